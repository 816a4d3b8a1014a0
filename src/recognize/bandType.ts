import type { Grid } from './grid';
import { looksLikeLabel, looksNumeric, squeeze } from './text';
import { matchStaffColumn } from './vocabulary/basicData';
import { matchIndicatorColumn, namingColumns } from './vocabulary/columns';
import { matchStage } from './vocabulary/funds';
import { goalLabels, matchLabel } from './vocabulary/labels';
import { matchSummaryColumn } from './vocabulary/summaryColumns';

/** 一段行是什么。 */
export type BandType = 'indicators' | 'amounts' | 'goals' | 'pairs' | 'line';

const isYear = (text: string): boolean =>
  /^(20\d\d年?|上年|本年)度?(年末|末)?(决算|预算)数?$/.test(text.trim());

/** 认得的列名够多、占一半以上。 */
export function isHeading(
  texts: readonly string[],
  known: (text: string) => boolean,
  least: number,
): boolean {
  const count = texts.filter(known).length;
  return count >= least && count * 2 >= texts.length && !texts.some((text) => looksNumeric(text));
}

/** 任务明细的头一列。 */
const TASK_NAME = /^(重点)?(工作)?任务(名称)?$/;

/** 一行像哪一种：指标、金额、目标的表头，标签与值，还是独占一行的字。 */
export function typeOf(grid: Grid, row: number): BandType {
  const texts = grid.filled(row).map(({ text }) => text);
  // 空白模板：一行只有一个认得的标签，值等着填
  if (texts.length === 1 && matchLabel(texts[0] ?? '')?.key === '项目名称') return 'pairs';
  if (texts.length < 2) return 'line';
  const goals = texts.filter((text) => goalLabels.has(matchLabel(text)?.key ?? '')).length;
  const areGoals = goals >= 2 && texts.length <= goals + 1;
  if (areGoals && !texts.some((text) => namingColumns.has(matchIndicatorColumn(text)?.key ?? '')))
    return 'goals';
  if (isHeading(texts, (text) => matchIndicatorColumn(text) !== null, 3)) return 'indicators';
  if (squeeze(texts[0] ?? '') === '序号' && isHeading(texts, (text) => matchSummaryColumn(text) !== null, 4))
    return 'indicators';
  if (areGoals) return 'goals';
  if (isHeading(texts, (text) => matchStage(text) !== null, 2)) return 'amounts';
  // 一项任务一行的明细
  if (texts.length >= 4 && texts.some((text) => TASK_NAME.test(squeeze(text))) && texts.every(looksLikeLabel))
    return 'amounts';
  if (isHeading(texts, (text) => matchStaffColumn(text) !== null || isYear(squeeze(text)), 2))
    return 'amounts';
  return 'pairs';
}
