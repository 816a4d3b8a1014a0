import type { Decimal } from '../../domain';

/**
 * 得分印了几位小数就按几位比：7.3 对 7.28 是对的。印成整数的不照此放宽（6.85 印作 7 要核实），也不比规定的位数更细。
 *
 * @param printed 填报的得分
 * @param places 方案规定的位数
 */
export function printedPlaces(printed: Decimal, places: number): number {
  const written = printed.toFixed().split('.')[1]?.length ?? 0;
  return written === 0 ? places : Math.min(written, places);
}
