import type { Draft } from './draft';
import { lastRowOf } from './grid';
import type { Grid, GridCell } from './grid';
import type { Header, HeaderColumn } from './headerColumn';
import type { RecognizedKind } from './kinds';
import { inlineParts, looksNumeric, squeeze } from './text';
import { isTotal } from './totalLabels';

/** 总分行末格写着的等次。 */
const GRADE = /^(优秀?|良好?|中|差|较差|合格|不合格|一般)$/;

/** 指标区下面的合计行、总分行：分值一列下面、得分一列下面各一格。 */
export function readTotal(
  grid: Grid,
  header: Header,
  row: number,
  kind: RecognizedKind,
  draft: Draft,
): boolean {
  // 得分一列排在最前面的，“合计”左边先是数
  const label = grid.filled(row).find(({ text }) => !looksNumeric(text));
  if (!label || !isTotal(label.text)) return false;
  const column = (key: string) => header.columns.filter((one) => one.key === key);
  const [weight, ...weights] = column('分值');
  const [score, ...scores] = column('折算得分').length > 0 ? column('折算得分') : column('得分');
  if (weights.length > 0 || scores.length > 0 || !score) return false;
  const under = (at: HeaderColumn | undefined) => {
    const cell = at ? grid.at(row, at.column) : null;
    return cell && cell !== label && cell.row === row && cell.column >= (at?.column ?? 0) ? cell : null;
  };
  const total = under(score);
  if (!total) return false;
  // 执行率另外计分的，块里的合计才可能只是指标的合计
  const apart = draft.cells.some(({ field }) => field === '执行率得分' || field === '执行率分值');
  const whole = !apart || isWhole(grid, header, row, label, under(weight ?? undefined));
  const weightCell = under(weight);
  if (weightCell) draft.bind(weightCell, whole ? '总分分值' : '分值合计');
  draft.bind(total, whole || kind.block === '评价指标' ? '总分' : '得分合计');
  for (const cell of grid.filled(row))
    if (looksNumeric(cell.text)) draft.extra(cell, `合计.${columnOver(header, cell)}`);
  for (const cell of grid.filled(row)) if (GRADE.test(squeeze(cell.text))) draft.bind(cell, '等次');
  return true;
}

/** 格上面的列名。 */
const columnOver = (header: Header, cell: GridCell): string =>
  header.columns.find(({ column, lastColumn }) => cell.column >= column && cell.column <= lastColumn)
    ?.label ?? '';

/** 下面还有一处总分：写在竖排块名里的这一处就只是指标的合计。 */
function hasLaterTotal(grid: Grid, row: number): boolean {
  for (let later = row + 1; later <= grid.bottom; later++)
    if (grid.filled(later).some(({ text }) => isTotal(text) || isTotal(inlineParts(text)?.label ?? '')))
      return true;
  return false;
}

/** 这一行是总分（含执行率）还是指标区自己的合计：先看写没写“总分”，再看印着的分值，再看它在不在竖排块名里面。 */
function isWhole(grid: Grid, header: Header, row: number, label: GridCell, weight: GridCell | null): boolean {
  if (/总/.test(squeeze(label.text))) return true;
  const printed = Number(weight?.text);
  if (weight && weight.text !== '' && Number.isFinite(printed)) return printed >= 100;
  const { caption } = header;
  const inside = caption !== null && lastRowOf(caption) >= row && label.column > caption.column;
  return !inside || !hasLaterTotal(grid, row);
}
