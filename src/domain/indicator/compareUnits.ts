import type { Quantity } from './measure';
import type { Actual, Target } from './target';
import type { Decimal } from '../amount';
import { dimensionOf, sameThings, unitBridges } from './unitSynonyms';

/**
 * 指标值与实际完成值的单位关系：
 * same 写法相同；convertible 同义或可换算（人/名、公里/米、元/万元、%/百分比）；assumed 一边没写单位，按另一边的；
 * unsure 说不准是不是一回事（项/个、天/工作日、没写单位又差着倍数），要人看；
 * mismatch 对不上（% 对 件；人/人次不换算，E10）；incomparable 至少一边不是数。
 */
export type UnitRelation = 'same' | 'convertible' | 'assumed' | 'unsure' | 'mismatch' | 'incomparable';

/** 比较指标值与实际完成值的单位。 */
export function compareUnits(target: Target, actual: Actual): UnitRelation {
  if (actual.kind !== 'quantity') return 'incomparable';
  if (target.kind === 'quantity') return align(target.quantity, actual.quantity).relation;
  if (target.kind === 'range') return align(target.high, actual.quantity).relation;
  return 'incomparable';
}

/** 换成同一单位的两个数；说不准、对不上时 `relation` 是 unsure、mismatch，两个数不能比。 */
export interface Aligned {
  readonly relation: Exclude<UnitRelation, 'incomparable'>;
  readonly target: Decimal;
  readonly actual: Decimal;
}

/** 两个数能不能比。 */
export const comparable = ({ relation }: Aligned): boolean =>
  relation !== 'unsure' && relation !== 'mismatch';

/**
 * 把两个数换成同一单位。一边没写单位就按另一边的，但照写的数要与另一边差不多大：“983.74”对“939亿元”是 983.74 亿元，
 * “13000”对“1.2万人次”是 13000 人次；“98374”对“939亿元”说不准；“96”对“≥95%”是 96%，“0.96”对“≥95%”是小数，“0.5”对“≤2%”说不准。
 */
export function align(target: Quantity, actual: Quantity): Aligned {
  const asWritten = { target: target.base, actual: actual.base };
  if (target.unit === actual.unit) return { relation: 'same', ...asWritten };
  const [bareTarget, bareActual] = [isBare(target), isBare(actual)];
  if (!bareTarget && !bareActual)
    return bridge(target, actual) ?? { relation: relate(target, actual), ...asWritten };
  const bare = bareActual ? actual : target;
  const other = bareActual ? target : actual;
  const read = readBare(bare, other);
  if (read === undefined) return { relation: 'unsure', ...asWritten };
  return bareActual
    ? { relation: 'assumed', target: target.base, actual: read }
    : { relation: 'assumed', target: read, actual: actual.base };
}

/** 亩与平方米、年与个月：换成除得尽的那一个。 */
function bridge(target: Quantity, actual: Quantity): Aligned | undefined {
  for (const { from, to, factor } of unitBridges) {
    if (target.baseUnit === from && actual.baseUnit === to)
      return { relation: 'convertible', target: target.base.times(factor), actual: actual.base };
    if (target.baseUnit === to && actual.baseUnit === from)
      return { relation: 'convertible', target: target.base, actual: actual.base.times(factor) };
  }
  return undefined;
}

/** 只有数，没有单位；“100万”写了倍数，不算。 */
const isBare = ({ unit }: Quantity): boolean => unit === '';

/** 都写了单位的两个数。“万”在金额里是万元，在人数里是万人：写了倍数就按另一边的单位。 */
function relate(a: Quantity, b: Quantity): 'convertible' | 'assumed' | 'unsure' | 'mismatch' {
  const [one, two] = [a.baseUnit, b.baseUnit];
  if (one === two || (a.base.eq(0) && b.base.eq(0))) return 'convertible';
  if (sameThings.some((pair) => pair.includes(one) && pair.includes(two))) return 'convertible';
  if (one === '' || two === '') return 'assumed';
  if (one.split('/')[0] !== two.split('/')[0]) {
    const [first, second] = [dimensionOf(one), dimensionOf(two)];
    const definite =
      first === undefined || second === undefined
        ? first === 'percent' || second === 'percent'
        : first !== second;
    if (definite || first === 'person' || first === 'money') return 'mismatch';
  }
  return 'unsure';
}

/** 没写单位的数按另一边的单位读成多少；说不准为 undefined。 */
function readBare(bare: Quantity, other: Quantity): Decimal | undefined {
  if (other.baseUnit === '%') return readBarePercent(bare.base, other);
  if (!other.scaled) return bare.base;
  const factor = other.value.eq(0) ? undefined : other.base.div(other.value);
  if (bare.base.eq(0)) return bare.base;
  if (factor === undefined) return undefined;
  if (similar(bare.value, other.value)) return bare.value.times(factor);
  // “19000”对“2万人次”就是 19000 人次；金额的光数是元还是万元，各处的表不同，不猜
  const counted = !/^(?:$|元|美元|欧元|港元|日元)/.test(other.baseUnit);
  return counted && similar(bare.base, other.base) ? bare.base : undefined;
}

/** 两个数相差不到五倍。 */
function similar(a: Decimal, b: Decimal): boolean {
  const [one, two] = [a.abs(), b.abs()];
  return one.lte(two.times(5)) && two.lte(one.times(5));
}

/** 对着百分数写的一个光数：照写就是百分数，还是小数（0.96＝96%）？两种读法只有一种说得通才读。 */
function readBarePercent(bare: Decimal, other: Quantity): Decimal | undefined {
  if (bare.eq(0)) return bare;
  const size = bare.abs();
  const goal = other.base.abs();
  const large = goal.gte(50);
  if (large && size.gte('0.3') && size.lte(1)) return bare.times(100);
  if (large && size.gte(10)) return bare;
  if (!large && size.gt(1) && other.unit !== '‰') return bare;
  return undefined;
}
