import type { Grid } from './grid';
import type { Matrix } from './matrixShape';
import { yearOf } from './stated';
import { squeeze } from './text';

/** 一行左边写着的年份；没有为 `NaN`。 */
export const yearIn = (grid: Grid, matrix: Matrix, row: number): number =>
  Number(/^(20\d\d)年?度?$/.exec(squeeze(grid.at(row, matrix.left - 1)?.text ?? ''))?.[1] ?? Number.NaN);

/** 一年一行的资金表（“2022年”“2023年”“2024年”）：只有表上写的年度那一行是本年的，没写就是最晚的一行。 */
export function isOtherYear(grid: Grid, matrix: Matrix, row: number): boolean {
  const years: number[] = [];
  for (let at = matrix.bottom + 1; at <= Math.min(grid.bottom, matrix.section ?? grid.bottom); at++) {
    const year = yearIn(grid, matrix, at);
    if (!Number.isFinite(year)) break;
    years.push(year);
  }
  // 不是一年一行的表占大多数，不必再找它写的年度
  if (years.length < 2) return false;
  const stated = yearOf(grid.part(grid.top, grid.left, matrix.row - 1, grid.right));
  const own = stated !== null && years.includes(stated) ? stated : Math.max(...years);
  return yearIn(grid, matrix, row) !== own;
}
