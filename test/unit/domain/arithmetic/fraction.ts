/** 分子、分母都是整数的数；与产品里的十进制实现无关，只用 BigInt 写成，拿来对数。 */
export interface Fraction {
  readonly over: bigint;
  /** 大于 0。 */
  readonly under: bigint;
}

const make = (over: bigint, under: bigint): Fraction =>
  under < 0n ? { over: -over, under: -under } : { over, under };

/** 十进制文字（可以有负号、小数点）→ 分数。 */
export function fraction(text: string): Fraction {
  const [, sign = '', whole = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const over = BigInt(whole + decimals);
  return make(sign === '-' ? -over : over, 10n ** BigInt(decimals.length));
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  make(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, make(-b.over, b.under));
export const times = (a: Fraction, b: Fraction): Fraction => make(a.over * b.over, a.under * b.under);
/** @throws RangeError 除数是 0 */
export const over = (a: Fraction, b: Fraction): Fraction => make(a.over * b.under, a.under * b.over);
export const isZero = ({ over: value }: Fraction): boolean => value === 0n;
/** a＜b 为负，相等为 0，a＞b 为正。 */
export const order = (a: Fraction, b: Fraction): number => {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** 四舍五入（五入时远离零）到若干位，写成没有尾随零的十进制文字。 */
export function rounded({ over: value, under }: Fraction, places: number): string {
  const scaled = (value < 0n ? -value : value) * 10n ** BigInt(places) * 2n;
  const units = (scaled + under) / (under * 2n);
  const digits = units.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '');
  const text = decimals === '' ? whole : `${whole}.${decimals}`;
  return value < 0n && units !== 0n ? `-${text}` : text;
}
