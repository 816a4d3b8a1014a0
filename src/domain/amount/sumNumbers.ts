import { dec, toCellNumber } from './decimal';

/** 先按万分之一的整数加。 */
const unit = 10_000;

/** 这么大以内，整数倍的万分之一都正好是 15 位有效数字以内的十进制数。 */
const largest = 1e15;

/**
 * 十进制相加，免得浮点尾差把合计写歪；几百行的合计多半都在四位小数以内，不必逐个造十进制数。
 * 有一个位数更多、或总数出了安全整数的，全部按十进制数加；两条路结果一字不差。
 *
 * @param numbers 有限数
 */
export function sumNumbers(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) {
    const units = Math.round(number * unit);
    // 除得回来，这个双精度数就是这么多个万分之一
    if (!(Math.abs(units) < largest && units / unit === number)) return sumDecimals(numbers);
    total += units;
    if (!Number.isSafeInteger(total)) return sumDecimals(numbers);
  }
  return total === 0 ? 0 : total / unit;
}

/** 逐个按十进制数加。 */
export const sumDecimals = (numbers: readonly number[]): number =>
  toCellNumber(numbers.reduce((total, number) => total.plus(dec(number)), dec(0)));
