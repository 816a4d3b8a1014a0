import { scoresExceedWeights } from './evidence';
import type { Grid } from './grid';
import type { Header, HeaderColumn } from './headerColumn';
import { squeeze } from './text';
import { monthOf } from './timePoints';
import { namingColumns } from './vocabulary/columns';

/** 各级指标后面各跟一列“分值”：只有三级指标后面的是指标的分值。 */
export function nameLevelWeights(columns: readonly HeaderColumn[]): void {
  const weights = columns.filter(({ key }) => key === '分值');
  if (weights.length < 2) return;
  let level: string | null = null;
  for (const column of columns) {
    if (column.key !== null && namingColumns.has(column.key)) level = column.key;
    else if (column.key === '分值' && level !== null && level !== '三级指标') column.key = `${level}分值`;
  }
}

/** “评价内容｜评价指标｜标准分｜单位自评”：没有另写得分的，光写“自评”的一列是自评打的分。 */
export function nameSelfScored(columns: readonly HeaderColumn[]): void {
  if (columns.some(({ key }) => key === '得分')) return;
  const [score, ...others] = columns.filter(
    ({ key, own }) => key === null && /^(本?单位|部门|自我)?自评$/.test(own),
  );
  if (score && others.length === 0) score.key = '得分';
}

/** 评分表的“目标值（标准）｜指标值”：前一列是标准，后一列是照它算出来的数。 */
export function nameMeasured(columns: readonly HeaderColumn[]): void {
  const targets = columns.filter(({ key }) => key === '年度指标值');
  const [measured, ...others] = targets.filter(({ label }) => !/目标|预期|计划|标准/.test(label));
  if (measured && others.length === 0 && targets.length === 2) measured.key = '指标值';
}

/** “运算符号｜内容｜度量单位”：夹在符号与单位中间的一列是指标值。 */
export function nameBetweenSymbolAndUnit(columns: readonly HeaderColumn[]): void {
  if (columns.some(({ key }) => key === '年度指标值')) return;
  columns.forEach((column, i) => {
    const isBetween = columns[i - 1]?.key === '指标性质' && columns[i + 1]?.key === '度量单位';
    if (column.key === null && isBetween) column.key = '年度指标值';
  });
}

/** 两个时点各有一列完成值的（“6月底完成值｜9月底完成值”），当前的是后一个；更多的（一季一列）看不出填到哪里，去问。 */
export function keepLatest(columns: readonly HeaderColumn[]): void {
  const current = columns.filter(({ key }) => key === '当前完成值');
  const months = current.map(({ label }) => monthOf(label));
  const latest = Math.max(...months.map((month) => month ?? Number.NaN));
  if (
    current.length !== 2 ||
    !Number.isFinite(latest) ||
    months.filter((month) => month === latest).length > 1
  )
    return;
  current.forEach((column, i) => {
    if (months[i] !== latest) column.key = null;
  });
}

/** “复核情况”下面的“完成值”“得分”是复核的，不是自评的。 */
export function nameReviewed(columns: readonly HeaderColumn[]): void {
  const reviewed = (label: string) => /^(复核|评审|审核|财政|专家|抽查|核查|主管|第三方|再评价)/.test(label);
  for (const column of columns) {
    if (!reviewed(column.label)) continue;
    if (column.key === '扣分原因' || column.key === '偏差原因分析及改进措施') column.key = '复核意见';
    if (!columns.some(({ key, label }) => key === column.key && !reviewed(label))) continue;
    if (column.key === '得分') column.key = '复核得分';
    if (column.key === '实际完成值') column.key = '复核完成值';
  }
  // 写在复核得分右边、全表只有一列的“扣分依据”“差异说明”，说的是复核
  const [last] = columns.filter(({ key }) => key === '复核得分').slice(-1);
  const [reason, ...reasons] = columns.filter(
    ({ key }) => key === '扣分原因' || key === '偏差原因分析及改进措施',
  );
  const isAfter = last && reason?.column === last.lastColumn + 1;
  if (isAfter && reasons.length === 0 && /扣|差异/.test(reason.label)) reason.key = '复核意见';
}

/** “指标类型｜指标类别｜指标名称”：两列都像一级指标的，后一列是二级；“指标｜指标名称”前一列是二级。 */
export function nameSecondLevel(columns: readonly HeaderColumn[]): void {
  const [bare, full, ...rest] = columns.filter(({ key }) => key === '三级指标');
  const isPair = bare && full && rest.length === 0 && full.column === bare.lastColumn + 1;
  if (isPair && /^(绩效|评价|考核)?指标$/.test(squeeze(bare.label)) && /三级|名称|内容/.test(full.label)) {
    if (!columns.some(({ key }) => key === '二级指标')) bare.key = '二级指标';
  }
  // “考核项目｜考核内容｜分值”：没有写第几级的，最右一列的名字是一行一个的
  const names = columns.filter(({ key }) => key !== null && namingColumns.has(key));
  const [finest] = names.slice(-1);
  if (finest?.key === '二级指标' && !columns.some(({ key }) => key === '三级指标')) finest.key = '三级指标';
  // 还有四级指标的，一行一个指标的名字是最细的那一级
  const fourth = columns.find(({ key, label }) => key === null && /^四级(指标)?(名称)?$/.test(label));
  const third = columns.find(({ key }) => key === '三级指标');
  if (fourth && third) [fourth.key, third.key] = ['三级指标', null];
  const [first, second, ...others] = columns.filter(({ key }) => key === '一级指标');
  if (!first || !second || others.length > 0 || columns.some(({ key }) => key === '二级指标')) return;
  if (second.column === first.lastColumn + 1) second.key = '二级指标';
}

/** 列名开头写着的年份。 */
const yearIn = ({ label }: HeaderColumn): number => Number(/^(20\d\d)年/.exec(label)?.[1] ?? Number.NaN);

/**
 * “2022年完成值｜2023年目标值｜2023年完成值”：几年并列的，只有本年（表上写的年度，没写就是最晚的完成值那年）的算数。
 * 目标一列一年、哪一年都没有完成值的，看不出，照样去问。
 */
export function keepOwnYear(columns: readonly HeaderColumn[], year: number | null): void {
  const dated = columns.filter((column) => Number.isFinite(yearIn(column)));
  const actual = dated.filter(({ key }) => key === '实际完成值').map(yearIn);
  const own = year !== null && dated.some((column) => yearIn(column) === year) ? year : Math.max(...actual);
  if (!Number.isFinite(own)) return;
  for (const column of dated) if (yearIn(column) !== own) column.key = null;
}

/** “权重｜单项得分｜折算得分”：单项得分按百分打的（比权重还高），不是这一行的得分。 */
export function nameConverted(grid: Grid, columns: readonly HeaderColumn[], header: Header): void {
  const [weight, score] = ['分值', '得分'].map((key) => columns.find((column) => column.key === key));
  if (!weight || !score || !columns.some(({ key }) => key === '折算得分')) return;
  const rows = { firstRow: header.bottom + 1, lastRow: grid.bottom };
  if (scoresExceedWeights(grid, rows, weight.column, score.column)) score.key = null;
}

/** 写着做到哪一步、让人打勾的几列。 */
const TICKED = /^(已|全部|超额|基本|部分|未|按时)?(完成|达标|实现)$/;

/** “完成情况”下面分“完成”“基本完成”“未完成”打勾的几列，哪一列都不是完成值。 */
export function dropTicked(columns: readonly HeaderColumn[]): void {
  const ticked = columns.filter(({ own, label }) => own !== label && TICKED.test(own));
  const parts = new Set(ticked.map(({ own, label }) => label.slice(0, label.length - own.length)));
  for (const part of parts) {
    const same = ticked.filter(({ own, label }) => label === part + own);
    if (same.some(({ own }) => /^[未部基]/.test(own))) for (const column of same) column.key = null;
  }
}
