import Big from 'big.js';

/** 十进制数：金额、率、分值的计算一律用它，不用浮点数。 */
export type Decimal = Big;

/** 十进制数的构造器（`instanceof` 判断用）；造数请用 {@link dec}。 */
export const Decimal = Big;

/**
 * 造一个十进制数。单元格里的双精度数按 Excel 的 15 位有效数字读：22.500000000000004 就是 22.5。
 *
 * @param value 数字、数字文字（如 "505.05"）或十进制数
 * @throws Error 不是有限数
 */
export function dec(value: number | string | Decimal): Decimal {
  if (typeof value !== 'number') return new Big(value);
  if (!Number.isFinite(value)) throw new Error(`不是有限数：${value}`);
  return new Big(value.toPrecision(15));
}

/**
 * 四舍五入到若干位小数：五入时远离零（与 Excel 的 ROUND 相同）。
 *
 * @param value 任意数
 * @param places 小数位数，0 起的整数
 */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  return value.round(places, Big.roundHalfUp);
}

/** 取较小者。 */
export function min(a: Decimal, b: Decimal): Decimal {
  return a.lte(b) ? a : b;
}

/** 取较大者。 */
export function max(a: Decimal, b: Decimal): Decimal {
  return a.gte(b) ? a : b;
}

/** 写进单元格的双精度数；负零写成 0。 */
export function toCellNumber(value: Decimal): number {
  return value.eq(0) ? 0 : Number(value.toString());
}
