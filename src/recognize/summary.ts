import type { Draft } from './draft';
import { lastColumnOf } from './grid';
import type { Grid } from './grid';
import { leavesOf } from './header';
import { labelForms } from './text';
import { matchSummaryColumn } from './vocabulary/summaryColumns';

/** 自评结果汇总表：一个项目一行。这一行不是它的表头返回 `null`，是就读完、返回读到哪一行。 */
export function readSummary(grid: Grid, row: number, draft: Draft): number | null {
  const cells = grid.filled(row);
  const known = cells.filter(({ text }) => matchSummaryColumn(text) !== null);
  const [first] = cells;
  const last = cells.at(-1);
  if (
    !first ||
    !last ||
    known.length < 4 ||
    !known.some(({ text }) => matchSummaryColumn(text)?.key === '项目名称')
  )
    return null;
  const columns = leavesOf(grid, row, row, first.column, lastColumnOf(last), matchSummaryColumn);
  let next = row + 1;
  for (; next <= grid.bottom; next++) {
    const line = grid.starting(next);
    const [leading] = grid.filled(next);
    if (leading && labelForms(leading.text).some((form) => /^(合计|总计|注|备注|说明)/.test(form))) break;
    if (line.some(({ columns: width, column }) => width > 1 && column >= first.column)) break;
    for (const cell of line) {
      const column = columns.find((one) => cell.column >= one.column && cell.column <= one.lastColumn);
      if (!column || column.key === '序号') continue;
      if (column.key === null) draft.extra(cell, column.label);
      else draft.bind(cell, `项目.${column.key}`);
    }
  }
  draft.block({
    key: '项目',
    headerRow: row,
    firstRow: row + 1,
    lastRow: next - 1,
    columns: columns.map(({ key, label, column, lastColumn }) => ({
      key,
      label,
      column,
      width: lastColumn - column + 1,
    })),
  });
  return next - 1;
}
