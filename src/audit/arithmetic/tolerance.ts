import type { Decimal } from '../../domain';

/**
 * 两数相差到了要报的程度。金额、得分都只有两位小数，容差 0.01 就是“差一分钱也不行”：
 * 差额达到容差即报（湘西 10.58 与 10.59），不到的是更细位数的舍入。
 *
 * @param difference 差额，取绝对值或缺口
 * @param tolerance 方案的容差，与差额同单位；0 表示一点不差
 */
export const exceeds = (difference: Decimal, tolerance: number): boolean =>
  difference.gt(0) && difference.gte(tolerance);

/** 同一比较的原生写法（不带等号）：`difference` 是公式里的差额；容差参数 `{?金额容差}` 展开时不小于 0.0001。 */
export const liveExceeds = (difference: string, tolerance: string): string =>
  `ROUND(${difference},4)>=${tolerance}`;
