import type { FormCell } from '../form';
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
