import { cellAddress, findBlock, rectAddress, type LayoutBlock, type RowBlock } from '../../../forms';
import type { Grid } from '../../kernel/book/grid';
import { WorkbookError } from '../../kernel/errors';
import { asText } from '../../kernel/layout/text';
import { runExcel } from '../../kernel/runExcel';
import type { SessionState } from '../../kernel/sessionState';
import type { BlockAddress } from './changeRows';
import { openForm, type OpenForm } from './openForm';
import { blockOf } from './planRows';
import { shiftOwnRow } from './shiftOwnRow';

/** 往上还是往下挪一行。 */
export type RowDirection = 'up' | 'down';

/**
 * 把可增行区的一行与上（下）一行对调：录入的值、盖掉公式的值、用户自己的公式、数字格式都跟着走，
 * 分组列与合并不动，所以只能在同一个一级、二级指标之内挪。
 */
export function moveRow(
  session: SessionState,
  address: BlockAddress,
  index: number,
  direction: RowDirection,
): Promise<void> {
  return runExcel(`移动“${address.block}”的第 ${index + 1} 行`, async (context) => {
    const open = await openForm(context, session, address.form, address.project);
    const block = blockOf(open, address.block);
    const upper = direction === 'up' ? index - 1 : index;
    if (!Number.isInteger(index) || upper < 0 || upper + 1 >= block.rows) {
      throw new WorkbookError(`这一行已经在最${direction === 'up' ? '上' : '下'}面了。`);
    }
    const spec = findBlock(open.context.form, address.block);
    const row = block.rect.row + upper;
    if (spec && !sameGroup(spec, open.grid, block, row)) {
      throw new WorkbookError('这一行只能在自己的二级指标里移动。', {
        remedy: '要换到别的二级指标，在那里加一行再填。',
      });
    }
    const sheet = context.workbook.worksheets.getItem(open.sheet.id);
    const pair = sheet.getRange(rectAddress({ ...block.rect, row, lastRow: row + 1 }));
    pair.load('numberFormat');
    await context.sync();
    const movable = movableColumns(open, block, row);
    const swapped = (rows: readonly (readonly unknown[])[]): string[][] =>
      [1, 0].map((from) =>
        Array.from({ length: block.rect.lastColumn - block.rect.column + 1 }, (_, offset) =>
          movable.has(block.rect.column + offset) ? rows[from]?.[offset] : null,
        ),
      ) as string[][];
    const contents = [row, row + 1].map((at) => contentsOf(open, block, at, at === row ? row + 1 : row));
    pair.numberFormat = swapped(pair.numberFormat);
    pair.formulas = swapped(contents);
    const target = direction === 'up' ? row : row + 1;
    sheet.getRange(cellAddress(target, Math.min(...movable))).select();
    await context.sync();
    session.annotations = null;
  });
}

/** 下一行的分组列空着、或与上一行（顺延来的）同文，就是同一组。 */
function sameGroup(spec: RowBlock, grid: Grid, { rect }: LayoutBlock, upper: number): boolean {
  const textAt = (row: number, column: number): string => String(grid.cell(row, column).value).trim();
  return spec.columns
    .filter(({ grouped }) => grouped)
    .every(({ column }) => {
      const own = textAt(upper + 1, column);
      if (own === '') return true;
      let row = upper;
      while (row > rect.row && textAt(row, column) === '') row -= 1;
      return textAt(row, column) === own;
    });
}

/** 要对调的列：每格的左上角，分组列除外。 */
function movableColumns({ layout }: OpenForm, block: LayoutBlock, row: number): ReadonlySet<number> {
  return new Set(
    layout.cells.flatMap((cell) =>
      cell.row === row && cell.role.kind === 'block' && cell.role.block === block.key
        ? cell.role.column.grouped
          ? []
          : [cell.column]
        : [],
    ),
  );
}

/** 一行现有的内容，写到另一行去的样子。 */
function contentsOf(
  { grid }: OpenForm,
  { rect }: LayoutBlock,
  from: number,
  to: number,
): readonly (string | number | boolean)[] {
  return Array.from({ length: rect.lastColumn - rect.column + 1 }, (_, offset) => {
    const { value, formula } = grid.cell(from, rect.column + offset);
    if (formula !== null) return shiftOwnRow(formula, from + 1, to + 1);
    return typeof value === 'string' ? asText(value) : value;
  });
}
