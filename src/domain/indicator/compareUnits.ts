import type { Decimal } from '../amount';
import type { Quantity } from './measure';
import type { Actual, Target } from './target';

/**
 * 指标值与实际完成值的单位关系：
 * same 写法相同；convertible 可换算（元/万元/亿元、%/‰/百分点/小数）；assumed 一边没写单位，按同一单位；
 * mismatch 对不上（人/人次不换算，E10）；incomparable 至少一边不是数。
 */
export type UnitRelation = 'same' | 'convertible' | 'assumed' | 'mismatch' | 'incomparable';

/** 比较指标值与实际完成值的单位。 */
export function compareUnits(target: Target, actual: Actual): UnitRelation {
  if (actual.kind !== 'quantity') return 'incomparable';
  if (target.kind === 'quantity') return align(target.quantity, actual.quantity).relation;
  if (target.kind === 'range') return align(target.high, actual.quantity).relation;
  return 'incomparable';
}

/** 换成同一单位的两个数；对不上时 `relation` 是 mismatch。 */
export interface Aligned {
  readonly relation: Exclude<UnitRelation, 'incomparable'>;
  readonly target: Decimal;
  readonly actual: Decimal;
}

/**
 * 把两个数换成同一单位。不带单位的数只在没有倍数之争时才借用对方的单位：
 * “983.74”对“939亿元”不借（差一亿倍的风险），“0.96”对“≥95%”按小数读，“96”对“≥95%”不猜。
 */
export function align(target: Quantity, actual: Quantity): Aligned {
  const bare = actual.unit === '' ? actual : target.unit === '' ? target : undefined;
  const other = bare === actual ? target : actual;
  const same = target.unit === actual.unit;
  if (same || (target.baseUnit === actual.baseUnit && !bare)) {
    return { relation: same ? 'same' : 'convertible', target: target.base, actual: actual.base };
  }
  if (!bare) return { relation: 'mismatch', target: target.base, actual: actual.base };
  if (other.baseUnit === '%' && bare.base.abs().lte(1)) {
    const percent = bare.base.times(100);
    return bare === actual
      ? { relation: 'convertible', target: target.base, actual: percent }
      : { relation: 'convertible', target: percent, actual: actual.base };
  }
  const safe = other.baseUnit !== '%' && other.baseUnit !== '元' && !other.scaled;
  return { relation: safe ? 'assumed' : 'mismatch', target: target.base, actual: actual.base };
}
