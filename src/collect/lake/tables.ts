import { count, flag, number, text } from './column';
import type { LakeRow, LakeTable } from './column';

/** 每张表都有的前几列：是谁的、哪一份。 */
const identity = {
  year: count('年度', '评价年度'),
  region: text('地区', '名册里的地区；名册没有这个单位为空'),
  department: text('主管部门', '名册里的主管部门；名册没有就照表上填的'),
  code: text('单位编码', '名册里的编码；名册没有为空'),
  unit: text('单位', '名册里的名称；名册没有就照表上填的'),
  digest: text('摘要', '工作簿文件内容的 SHA-256 前 32 位，各表凭它相连'),
};

const place = {
  sheet: text('工作表', '在源文件的哪张工作表'),
  cell: text('单元格', '在源文件的哪一格，A1 写法；找不到位置为空'),
};

const columns = {
  units: {
    ...identity,
    file: text('文件', '源文件，从收集的文件夹算起的路径，斜杠分隔'),
    listed: flag('在名册', '名册里有没有这个单位'),
    scheme: text('方案', '方案编号'),
    sealState: text('定稿', '未定稿、有效、失效'),
    sealTime: text('定稿时间', 'ISO 8601；没有定稿为空'),
    forms: count('表数', '认出的表有几张'),
    departmentTotal: number('部门总分', '部门整体支出自评总分，分'),
    departmentGrade: text('部门等次', '部门整体支出自评等次'),
    initialBudget: number('部门年初预算', '万元'),
    annualBudget: number('部门全年预算', '万元'),
    executed: number('部门执行数', '万元'),
    errors: count('错误数', '错误级审核结果的条数'),
    verifies: count('核实数', '核实级审核结果的条数'),
    hints: count('提示数', '提示级审核结果的条数'),
    explained: count('已说明数', '写了审核说明的条数'),
    reviewState: text('复核状态', '报送、退回、重报、认可；没有复核层为空'),
    reviewedTotal: number('复核得分', '复核层里的总分，分'),
    reviewedQuality: number('自评工作质量', '复核人评的自评工作质量，分；没有评完为空'),
  },
  projects: {
    ...identity,
    project: text('项目', '项目名称'),
    form: text('表种', '项目表的种类'),
    initialBudget: number('年初预算数', '万元'),
    annualBudget: number('全年预算数', '万元，调整后'),
    executed: number('全年执行数', '万元'),
    executionRate: number('执行率', '全年执行数÷全年预算数，小数，四位；预算是 0 或没有为空'),
    total: number('总分', '自评总分，分'),
    grade: text('等次', '自评等次'),
    forecast: number('复核预估', '照方案的复核口径估的分；方案没有口径为空'),
    forecastBasis: text('预估依据', '凭哪几条口径扣的'),
    ...place,
  },
  indicators: {
    ...identity,
    project: text('项目', '项目名称；部门整体的为空'),
    form: text('表种', '在哪种表'),
    level1: text('一级指标', ''),
    level2: text('二级指标', ''),
    indicator: text('三级指标', ''),
    target: text('年度指标值', '照填的文字'),
    actual: text('实际完成值', '照填的文字'),
    targetValue: number('指标数', '年度指标值里的数，折成基本单位；不是一个数为空'),
    actualValue: number('完成数', '实际完成值里的数，折成基本单位；不是一个数为空'),
    measureUnit: text('计量单位', '基本单位'),
    weight: number('分值', '分'),
    score: number('得分', '分'),
    ...place,
  },
  findings: {
    ...identity,
    rule: text('规则', '规则编号'),
    severity: text('级别', '错误、核实、提示'),
    form: text('表种', ''),
    project: text('项目', '项目名称；不是项目表为空'),
    field: text('字段', ''),
    message: text('内容', ''),
    explanation: text('审核说明', '没写为空'),
    ...place,
  },
  basics: {
    ...identity,
    form: text('表种', ''),
    project: text('项目', '项目名称；不是项目表为空'),
    field: text('字段', '字段键'),
    shown: text('文字', '单元格显示的样子'),
    value: number('数值', '是数才有；单位照表'),
    ...place,
  },
  sentences: {
    ...identity,
    form: text('表种', ''),
    project: text('项目', '项目名称；不是项目表为空'),
    field: text('字段', ''),
    sentence: text('句子', '原文的一句'),
    key: text('句键', '去掉标点、空白、单位名，数字换成 # 以后的句子，比雷同用'),
    ...place,
  },
};

/** 库里的表。 */
export const lakeTables = {
  units: { name: '单位', meaning: '一份工作簿一行', columns: columns.units },
  projects: { name: '项目', meaning: '一张项目自评表一行', columns: columns.projects },
  indicators: { name: '指标', meaning: '一条三级指标一行', columns: columns.indicators },
  findings: { name: '审核结果', meaning: '一条审核结果一行', columns: columns.findings },
  basics: { name: '基础数据', meaning: '一个填了的字段一行（可增行区以外的）', columns: columns.basics },
  sentences: { name: '文句', meaning: '大段文字拆成的一句一行', columns: columns.sentences },
} satisfies Record<string, LakeTable>;

/** 表的叫法。 */
export type TableKey = keyof typeof lakeTables;

/** 一张表的一行。 */
export type RowOf<T extends TableKey> = LakeRow<(typeof lakeTables)[T]['columns']>;

/** 每行前几列。 */
export type Identity = LakeRow<typeof identity>;

/** 还没有对上名册的一行：前几列由名册与文件给出。 */
export type PlainRow<T extends TableKey> = Omit<RowOf<T>, keyof Identity>;

/** 各张表，按写的次序。 */
export const tableKeys = Object.keys(lakeTables) as readonly TableKey[];
