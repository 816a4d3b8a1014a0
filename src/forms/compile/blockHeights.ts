import type { RowBlock } from '../form';
import type { LayoutCell } from '../layout';
import { textHeight } from './textHeight';

/** 估可增行区行高的根据。 */
export interface BlockHeightContext {
  /** 每行各列已有的文字。 */
  readonly texts: readonly Readonly<Record<string, string>>[];
  /** 这个区的各格。 */
  readonly cells: readonly LayoutCell[];
  /** 一格里写字的宽度，半角字符数。 */
  readonly roomOf: (cell: LayoutCell) => number;
  readonly firstRow: number;
  /** 每行至少多高，磅。 */
  readonly minimum: number;
}

/** 可增行区每一行的高度，磅：放得下本行的文字；组名放不下时组内各行匀着加高。 */
export function blockHeights(
  block: RowBlock,
  rows: number,
  { texts, cells, roomOf, firstRow, minimum }: BlockHeightContext,
): readonly number[] {
  const isGroup = ({ role }: LayoutCell): boolean => role.kind === 'block' && role.column.grouped === true;
  const rooms = new Map(
    cells.flatMap((cell) =>
      cell.role.kind === 'block' ? [[cell.role.column.key, roomOf(cell)] as const] : [],
    ),
  );
  const own = block.columns.filter(({ grouped }) => !grouped);
  const heights = Array.from({ length: rows }, (_, index) =>
    Math.max(minimum, ...own.map(({ key }) => textHeight(texts[index]?.[key] ?? '', rooms.get(key)!))),
  );
  for (const group of cells.filter(isGroup)) {
    const share = textHeight(String(group.content), roomOf(group)) / (group.lastRow - group.row + 1);
    for (let row = group.row; row <= group.lastRow; row += 1) {
      heights[row - firstRow] = Math.max(heights[row - firstRow]!, share);
    }
  }
  return heights;
}
