import type { LayoutCell } from '../layout';
import { heightRange, type HeightRange } from './heightRange';
import { textHeight } from './textHeight';

/** 估可增行区行高的根据。 */
export interface BlockHeightContext {
  /** 一格里已知的文字。 */
  readonly textOf: (cell: LayoutCell) => string;
  /** 这个区的各格。 */
  readonly cells: readonly LayoutCell[];
  /** 一格里写字的宽度，半角字符数。 */
  readonly roomOf: (cell: LayoutCell) => number;
  /** 每行平时至少多高，磅。 */
  readonly minimum: number;
}

/** 可增行区每一行的高矮：放得下本行的文字；组名占几行，另由 `withTallTexts` 加高。 */
export function blockHeights(
  rows: number,
  { cells, textOf, roomOf, minimum }: BlockHeightContext,
): readonly HeightRange[] {
  const heights = Array.from({ length: rows }, (): HeightRange[] => []);
  for (const cell of cells) {
    const { role } = cell;
    if (role.kind === 'block' && !role.column.grouped)
      heights[role.index]?.push(textHeight(textOf(cell), roomOf(cell)));
  }
  return heights.map((own) => heightRange(minimum, own));
}
