import type { CellInput } from '../amount';
import { matrix, textArgument } from './arguments';
import type { ArgumentValue } from './definition';

const captions: ReadonlySet<string> = new Set(['一级指标', '二级指标']);

/** 从表头读到某一行为止，顺延下来的一级、二级指标。 */
export interface CarriedLevels {
  readonly level1: string;
  readonly level2: string;
}

/** 还没有读到任何一行。 */
export const noLevels: CarriedLevels = { level1: '', level2: '' };

/** 再读一行：空着顺延上一行的；一级指标换了，二级就不再顺延。只有一列的，那一列是二级。没有变就原样返回。 */
export function carryLevels(before: CarriedLevels, row: readonly CellInput[]): CarriedLevels {
  const own = levelIn(row.at(-1));
  const above = row.length > 1 ? levelIn(row[0]) : '';
  const level1 = above === '' ? before.level1 : above;
  const level2 = own !== '' || level1 !== before.level1 ? own : before.level2;
  return level1 === before.level1 && level2 === before.level2 ? before : { level1, level2 };
}

/** 一格里的级名；空着、写的是列名为空串。 */
function levelIn(cell: CellInput): string {
  const text = textArgument(cell).trim();
  return captions.has(text) ? '' : text;
}

/**
 * 本行的二级指标。实参是从表头到本行的一级、二级指标两列（合并格只有第一行有字）：空着顺延上一行的，
 * 一级指标换了就不再顺延；只有一列、一格的，取最后一个有字的。
 */
export const levelArgument = (value: ArgumentValue): string =>
  matrix(value).reduce(carryLevels, noLevels).level2;
