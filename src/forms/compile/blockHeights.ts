import type { RowBlock } from '../form';
import type { LayoutCell } from '../layout';
import { heightRange, type HeightRange } from './heightRange';
import { textHeight } from './textHeight';

/** 估可增行区行高的根据。 */
export interface BlockHeightContext {
  /** 每行各列已有的文字。 */
  readonly texts: readonly Readonly<Record<string, string>>[];
  /** 这个区的各格。 */
  readonly cells: readonly LayoutCell[];
  /** 一格里写字的宽度，半角字符数。 */
  readonly roomOf: (cell: LayoutCell) => number;
  /** 每行平时至少多高，磅。 */
  readonly minimum: number;
}

/** 可增行区每一行的高矮：放得下本行的文字；组名占几行，另由 `withTallTexts` 加高。 */
export function blockHeights(
  block: RowBlock,
  rows: number,
  { texts, cells, roomOf, minimum }: BlockHeightContext,
): readonly HeightRange[] {
  const rooms = new Map(
    cells.flatMap((cell) =>
      cell.role.kind === 'block' ? [[cell.role.column.key, roomOf(cell)] as const] : [],
    ),
  );
  const own = block.columns.filter(({ grouped }) => !grouped);
  return Array.from({ length: rows }, (_, index) =>
    heightRange(
      minimum,
      own.map(({ key }) => textHeight(texts[index]?.[key] ?? '', rooms.get(key)!)),
    ),
  );
}
