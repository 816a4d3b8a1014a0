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

/** 再读一行：空着顺延上一行的；一级指标换了，二级就不再顺延。只有一列的，那一列是二级。 */
export function carryLevels({ level1, level2 }: CarriedLevels, row: readonly CellInput[]): CarriedLevels {
  const cells = row.map((cell) => textArgument(cell).trim()).map((text) => (captions.has(text) ? '' : text));
  const own = cells.at(-1) ?? '';
  const above = cells.length > 1 ? (cells[0] ?? '') : '';
  const moved = above !== '' && above !== level1;
  return { level1: above === '' ? level1 : above, level2: own !== '' || moved ? own : level2 };
}

/**
 * 本行的二级指标。实参是从表头到本行的一级、二级指标两列（合并格只有第一行有字）：空着顺延上一行的，
 * 一级指标换了就不再顺延；只有一列、一格的，取最后一个有字的。
 */
export const levelArgument = (value: ArgumentValue): string =>
  matrix(value).reduce(carryLevels, noLevels).level2;
