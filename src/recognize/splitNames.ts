import type { Grid } from './grid';
import type { HeaderColumn } from './headerColumn';
import { namingColumns } from './vocabulary/columns';

/** 下面分几列写，从左到右各是哪一级。 */
const LEVELS: Readonly<Record<number, readonly string[]>> = {
  2: ['一级指标', '三级指标'],
  3: ['一级指标', '二级指标', '三级指标'],
};

/** 笼统的指标名：没有说是第几级。 */
const BROAD = /^(绩效|评价|考核|项目)?指标(名称|内容)?$/;

/** 下面一行从这几列写起。 */
function startsUnder(grid: Grid, row: number, { column, lastColumn }: HeaderColumn): readonly number[] {
  return grid
    .starting(row)
    .filter((cell) => cell.column >= column && cell.column <= lastColumn && cell.text !== '')
    .map((cell) => cell.column);
}

/**
 * 表头上只写“绩效指标”一格横跨几列，没有下一层，下面却分两三列写（“产出｜数量｜受益人口”）：按级拆开。
 * 已有另一列指标名的不拆。
 */
export function splitNames(grid: Grid, bottom: number, columns: HeaderColumn[]): HeaderColumn[] {
  const [broad, ...others] = columns.filter(({ key }) => key !== null && namingColumns.has(key));
  if (!broad || others.length > 0 || broad.lastColumn === broad.column || !BROAD.test(broad.own))
    return columns;
  const starts = startsUnder(grid, bottom + 1, broad);
  const levels = LEVELS[starts.length];
  if (levels === undefined || starts[0] !== broad.column) return columns;
  const split = starts.map((column, i) => ({
    ...broad,
    key: levels[i] ?? null,
    column,
    lastColumn: (starts[i + 1] ?? broad.lastColumn + 1) - 1,
  }));
  return columns.flatMap((column) => (column === broad ? split : [column]));
}
