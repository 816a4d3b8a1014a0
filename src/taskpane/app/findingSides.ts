import { dec, formatAmount } from '../../domain';
import type { Finding } from '../../audit';

const shown = (value: number | string): string =>
  typeof value === 'number' ? formatAmount(dec(value)) : `“${value}”`;

/** 两边的数与差额，如“表内 25.5　应为 22.5　差 3”；没有的省去。 */
export function describeSides({ actual, expected, difference }: Finding): string {
  return [
    actual === null || actual === '' ? '' : `表内 ${shown(actual)}`,
    expected === null || expected === '' ? '' : `应为 ${shown(expected)}`,
    difference === null || difference === 0 ? '' : `差 ${shown(difference)}`,
  ]
    .filter((part) => part !== '')
    .join('　');
}
