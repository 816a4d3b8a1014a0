import { formatRate, type Decimal } from '../amount';
import type { BandEnd, Unclear } from './standard';

/** 率写成百分数。 */
export const rateText = (value: Decimal): string =>
  value.eq(0) ? '0' : formatRate(value, value.times(100).round(2).eq(value.times(100).round(0)) ? 0 : 2);

/** 两端写没写含不含。 */
export interface Plainness {
  readonly low: boolean;
  readonly high: boolean;
}

/** 整数的写法：两头都没写含不含的一段（80%-89%），挨着写明了的一档（≥90%）也是。 */
export const integral = (below: Plainness, above: Plainness): boolean =>
  (below.high && (above.low || below.low)) || (above.low && above.high);

/** 相邻两档的接缝：正好接上返回 null。 */
export function seam(high: BandEnd | null, low: BandEnd | null): string | null {
  if (!high || !low) return '各档有重叠：相邻两档的范围相互包含。';
  if (high.value.lt(low.value)) {
    return `各档之间有空当：${rateText(high.value)} 到 ${rateText(low.value)} 之间没有写怎么计分。`;
  }
  if (high.value.gt(low.value)) {
    return `各档有重叠：${rateText(low.value)} 到 ${rateText(high.value)} 同时属于两档。`;
  }
  if (high.included && low.included)
    return `各档有重叠：${rateText(low.value)} 同时属于两档，请写明哪一档“含”。`;
  if (!high.included && !low.included) {
    return `各档之间有空当：${rateText(low.value)} 不属于任何一档，请在一档写明“（含）”。`;
  }
  return null;
}

/**
 * 接缝上归哪一档没有写清的：一个数两档都到、都不到（80%-90%、70%-80%），或整数写法之间的一小段（70%-79%、80%-89%）。
 * 别的数照读，正在这里的由人评。
 */
export function unclearSeam(
  high: BandEnd | null,
  low: BandEnd | null,
  allowed: { readonly point: boolean; readonly both: boolean; readonly stretch: Decimal },
): Unclear | null {
  if (!high || !low) return null;
  if (high.value.eq(low.value)) {
    const point = { value: low.value, included: true };
    const unsettled = allowed.both || (allowed.point && high.included === low.included);
    return unsettled ? { low: point, high: point } : null;
  }
  const between = low.value.minus(high.value);
  return between.gt(0) && between.lte(allowed.stretch)
    ? { low: { ...high, included: !high.included }, high: { ...low, included: !low.included } }
    : null;
}
