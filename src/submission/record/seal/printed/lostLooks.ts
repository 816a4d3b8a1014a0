import { parseAddress } from '../../../address';
import type { SourceSheet } from '../../../cellSource';
import type { SealedSheet } from './sealedSheet';

/** 定稿时写成别的样子的数有几格，现在还不是常规格式的有几格。 */
export interface FormatsKept {
  readonly formatted: number;
  readonly kept: number;
}

/** 少于这么多格就不敢说是另存丢的：只有一两格没有格式，那是有人改了。 */
const fewest = 3;

/** 样子整个丢了：定稿时写成别的样子的数，现在一个不剩都是常规格式。 */
export const isFormatStripped = ({ formatted, kept }: FormatsKept): boolean =>
  formatted >= fewest && kept === 0;

/** 数一张表。 */
export function formatsKept(sealed: SealedSheet, { look }: SourceSheet): FormatsKept {
  const formatted = sealed.cells.flatMap(([cell, value, , shown]) => {
    const at = typeof value === 'number' && shown !== undefined && shown !== '' ? parseAddress(cell) : null;
    return at && look ? [look.format(at.row, at.column)] : [];
  });
  return { formatted: formatted.length, kept: formatted.filter((format) => format !== 'General').length };
}

/** 几张表合起来。 */
export const together = (sheets: readonly FormatsKept[]): FormatsKept => ({
  formatted: sheets.reduce((sum, { formatted }) => sum + formatted, 0),
  kept: sheets.reduce((sum, { kept }) => sum + kept, 0),
});
