import type { BlockColumn, BlockContent, Form, Rect } from '../../../forms';
import { blocksOf } from '../../../forms';
import type { Grid } from '../book/grid';

/** 一个可增行区在表上的行。 */
export type BlockRects = Readonly<Record<string, Rect>>;

/**
 * 从表上现状得出可增行区的内容：几行、分组列每行属于哪一组、认行列写着什么。
 * 空格若在从上面伸下来的合并区里，就与上一行同组；用户拆开过的空格不再并回去。
 */
export function currentBlocks(
  form: Form,
  rects: BlockRects,
  grid: Grid,
  merges: readonly Rect[],
): Readonly<Record<string, BlockContent>> {
  return Object.fromEntries(
    blocksOf(form).flatMap((block) => {
      const rect = rects[block.key];
      if (!rect) return [];
      const telling = block.columns.filter((column) => column.grouped || column.key === block.rowKey);
      const groups = Object.fromEntries(
        telling.map((column) => [column.key, groupTexts(column, rect, grid, merges)]),
      );
      return [[block.key, { rows: rect.lastRow - rect.row + 1, groups }]];
    }),
  );
}

function groupTexts(
  { column }: BlockColumn,
  rect: Rect,
  grid: Grid,
  merges: readonly Rect[],
): readonly string[] {
  const texts: string[] = [];
  for (let row = rect.row; row <= rect.lastRow; row += 1) {
    const own = String(grid.cell(row, column).value).trim();
    const joined = merges.some(
      (merge) =>
        merge.column <= column && merge.lastColumn >= column && merge.row < row && merge.lastRow >= row,
    );
    texts.push(own === '' && joined ? (texts.at(-1) ?? '') : own);
  }
  return texts;
}
