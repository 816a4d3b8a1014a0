import type { ColumnGroup } from './columns';
import type { Draft } from './draft';
import { lastColumnOf } from './grid';
import type { Grid } from './grid';
import type { Header } from './headerColumn';
import type { RecognizedKind } from './kinds';
import { neither } from './proposal';
import { squeeze } from './text';
import { matchLabel } from './vocabulary/labels';

/**
 * 表头左边、上面的块名说的是哪一种指标区；年度的（或没说）为“绩效指标”。
 * @param bare 左右并排的两个区上面只写“实施期目标”“年度目标”，不写“指标”
 */
function blockOfCaption(text: string, bare: boolean): string | null {
  const squeezed = squeeze(text);
  if (/(?:本|当|该)?年度|年初|当年/.test(squeezed)) return '绩效指标';
  if (!squeezed.includes('指标') && !bare) return null;
  if (/实施期|中长期|长期|中期/.test(squeezed)) return '长期绩效指标';
  if (/总目标|总体目标/.test(squeezed)) return '总目标绩效指标';
  return null;
}

/** 区上方、左边最近的块名。 */
export function blockKey(
  grid: Grid,
  header: Header,
  group: ColumnGroup,
  row: number,
  several: boolean,
): string | null {
  for (let column = header.left - 1; column >= grid.left; column--) {
    const caption = grid.at(row, column);
    if (!caption || caption.text === '') continue;
    const key = blockOfCaption(caption.text, false);
    if (key !== null) return key;
  }
  for (let above = header.row - 1; above >= Math.max(grid.top, header.row - 1); above--) {
    const caption = grid.at(above, group.left);
    if (!caption || caption.columns < 2 || lastColumnOf(caption) < group.left + 1) continue;
    const key = blockOfCaption(caption.text, several);
    if (key !== null && (caption.column >= group.left || group.left === header.left)) return key;
  }
  return null;
}

/** 上面的目标栏先写中长期、右边写年度的：下面左右两个区也是这个次序。 */
function inGoalOrder(grid: Grid, header: Header): boolean {
  for (let row = header.row - 1; row >= grid.top; row--) {
    const keys = grid.filled(row).map(({ text }) => matchLabel(text)?.key);
    const [long, annual] = [keys.indexOf('长期目标'), keys.lastIndexOf('年度目标')];
    if (long >= 0 && annual > long) return true;
  }
  return false;
}

/** 左右并排两个区，都没有写是哪一年的，上面的目标栏也看不出：不猜。 */
export function unnamed(
  grid: Grid,
  header: Header,
  groups: readonly ColumnGroup[],
  kind: RecognizedKind,
): boolean {
  if (groups.length < 2 || kind.block === '评价指标') return false;
  if (groups.length === 2 && inGoalOrder(grid, header)) return false;
  return groups.every((group) => blockKey(grid, header, group, header.bottom + 1, true) === null);
}

export function askWhichGroup(
  grid: Grid,
  header: Header,
  groups: readonly ColumnGroup[],
  last: number,
  kind: RecognizedKind,
  draft: Draft,
): void {
  const heads = groups.flatMap(({ left }) => grid.at(header.bottom, left) ?? []);
  draft.ask(heads, '左右并排两个指标区，哪一个是本年度的？', [
    `${kind.block}＋长期${kind.block}`,
    `长期${kind.block}＋${kind.block}`,
    neither,
  ]);
  for (let row = header.bottom + 1; row <= last; row++) {
    for (const cell of grid.starting(row)) {
      const column = header.columns.find((one) => cell.column >= one.column && cell.column <= one.lastColumn);
      if (column) draft.extra(cell, column.label);
    }
  }
}
