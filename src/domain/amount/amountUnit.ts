import { dec, type Decimal } from './decimal';

/** 一个金额单位等于多少元。 */
const yuanIn = { 元: 1, 千元: 1_000, 万元: 10_000, 百万元: 1_000_000, 亿元: 100_000_000 } as const;

/** 表上的金额以什么计；判断、汇总一律用万元。 */
export type AmountUnit = keyof typeof yuanIn;

/** 认得的金额单位，长的在前（先认“万元”再认“元”）。 */
export const amountUnits = (Object.keys(yuanIn) as AmountUnit[]).sort((a, b) => b.length - a.length);

/** 是不是认得的金额单位。 */
export const isAmountUnit = (value: unknown): value is AmountUnit =>
  typeof value === 'string' && Object.hasOwn(yuanIn, value);

/** 表上写的金额 → 万元，十进制，不差一分。 */
export const inTenThousandYuan = (amount: Decimal, unit: AmountUnit): Decimal =>
  amount.times(dec(yuanIn[unit])).div(dec(yuanIn.万元));

/** 万元 → 表上该写的。 */
export const fromTenThousandYuan = (amount: Decimal, unit: AmountUnit): Decimal =>
  amount.times(dec(yuanIn.万元)).div(dec(yuanIn[unit]));
