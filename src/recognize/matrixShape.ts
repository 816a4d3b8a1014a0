import { lastRowOf } from './grid';
import type { Grid } from './grid';
import type { HeaderColumn } from './header';

/** 一片“表头在上、行标签在左”的表：资金、目标、年份三栏。 */
export interface Matrix {
  readonly type: 'funds' | 'sources' | 'goals' | 'years' | 'staff' | 'list' | 'unknown';
  readonly row: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeaderColumn[];
  /** 竖排块名管到哪一行；没有为 `null`。 */
  readonly section: number | null;
}

/** 表头的范围与各列 → 一片表；左边竖排块名管到哪一行一并看出。 */
export function finish(
  grid: Grid,
  type: Matrix['type'],
  row: number,
  bottom: number,
  left: number,
  right: number,
  columns: readonly HeaderColumn[],
): Matrix {
  let section: number | null = null;
  for (let column = grid.left; column < left; column++) {
    const cell = grid.at(row, column);
    if (!cell || lastRowOf(cell) <= bottom || cell.text === '') continue;
    section = Math.min(section ?? lastRowOf(cell), lastRowOf(cell));
  }
  return { type, row, bottom, left, right, columns, section };
}
