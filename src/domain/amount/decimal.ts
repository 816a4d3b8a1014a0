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

/**
 * 比大小，与 big.js 的 cmp 同一个结果；它每比一次都要抄一份，几千行指标、十几条规则里抄的比算的多。
 *
 * @returns 小于 0：`a` 小；0：一样大；大于 0：`a` 大
 */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a === b) return 0;
  const [signA, signB] = [signOf(a), signOf(b)];
  if (signA !== signB) return signA - signB;
  if (signA === 0) return 0;
  if (a.e !== b.e) return (a.e - b.e) * signA;
  const length = Math.max(a.c.length, b.c.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (a.c[at] ?? 0) - (b.c[at] ?? 0);
    if (difference !== 0) return difference * signA;
  }
  return 0;
}

/** 正数 1、零 0、负数 -1。 */
export const signOf = (value: Decimal): number => (value.c[0] === 0 ? 0 : value.s);

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
