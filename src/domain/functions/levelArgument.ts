import { matrix, textArgument } from './arguments';
import type { ArgumentValue } from './definition';

const captions: ReadonlySet<string> = new Set(['一级指标', '二级指标']);

/**
 * 本行的二级指标。实参是从表头到本行的一级、二级指标两列（合并格只有第一行有字）：空着顺延上一行的，
 * 一级指标换了就不再顺延；只有一列、一格的，取最后一个有字的。
 */
export function levelArgument(value: ArgumentValue): string {
  let [level1, level2] = ['', ''];
  for (const row of matrix(value)) {
    const cells = row
      .map((cell) => textArgument(cell).trim())
      .map((text) => (captions.has(text) ? '' : text));
    const own = cells.at(-1) ?? '';
    const above = cells.length > 1 ? (cells[0] ?? '') : '';
    const moved = above !== '' && above !== level1;
    if (above !== '') level1 = above;
    if (own !== '' || moved) level2 = own;
  }
  return level2;
}
