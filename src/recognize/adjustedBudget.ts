import type { Grid } from './grid';
import type { HeaderColumn } from './headerColumn';
import type { Matrix } from './matrixShape';
import { labelForms, squeeze } from './text';

/** 光写“调整数”，没有“调整后”的一栏：可能是调整后的预算，也可能是调了多少。 */
function adjustedColumn({ columns }: Matrix): HeaderColumn | null {
  if (columns.some(({ key }) => key === '全年预算数')) return null;
  const [only, ...others] = columns.filter(({ key }) => key === '年中调整数');
  return only &&
    others.length === 0 &&
    labelForms(only.own).some((form) => /^(预算)?调整(预算)?数$/.test(form))
    ? only
    : null;
}

/** 格里的数；不是数为 `NaN`。只用来比两种读法哪一种对得上，不进表。 */
const numberAt = (grid: Grid, row: number, column: HeaderColumn | undefined): number => {
  const text = squeeze(column ? (grid.at(row, column.column)?.text ?? '') : '').replace(/,/g, '');
  return /^-?[\d.]+%?$/.test(text) ? Number.parseFloat(text) : Number.NaN;
};

/**
 * 按写着的执行率（或执行数）看“调整数”是哪一种，定不下来的改成没有概念的一栏、返回它，由人来说。
 * 执行率 97、执行数 485：调整数 500 是调整后的预算；调整数 20、年初 480 是调了多少。
 */
export function settleAdjusted(grid: Grid, matrix: Matrix): HeaderColumn | null {
  const adjusted = adjustedColumn(matrix);
  if (!adjusted) return null;
  const column = (key: string) => matrix.columns.find((one) => one.key === key);
  for (let row = matrix.bottom + 1; row <= Math.min(grid.bottom, matrix.bottom + 4); row++) {
    const [initial, change, executed, rate] = [
      column('年初预算数'),
      adjusted,
      column('全年执行数'),
      column('执行率'),
    ].map((one) => numberAt(grid, row, one)) as [number, number, number, number];
    const fits = (budget: number) =>
      [rate, rate * 100].some((percent) => Math.abs((executed / budget) * 100 - percent) < 0.6);
    const [whole, delta] = [fits(change), fits(initial + change)];
    if (whole === delta) continue;
    if (whole) adjusted.key = '全年预算数';
    return null;
  }
  adjusted.key = null;
  return adjusted;
}
