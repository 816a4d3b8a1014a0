import type { Rect } from './layout';

/** 列号（0 起）→ 字母。 */
export function columnLetters(column: number): string {
  const head = column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '';
  return head + String.fromCharCode(65 + (column % 26));
}

/** 单元格地址，如 `B5`；0 起。 */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** 区域地址，如 `B5:D9`；一格时只写一格。 */
export function rectAddress(rect: Rect): string {
  const first = cellAddress(rect.row, rect.column);
  const last = cellAddress(rect.lastRow, rect.lastColumn);
  return first === last ? first : `${first}:${last}`;
}
