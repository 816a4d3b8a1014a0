import { dec, roundHalfUp, type Decimal } from '../amount';

/** 率保留的小数位数：0.6854 显示为 68.54%。 */
export const RATE_PLACES = 4;

/** 分母为 0 时单元格里显示的文字；不是 0%。 */
export const NO_RATE = '—';

/**
 * 一个率：分子÷分母，四舍五入到四位小数；分母为 0 没有率，返回 null（显示“—”）。
 */
export function rate(numerator: Decimal | number, denominator: Decimal | number): Decimal | null {
  const below = dec(denominator);
  return below.eq(0) ? null : roundHalfUp(dec(numerator).div(below), RATE_PLACES);
}

/**
 * 预算执行率＝执行数÷预算数。
 *
 * @param executed 执行数（决算），万元
 * @param budget 预算数（资金总额、全年预算），万元
 * @returns 小数，四位；预算为 0 时 null。SEED 002：346.17÷505.05＝0.6854
 */
export function executionRate(executed: Decimal | number, budget: Decimal | number): Decimal | null {
  return rate(executed, budget);
}

/**
 * 执行率得分＝MIN(1, 执行率)×分值，不低于 0、不高于分值。
 *
 * @param executed 执行率，小数
 * @param weight 分值，分
 * @param places 得分保留位数，缺省 2。SEED 002：68.54%、10 分 → 6.85（两位）或 7（取整）
 */
export function executionScore(executed: Decimal | number, weight: Decimal | number, places = 2): Decimal {
  const share = dec(executed);
  const full = dec(weight);
  if (share.lte(0) || full.lte(0)) return dec(0);
  return capScore(share.gte(1) ? full : share.times(full), full, places);
}

/** 得分四舍五入到规定位数，并夹在 0 与分值之间（取整可能越过分值）。 */
export function capScore(score: Decimal, weight: Decimal, places: number): Decimal {
  const rounded = roundHalfUp(score, places);
  if (rounded.lt(0)) return dec(0);
  return rounded.gt(weight) ? weight : rounded;
}
