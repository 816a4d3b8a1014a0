import type { Grid } from './grid';
import type { HeaderColumn } from './headerColumn';
import { namesLevels } from './vacantColumns';
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

/** “指标类别”一格横跨两列，下面分“产出指标｜数量指标”两列写：后一列是二级指标。 */
function splitCategory(grid: Grid, bottom: number, columns: HeaderColumn[]): void {
  const at = columns.findIndex(({ key }) => key === '一级指标');
  const first = columns[at];
  if (!first || first.lastColumn === first.column || columns.some(({ key }) => key === '二级指标')) return;
  const [one, two, ...others] = startsUnder(grid, bottom + 1, first);
  if (one !== first.column || two === undefined || others.length > 0) return;
  const { lastColumn } = first;
  columns.splice(
    at,
    1,
    { ...first, lastColumn: two - 1 },
    { ...first, key: '二级指标', column: two, lastColumn },
  );
}

/**
 * 认不得的一列横跨两列，下面分“数量目标｜目标1”写：前一列是二级指标，后一列是一行一个的名字。
 */
function splitUnknown(grid: Grid, bottom: number, columns: HeaderColumn[]): void {
  if (columns.some(({ key }) => key === '三级指标')) return;
  const at = columns.findIndex(({ key, column, lastColumn }) => key === null && lastColumn > column);
  const wide = columns[at];
  if (!wide) return;
  const [one, two, ...others] = startsUnder(grid, bottom + 1, wide);
  const isSplit = one === wide.column && two !== undefined && others.length === 0;
  if (!isSplit || !namesLevels(grid, bottom, grid.at(bottom, wide.column))) return;
  columns.splice(
    at,
    1,
    { ...wide, key: '二级指标', lastColumn: two - 1 },
    { ...wide, key: '三级指标', column: two },
  );
}

/**
 * 表头上只写“绩效指标”一格横跨几列，没有下一层，下面却分两三列写（“产出｜数量｜受益人口”）：按级拆开。
 * 已有另一列指标名的不拆。
 */
export function splitNames(grid: Grid, bottom: number, columns: HeaderColumn[]): HeaderColumn[] {
  splitCategory(grid, bottom, columns);
  splitUnknown(grid, bottom, columns);
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
