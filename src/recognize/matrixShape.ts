import { lastRowOf } from './grid';
import type { Grid } from './grid';
import type { HeaderColumn } from './headerColumn';

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

/** 表里一行一行往下走时记着的。 */
export interface MatrixState {
  /** 正在哪一类专项下面（专项下面一个项目一行）。 */
  projectRow: string | null;
  /** 读过几行认得的来源、几行认不得的：前面全是认不得的，“合计”是明细的合计，不是资金总额。 */
  knownRows: number;
  otherRows: number;
}
