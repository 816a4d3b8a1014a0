import type { Form, RowBlock } from '../form';
import type { LayoutCell } from '../layout';
import { textHeight } from './textHeight';

/** 估可增行区行高的根据。 */
export interface BlockHeightContext {
  /** 每行各列已有的文字。 */
  readonly texts: readonly Readonly<Record<string, string>>[];
  /** 分组列（一级、二级指标）的合并格。 */
  readonly groups: readonly LayoutCell[];
  readonly firstRow: number;
  /** 每行至少多高，磅。 */
  readonly minimum: number;
}

/** 可增行区每一行的高度，磅：放得下本行的文字；组名放不下时组内各行匀着加高。 */
export function blockHeights(
  { columnWidths }: Form,
  block: RowBlock,
  rows: number,
  { texts, groups, firstRow, minimum }: BlockHeightContext,
): readonly number[] {
  const own = block.columns.filter(({ grouped }) => !grouped);
  const heights = Array.from({ length: rows }, (_, index) =>
    Math.max(
      minimum,
      ...own.map(({ key, column }) => textHeight(texts[index]?.[key] ?? '', columnWidths[column]!)),
    ),
  );
  for (const group of groups) {
    const share =
      textHeight(String(group.content), columnWidths[group.column]!) / (group.lastRow - group.row + 1);
    for (let row = group.row; row <= group.lastRow; row += 1) {
      heights[row - firstRow] = Math.max(heights[row - firstRow]!, share);
    }
  }
  return heights;
}
