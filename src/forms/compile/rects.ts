import type { Form, FormCell } from '../form';
import type { Rect } from '../layout';

/** 表样的一格放在第几行（0 起）→ 它占的区域。 */
export const rectOf = (cell: FormCell, row: number): Rect => ({
  row,
  column: cell.column,
  lastRow: row + (cell.height ?? 1) - 1,
  lastColumn: cell.column + (cell.width ?? 1) - 1,
});

/** 合并区左上角那一格：名称指着它。 */
export const corner = (rect: Rect): Rect => ({ ...rect, lastRow: rect.row, lastColumn: rect.column });

/** 打印区：去掉右边的辅助列与末尾官方表没有的行。 */
export function printAreaOf({ rows, print }: Form, rowCount: number): Rect {
  const unprinted = rows.filter((row) => row.kind === 'row' && row.unprinted).length;
  return { row: 0, column: 0, lastRow: rowCount - unprinted - 1, lastColumn: print.columns - 1 };
}

/** 一片区域多宽，半角字符数。 */
export const widthOf = ({ columnWidths }: Pick<Form, 'columnWidths'>, { column, lastColumn }: Rect): number =>
  columnWidths.slice(column, lastColumn + 1).reduce((sum, width) => sum + width, 0);

/** 半角字符数 → 磅（Calibri 11 的 7 像素一格加 5 像素边距）。 */
export const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;
