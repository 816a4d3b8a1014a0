import type { FieldSpec, FixedRow, Form, RowBlock } from '../form';
import { headings, sectionRow, titleRow, unitRow } from './pieces';

type Parameter = Pick<FieldSpec, 'key' | 'kind'> & Partial<FieldSpec>;

const amount = (key: string, meaning?: string): Parameter => ({
  key,
  kind: 'amount',
  ...(meaning ? { meaning } : {}),
});

/** 算式参数，两个一行；与收支情况表、基础数据表是同一批数。 */
const parameters: readonly (readonly [Parameter, Parameter])[] = [
  [
    { key: '在职人员数', kind: 'count', required: true, meaning: '评价年度末在职人员数（人）。' },
    { key: '编制数', kind: 'count', required: true, meaning: '批复的人员编制数（人）。' },
  ],
  [amount('本年三公经费预算数'), amount('上年三公经费预算数')],
  [amount('三公经费实际支出'), amount('上年结转', '上年结转和结余（万元），与收支情况表一致。')],
  [amount('年初预算'), amount('本年追加预算')],
  [
    amount(
      '剔除的政策性追加',
      '落实国家政策、不可抗力、上级或党委政府临时交办的追加（万元），不计入预算调整数；没有填 0。',
    ),
    amount('年末结余', '年末结转和结余（万元）。'),
  ],
  [amount('公用经费预算数'), amount('公用经费实际支出')],
  [amount('政府采购预算数', '调整后的政府采购预算（万元）。'), amount('政府采购实际金额')],
  [amount('在用固定资产'), amount('固定资产总额')],
  [
    {
      key: '新建面积实际',
      kind: 'amount',
      meaning: '没有完工的新建楼堂馆所，面积、投资四项都填 0，控制率显示“—”，按满分计算。',
    },
    { key: '新建面积批准', kind: 'amount' },
  ],
  [amount('新建投资实际'), amount('新建投资批准')],
];

function parameterRow([left, right]: readonly [Parameter, Parameter]): FixedRow {
  return {
    kind: 'row',
    cells: [
      { column: 0, width: 2, caption: left.key, look: 'label' },
      { column: 2, field: left },
      { column: 3, width: 2, caption: right.key, look: 'label' },
      { column: 5, width: 2, field: right },
      { column: 7, caption: '', look: 'label' },
    ],
  };
}

/** 评价指标：评分标准就是规则，改文字得分跟着变。 */
const indicators: RowBlock = {
  kind: 'block',
  key: '评价指标',
  rowTitle: '指标',
  rowKey: '三级指标',
  prefill: 'indicators',
  minRows: 1,
  defaultRows: 10,
  rowHeight: 32,
  columns: [
    { key: '一级指标', column: 0, kind: 'text', grouped: true },
    { key: '二级指标', column: 1, kind: 'text', grouped: true },
    { key: '三级指标', column: 2, kind: 'text', required: true },
    {
      key: '分值',
      column: 3,
      kind: 'score',
      required: true,
      meaning: '本指标的满分（分）；全部合计 100 分。',
    },
    {
      key: '评分标准',
      column: 4,
      kind: 'longText',
      required: true,
      meaning: '改这里的文字，得分跟着变。写法如：100%（含）以下计满分；每超过1个百分点扣0.5分，扣完为止。',
    },
    {
      key: '指标值',
      column: 5,
      kind: 'measure',
      required: true,
      meaning: '率由上面的参数算出；要点式填做到的项数，每发现一例扣分的填例数，不适用填“无”。',
    },
    {
      key: '得分',
      column: 6,
      kind: 'score',
      formula: '=PBE.RULESCORE({@指标值}&"",{@分值},{@评分标准}{?评分标准得分参数})',
      meaning: '按评分标准文字计分。',
    },
    { key: '扣分原因和其他说明', column: 7, kind: 'longText', meaning: '得分低于分值时必填。' },
  ],
};

/** 一列里属于这一行一级指标的各行之和：一级指标是合并格，只有组首有字，用 LOOKUP 把组名顺延到每一行。 */
const levelSum = (column: string): string => {
  const level = '{#评价指标.一级指标}';
  const carried = `LOOKUP(ROW(${level}),ROW(${level})/(${level}<>""),${level})`;
  const name = '{@一级指标}';
  return `=IF(${name}="","",IFERROR(ROUND(SUMPRODUCT((LEFT(${carried},LEN(${name}))=${name})*1,{#评价指标.${column}}),2),""))`;
};

/** 一级指标小计：投入、过程、产出各得多少分。 */
const levelTotals: RowBlock = {
  kind: 'block',
  key: '一级指标小计',
  rowTitle: '一级指标',
  prefill: 'levels',
  minRows: 1,
  defaultRows: 3,
  columns: [
    { key: '一级指标', column: 0, width: 3, kind: 'text', meaning: '与上表一级指标开头的字一致。' },
    { key: '分值小计', column: 3, kind: 'score', formula: levelSum('分值') },
    { key: '得分率', column: 4, width: 2, kind: 'rate', formula: '=PBE.SHARE({@得分小计},{@分值小计})' },
    { key: '得分小计', column: 6, kind: 'score', formula: levelSum('得分') },
    { key: '说明', column: 7, kind: 'longText' },
  ],
};

const surveys: RowBlock = {
  kind: 'block',
  key: '满意度调查',
  rowTitle: '调查对象',
  prefill: 'surveys',
  minRows: 1,
  defaultRows: 3,
  columns: [
    { key: '调查对象', column: 0, width: 3, kind: 'text', meaning: '服务对象、社会公众、部门内部员工等。' },
    { key: '有效份数', column: 3, kind: 'count', meaning: '收回的有效问卷份数；不少于 {?满意度最少份数}。' },
    { key: '满意度', column: 4, kind: 'rate', meaning: '0—100%。' },
    { key: '权重', column: 5, width: 3, kind: 'rate', meaning: '各行权重之和应为 100%。' },
  ],
};

/** 《部门整体支出绩效评价评分表》：100 分指标体系，参数、率、评分标准、得分都在一张表上。 */
export const scoringTable: Form = {
  id: '部门整体支出绩效评价评分表',
  version: 1,
  prefix: '评分',
  scope: 'workbook',
  sheetName: '部门整体支出绩效评价评分表',
  columnWidths: [11, 12, 20, 8, 54, 12, 9, 26],
  rows: [
    titleRow('{年度}年度部门整体支出绩效评价评分表', 8),
    unitRow(5, 3, '单位：万元、人'),
    sectionRow('一、算式参数', 8),
    ...parameters.map(parameterRow),
    sectionRow('二、评价指标与得分', 8),
    {
      kind: 'row',
      height: 30,
      cells: headings([
        [0, '一级指标'],
        [1, '二级指标'],
        [2, '三级指标'],
        [3, '分值'],
        [4, '评分标准'],
        [5, '指标值'],
        [6, '得分'],
        [7, '扣分原因和其他说明'],
      ]),
    },
    indicators,
    {
      kind: 'row',
      height: 26,
      cells: [
        { column: 0, width: 3, caption: '合计', look: 'heading' },
        {
          column: 3,
          field: {
            key: '分值合计',
            kind: 'score',
            formula: '=IF(COUNT({#评价指标.分值})=0,"",SUM({#评价指标.分值}))',
            meaning: '应为 100 分。',
          },
        },
        { column: 4, width: 2, caption: '总分', look: 'heading' },
        {
          column: 6,
          field: {
            key: '总分',
            kind: 'score',
            formula: '=IF(COUNT({#评价指标.得分})=0,"",SUM({#评价指标.得分}))',
            meaning: '各三级指标得分之和。',
          },
        },
        {
          column: 7,
          field: {
            key: '等次',
            kind: 'text',
            formula:
              '=IF(OR(COUNT({#评价指标.得分})=0,COUNT({#评价指标.得分})<COUNT({#评价指标.分值})),"",PBE.GRADE({总分}{?等次参数}))',
            meaning: '全部指标有了得分才评等次。',
          },
        },
      ],
    },
    sectionRow('三、一级指标小计', 8),
    {
      kind: 'row',
      cells: headings([
        [0, '一级指标', 3],
        [3, '分值'],
        [4, '得分率', 2],
        [6, '得分'],
        [7, '说明'],
      ]),
    },
    levelTotals,
    sectionRow('四、满意度调查', 8),
    {
      kind: 'row',
      cells: headings([
        [0, '调查对象', 3],
        [3, '有效份数'],
        [4, '满意度'],
        [5, '权重', 3],
      ]),
    },
    surveys,
    {
      kind: 'row',
      cells: [
        { column: 0, width: 4, caption: '综合满意度', look: 'heading' },
        {
          column: 4,
          field: {
            key: '综合满意度',
            kind: 'rate',
            formula: '=PBE.WEIGHTEDRATE({#满意度调查.满意度},{#满意度调查.权重})',
            meaning: '综合满意度＝Σ满意度×权重。',
          },
        },
        { column: 5, width: 3, caption: '＝Σ满意度×权重', look: 'remark' },
      ],
    },
  ],
  print: { orientation: 'landscape', columns: 8, pagesTall: 0, titleRows: [15, 15] },
};
