import {
  compileForm,
  findBlock,
  type BlockContent,
  type FormLayout,
  type LayoutBlock,
  type Rect,
} from '../../../forms';
import { Grid } from '../../kernel/book/grid';
import { WorkbookError } from '../../kernel/errors';
import { currentBlocks } from '../../kernel/layout/groups';
import { mergesAfterDelete, mergesAfterInsert } from '../../kernel/layout/merges';
import type { OpenForm } from './openForm';

/** 删行之前要先搬到下一行的组名：组首那行一删，合并区里的字就没了。 */
export interface GroupHead {
  readonly merge: Rect;
  readonly text: string;
}

/** 增删一行以后的版面与现状。 */
export interface RowChange {
  readonly layout: FormLayout;
  readonly block: LayoutBlock;
  /** 插入或删除的行（工作表行号，0 起）。 */
  readonly at: number;
  readonly grid: Grid;
  readonly merges: readonly Rect[];
}

/** 在第 `afterIndex` 行（−1 为最前）之后加一行：与那一行同组。 */
export function planAddRow(open: OpenForm, blockKey: string, afterIndex: number): RowChange {
  const block = blockOf(open, blockKey);
  if (!Number.isInteger(afterIndex) || afterIndex < -1 || afterIndex >= block.rows) {
    throw new WorkbookError(`“${blockKey}”没有第 ${afterIndex + 1} 行，不能在它后面加行。`);
  }
  const at = block.rect.row + afterIndex + 1;
  const layout = relayout(open, blockKey, (texts, inherits) => {
    const inherited = inherits ? (texts[Math.max(0, afterIndex)] ?? '') : '';
    return [...texts.slice(0, afterIndex + 1), inherited, ...texts.slice(afterIndex + 1)];
  });
  return {
    layout,
    block: laidBlock(layout, blockKey),
    at,
    grid: open.grid.withInsertedRows(at, 1),
    merges: mergesAfterInsert(open.merges, at, 1),
  };
}

/** 删掉第 `index` 行；只剩最少行数时返回 null（改为清空这一行）。 */
export function planRemoveRow(
  open: OpenForm,
  blockKey: string,
  index: number,
): (RowChange & { readonly heads: readonly GroupHead[] }) | null {
  const block = blockOf(open, blockKey);
  if (!Number.isInteger(index) || index < 0 || index >= block.rows) {
    throw new WorkbookError(`“${blockKey}”没有第 ${index + 1} 行。`);
  }
  const spec = findBlock(open.context.form, blockKey);
  if (block.rows <= Math.max(1, spec?.minRows ?? 1)) return null;
  const at = block.rect.row + index;
  const layout = relayout(open, blockKey, (texts) => texts.filter((_, row) => row !== index));
  const heads = groupHeads(open, block, at);
  const kept = open.merges.filter((merge) => !heads.some((head) => head.merge === merge));
  return {
    layout,
    block: laidBlock(layout, blockKey),
    at,
    grid: open.grid.withoutRow(at),
    merges: mergesAfterDelete(kept, at),
    heads,
  };
}

/** 版面里的一个可增行区；没有就说清楚。 */
export function blockOf({ layout }: OpenForm, key: string): LayoutBlock {
  const block = layout.blocks.find((candidate) => candidate.key === key);
  if (!block) throw new WorkbookError(`《${layout.form.id}》没有可增行区“${key}”。`);
  return block;
}

const laidBlock = (layout: FormLayout, key: string): LayoutBlock =>
  layout.blocks.find((candidate) => candidate.key === key)!;

function relayout(
  { context, sheet, layout, grid, merges }: OpenForm,
  blockKey: string,
  change: (texts: readonly string[], inherits: boolean) => readonly string[],
): FormLayout {
  const rects = Object.fromEntries(layout.blocks.map(({ key, rect }) => [key, rect]));
  const blocks: Record<string, BlockContent> = { ...currentBlocks(context.form, rects, grid, merges) };
  const current = blocks[blockKey];
  const rows = change(Array<string>(current?.rows ?? 0).fill(''), false).length;
  // 组名随上一行，认行列（三级指标）不随：新行还不知道是哪项指标
  const rowKey = findBlock(context.form, blockKey)?.rowKey;
  const groups = Object.fromEntries(
    Object.entries(current?.groups ?? {}).map(([column, texts]) => [
      column,
      change(texts, column !== rowKey),
    ]),
  );
  blocks[blockKey] = { rows, groups };
  return compileForm(context.form, { ...context, sheetName: sheet.name, blocks });
}

function groupHeads({ grid, merges }: OpenForm, { rect }: LayoutBlock, at: number): readonly GroupHead[] {
  return merges
    .filter((merge) => merge.row === at && merge.lastRow > at && merge.lastRow <= rect.lastRow)
    .map((merge) => ({ merge, text: String(grid.cell(at, merge.column).value) }));
}
