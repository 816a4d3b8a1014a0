import { dec, roundHalfUp, type Decimal } from './decimal';

/** 再大就不是金额了，印成科学记数。 */
const LARGEST_PLAIN = 1e15;

/** 科学记数写几位有效数字：Excel 也只记 15 位。 */
const SIGNIFICANT = 15;

/**
 * 提示语里的数：不带千分位；大到 10¹⁵ 以上的用科学记数，不印几百位。
 *
 * @param places 固定小数位数；不给则有几位写几位（22.5、3）
 */
export function formatAmount(value: Decimal | number, places?: number): string {
  const number = dec(value);
  if (number.abs().gte(LARGEST_PLAIN)) return number.prec(SIGNIFICANT).toExponential().toUpperCase();
  const plain = places === undefined ? number : roundHalfUp(number, places);
  return withoutNegativeZero(places === undefined ? plain.toFixed() : plain.toFixed(places));
}

/**
 * 率写成百分数：0.6854 → “68.54%”。
 *
 * @param value 小数形式的率
 * @param places 百分数的小数位数，缺省 2
 */
export function formatRate(value: Decimal | number, places = 2): string {
  return `${formatAmount(dec(value).times(100), places)}%`;
}

function withoutNegativeZero(text: string): string {
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
}
