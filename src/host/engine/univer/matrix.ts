import type { Rect } from '../port';

/** 稀疏矩阵：行 → 列 → 格。 */
export type Matrix<T> = Record<number, Record<number, T>>;

/** 矩阵里有东西的最小矩形；空矩阵为 `null`。 */
export function boundsOf(matrix: Matrix<unknown> | undefined, contentOnly = false): Rect | null {
  let bounds: Rect | null = null;
  for (const [row, cells] of Object.entries(matrix ?? {})) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      if (contentOnly && cell && typeof cell === 'object' && !('v' in cell || 'f' in cell || 'p' in cell)) {
        continue;
      }
      const r = Number(row);
      const c = Number(column);
      bounds = bounds
        ? {
            r: Math.min(bounds.r, r),
            c: Math.min(bounds.c, c),
            r2: Math.max(bounds.r2, r),
            c2: Math.max(bounds.c2, c),
          }
        : { r, c, r2: r, c2: c };
    }
  }
  return bounds;
}
