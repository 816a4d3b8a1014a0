import type { Grid } from './grid';
import { findHeader } from './header';
import { findList } from './lists';
import { inlineParts, squeeze } from './text';
import { matchBasicRow } from './vocabulary/basicData';
import { matchComposedColumn } from './vocabulary/columns';
import { isSummaryHeader } from './vocabulary/summaryColumns';
import { matchSource, matchStage } from './vocabulary/funds';
import { matchLabel } from './vocabulary/labels';

/** 键按谁取：项目、部门整体，或产品还没有对应字段的（资金一律收作自定义栏）。 */
export type Subject = 'project' | 'department' | 'other';

/** 一个表种在认表时要知道的。 */
export interface RecognizedKind {
  readonly kind: string;
  readonly subject: Subject;
  /** 指标区的键。 */
  readonly block: '绩效指标' | '评价指标' | '项目';
  /** 有没有执行数、得分一类事后才有的栏。 */
  readonly after: boolean;
  /** 有没有资金一栏；评分表、基础数据表没有，里面的“预算完成率”“项目支出”是别的。 */
  readonly funds: boolean;
  /** 资金按四本预算分行：这时“一般公共预算”是其中一本，不是“当年财政拨款”。 */
  readonly splitBudgets: boolean;
}

const kind = (
  name: string,
  subject: Subject,
  block: RecognizedKind['block'],
  after: boolean,
): RecognizedKind => ({
  kind: name,
  subject,
  block,
  after,
  funds: block === '绩效指标' && name !== '基础数据表',
  splitBudgets: false,
});

/** 认得的全部表种；前五种产品有表样，其余只认、只读。 */
export const recognizedKinds = {
  summary: kind('项目自评结果汇总表', 'other', '项目', true),
  income: kind('部门收支情况表', 'department', '绩效指标', true),
  basicData: kind('基础数据表', 'department', '绩效指标', true),
  departmentEvaluation: kind('部门整体支出绩效自评表', 'department', '绩效指标', true),
  projectEvaluation: kind('项目支出绩效自评表', 'project', '绩效指标', true),
  departmentScoring: kind('部门整体支出绩效评价评分表', 'department', '评价指标', true),
  projectScoring: kind('项目评分表', 'project', '评价指标', true),
  transferEvaluation: kind('转移支付绩效目标自评表', 'project', '绩效指标', true),
  projectTargets: kind('项目支出绩效目标申报表', 'project', '绩效指标', false),
  departmentTargets: kind('部门整体绩效目标申报表', 'department', '绩效指标', false),
  monitoring: kind('绩效运行监控表', 'project', '绩效指标', true),
  review: kind('复核/评审表', 'project', '绩效指标', true),
  report: kind('项目绩效评价自评报告表', 'other', '绩效指标', true),
} as const;

/** 表上看得出表种的迹象。 */
interface Evidence {
  readonly titles: string;
  readonly columns: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
  readonly basicRows: number;
  /** 有没有汇总表的表头。 */
  readonly summary: boolean;
  /** 有没有写着资金总额。 */
  readonly funded: boolean;
}

/** 复核、评审的表：表名里写着“表”，不是“财政评审中心”的自评表。 */
const REVIEW = /(复核|评审|核查|抽查|再评价)(结果|意见|情况|打分|评分|得分)*表|审核表/;

/** 表名：头几行里独占一行的文字（不是“附件2”“单位：万元”“标签：值”）。 */
export function titleOf(grid: Grid): string {
  for (let row = grid.top; row <= Math.min(grid.bottom, grid.top + 5); row++) {
    const [only, ...others] = grid.filled(row);
    if (!only || others.length > 0) continue;
    const text = squeeze(only.text);
    if (text.length < 4 || /^附(件|表)?[\d一二三四五六七八九十:.-]*$/.test(text) || /^报表编号/.test(text))
      continue;
    if (inlineParts(only.text) || /^\(?20\d\d年?度?\)?$/.test(text)) continue;
    return only.text.replace(/\s+/g, ' ').trim();
  }
  return '';
}

function evidenceOf(grid: Grid): Evidence {
  const columns = new Set<string>();
  const labels = new Set<string>();
  const stages = new Set<string>();
  let basicRows = 0;
  let summary = false;
  let funded = false;
  let titles = `${squeeze(titleOf(grid))}|${squeeze(grid.name)}`;
  for (let row = grid.top; row <= grid.bottom; row++) {
    const filled = grid.filled(row);
    if (filled.length === 1 && row <= grid.top + 4) titles += `|${squeeze(filled[0]?.text ?? '')}`;
    for (const { key } of findHeader(grid, row)?.columns ?? []) if (key !== null) columns.add(key);
    summary ||= filled.length >= 4 && isSummaryHeader(filled.map(({ text }) => text));
    if (filled[0] && matchBasicRow(filled[0].text)) basicRows++;
    for (const { text } of filled) {
      const label = matchLabel(text)?.key ?? matchLabel(inlineParts(text)?.label ?? '')?.key;
      if (label !== undefined) labels.add(label);
      const stage = matchStage(text)?.key;
      if (stage !== undefined) stages.add(stage);
      funded ||= matchSource(text)?.key === '总额';
    }
  }
  return { titles, columns, labels, stages, basicRows, summary, funded };
}

/** 表头里叫法没有收的列，照词素念得出的。 */
function composedColumns(grid: Grid): ReadonlySet<string> {
  const columns = new Set<string>();
  for (let row = grid.top; row <= grid.bottom; row++)
    for (const { key, own } of findHeader(grid, row)?.columns ?? []) {
      const meant = key ?? matchComposedColumn(own)?.key;
      if (meant !== undefined) columns.add(meant);
    }
  return columns;
}

/** 表种；不像任何一种绩效表为 `null`。表名写着绩效、收进叫法的列看不出的，把照词素念得出的也算上再看。 */
export function kindOf(grid: Grid): RecognizedKind | null {
  const evidence = evidenceOf(grid);
  const kind = kindFrom(grid, evidence);
  if (kind !== null || evidence.columns.size === 0 || !/绩效|绩评|自评/.test(evidence.titles)) return kind;
  return kindFrom(grid, { ...evidence, columns: composedColumns(grid) });
}

function kindFrom(
  grid: Grid,
  { titles, columns, labels, stages, basicRows, summary, funded }: Evidence,
): RecognizedKind | null {
  const any = (...keys: readonly string[]) => keys.some((key) => columns.has(key));
  if (columns.size === 0 && hasList(grid)) return recognizedKinds.income;
  if (columns.size === 0 && summary) return recognizedKinds.summary;
  if (basicRows >= 4 || /基础数据表/.test(titles)) return recognizedKinds.basicData;
  const department =
    /部门整体|整体支出|部门\(单位\)整体|单位整体|部门绩效/.test(titles) ||
    (labels.has('部门名称') && !labels.has('项目名称')) ||
    (labels.has('整体绩效目标') && !labels.has('项目名称')) ||
    (!labels.has('项目名称') &&
      !/项目/.test(titles) &&
      /三公经费|财政供养|部门预算|部门整体/.test(textOf(grid)));
  // 表名写着监控的评分标准（“事中绩效监控指标体系”），不是填执行情况的
  const isRubric = /指标体系|[评打计]分(表|标准|细则)/.test(titles) && any('评分标准') && !any('年度指标值');
  if (
    (/监控/.test(titles) && !isRubric) ||
    (any('当前完成值', '全年预计完成情况', '完成可能性') && !any('得分'))
  ) {
    return department ? { ...recognizedKinds.monitoring, subject: 'department' } : recognizedKinds.monitoring;
  }
  if (REVIEW.test(titles) || any('复核完成值') || (any('复核得分', '复核意见') && any('实际完成值')))
    return recognizedKinds.review;
  const { departmentEvaluation, departmentTargets, projectTargets, projectEvaluation } = recognizedKinds;
  const evaluation = department ? departmentEvaluation : projectEvaluation;
  const transfer =
    labels.has('中央主管部门') ||
    (/转移支付|(中央|省级?)财政\S*(补助|专项|发展|转移)\S*资金/.test(titles) && !department) ||
    (/绩效目标自评/.test(titles) && stages.has('执行率') && /补助|转移/.test(titles) && !any('分值', '得分'));
  const scoring = any('评分标准', '指标说明') || /[评打计]分|指标体系/.test(titles);
  const whole = department || /在职人员控制率|三公经费|部门决策|预算配置/.test(textOf(grid));
  const scored = whole ? recognizedKinds.departmentScoring : recognizedKinds.projectScoring;
  // 表名就是评分表的：目标是评分的标准；连完成值也有的，还要列着评分标准
  const named = /[评打计]分(表|标准|细则)|指标体系/.test(titles) && !/自评表|情况表/.test(titles);
  const actual = any('实际完成值', '完成情况');
  if (named && (actual ? any('评分标准') : any('年度指标值') && any('得分'))) return scored;
  if (actual) return transfer ? recognizedKinds.transferEvaluation : evaluation;
  // “绩效评价表”列着权重、目标（标准），没有说是申报：照标准打分的
  const isAssessment = /评价(指标)?表/.test(titles) && !/目标|申报|自评/.test(titles);
  if (isAssessment && any('年度指标值') && any('分值')) return scored;
  if (any('年度指标值')) {
    if (any('得分') || /自评/.test(titles)) return transfer ? recognizedKinds.transferEvaluation : evaluation;
    return department ? departmentTargets : projectTargets;
  }
  if (/自评报告|绩效报告|评价报告/.test(titles) && columns.size === 0) return recognizedKinds.report;
  // 列着评分标准、或表名写着评分的才是评分表；列认不全的自评表不是
  if (any('得分', '分值') && (scoring || !/自评表|绩效评价表/.test(titles))) return scored;
  if (any('评分标准') && any('三级指标')) return scored;
  const goals = ['年度目标', '整体绩效目标', '实际完成情况'].some((key) => labels.has(key));
  if (columns.size === 0 && !stages.has('执行率') && !goals && stages.size > 0 && labels.size >= 3) {
    return recognizedKinds.report;
  }
  // 列名认不全的目标表：没有自评、监控的字样
  if (/绩效目标(申报|批复|审核)?表/.test(titles) && labels.size >= 3 && !/自评|完成|监控/.test(titles))
    return department ? departmentTargets : projectTargets;
  if (transfer && stages.size > 0) return recognizedKinds.transferEvaluation;
  if (/自评/.test(titles) && stages.size >= 2) return evaluation;
  if (stages.has('全年执行数') && labels.size >= 2) return evaluation;
  if (/绩效目标/.test(titles) && labels.size >= 3) return department ? departmentTargets : projectTargets;
  // 没有表名，写着年度目标与资金总额，没有一栏是事后的
  const isDone =
    stages.has('全年执行数') || stages.has('执行率') || labels.has('实际完成情况') || any('得分');
  if (funded && labels.has('年度目标') && !isDone) return department ? departmentTargets : projectTargets;
  // 封面在别处的基本情况表：只写着项目、单位、联系人
  if (/绩效|绩评|自评/.test(titles) && labels.has('项目名称') && labels.size >= 3)
    return recognizedKinds.report;
  return null;
}

function hasList(grid: Grid): boolean {
  for (let row = grid.top; row <= grid.bottom; row++) if (findList(grid, row)) return true;
  return false;
}

function textOf(grid: Grid): string {
  const texts: string[] = [];
  for (let row = grid.top; row <= grid.bottom; row++)
    texts.push(...grid.filled(row).map(({ text }) => squeeze(text)));
  return texts.join('|');
}
