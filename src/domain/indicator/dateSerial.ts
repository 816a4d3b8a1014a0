import type { Decimal } from '../amount';

/** 2000年1月1日、2050年12月31日存成的数。 */
const FROM = 36_526;
const TO = 55_152;

/**
 * 日期存成的数：Excel 的日期是从 1899年12月30日 数起的天数，45291 就是 2023年12月31日。
 *
 * @returns “2023年12月31日”；不是整数、不在 2000 到 2050 年的为 undefined
 */
export function serialDate(value: Decimal): string | undefined {
  if (!value.eq(value.round(0)) || value.lt(FROM) || value.gt(TO)) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30) + Number(value.toString()) * 86_400_000);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
