import { dec, readNumber } from '../../domain';
import type { FieldReading } from '../../submission';
import { numberText } from './template';

/**
 * 一格里的数照表上显示的样子（`4.50`、`1,234.00`、`68.54%`）；列窄显示成 ####、格里另带着字的照缺省写法，
 * 不是数的返回 null。以元计的表照元，不换成万元。
 */
export function shownNumber({ cell, raw, spec }: Pick<FieldReading, 'cell' | 'raw' | 'spec'>): string | null {
  const own = raw ?? cell;
  const number = readNumber(own.value);
  if (number.kind !== 'number') return null;
  const shown = own.text.trim();
  if (/^-?\d[\d,]*(\.\d+)?%?$/.test(shown)) return shown;
  return numberText(dec(number.value), spec.kind === 'rate' || shown.endsWith('%') ? '率' : '数');
}
