import type { Grid } from './grid';
import { inlineParts, squeeze } from './text';

const NOTE = /^(注|备注|说明|填表说明|填报说明)[:：1一]/;

/** 一行只有一格字，写着“注：……”。 */
export function isNoteRow(grid: Grid, row: number): boolean {
  const [only, ...others] = grid.filled(row);
  return only !== undefined && others.length === 0 && NOTE.test(squeeze(only.text));
}

/** 夹在表中间的一行说明：下面一行还是这张表的（有三格以上的字，都不是“标签：值”）。 */
export function isNoteBetween(grid: Grid, row: number): boolean {
  if (row >= grid.bottom || !isNoteRow(grid, row)) return false;
  const under = grid.filled(row + 1);
  return under.length >= 3 && under.every(({ text }) => inlineParts(text) === null);
}
