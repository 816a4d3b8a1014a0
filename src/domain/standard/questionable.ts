import { dec, max, type Decimal } from '../amount';
import type { Standard, Unclear } from './standard';

/** 量的是多少个、多少公里时，小于这么多的数可能是率：键入 100% 存下来的是 1，函数看不见格式。 */
const RATE_AT_MOST = dec('1.5');
/** 各个界限都不小于它，才不会真的只有一个。 */
const AT_LEAST = dec(10);
/** 光写的数比各个界限大这么多倍，多半是漏了百分号。 */
const TIMES = 3;
/** 数个数、数天数的，大于它又比各个界限大百倍的，多半是日期存成的数（45291 是 2023年12月31日）。 */
const COUNT_AT_MOST = dec(1000);
/** 没有尽头的一端。 */
export const ENDLESS = dec('1e15');

const range = (low: Decimal, high: Decimal, why: Unclear['why'], included = true): Unclear => ({
  low: { value: low, included },
  high: { value: high, included: true },
  why,
});

/**
 * 记下光写一个数说不清是什么的几段，由人写清楚再计：量的不是率（12期以上得8分），却只写 1、0.8；量的是率，却写 85（是 85%）；
 * 数天数、例数，却是 45291（日期存成的数）。函数看不见格式，写了单位、百分号的照读。
 */
export function askedAboutSizes(standard: Standard): Standard {
  const asked = asksOf(standard);
  if (asked.length === 0 || standard.kind === 'checklist' || standard.kind === 'levels') return standard;
  return { ...standard, unclear: [...(standard.unclear ?? []), ...asked] };
}

function asksOf(standard: Standard): readonly Unclear[] {
  if (standard.kind === 'checklist' || standard.kind === 'levels') return [];
  if (standard.kind === 'violations') return [range(COUNT_AT_MOST, ENDLESS, 'size', false)];
  const limits = limitsOf(standard);
  const unit = 'unit' in standard ? standard.unit : undefined;
  const counted = 'counted' in standard && standard.counted === true;
  if (unit === undefined && !counted) return notRates(limits);
  return [...rateLike(standard, limits), ...(counted || time.test(unit ?? '') ? tooMany(limits) : [])];
}

const time = /^个?(?:天|日|工作日|周|月|年|小时|分钟)$/;

/** 率的评分标准，光写的数大得不像率；各个界限都是百分之几的，过了 1.5 就不像（调整率 114.53% 是有的）。 */
function notRates(limits: readonly Decimal[]): readonly Unclear[] {
  const most = limits.reduce((a, b) => max(a, b.abs()), dec(0));
  const small = limits.length > 0 && most.lte('0.5');
  const bound = small ? RATE_AT_MOST : max(dec(TIMES), most.times(TIMES));
  return [
    range(bound, ENDLESS, 'notRate', false),
    {
      low: { value: ENDLESS.neg(), included: true },
      high: { value: bound.neg(), included: false },
      why: 'notRate',
    },
  ];
}

/** 不是率的评分标准，光写的数可能是率。 */
function rateLike(standard: Standard, limits: readonly Decimal[]): readonly Unclear[] {
  if (limits.length === 0 || !limits.every((limit) => limit.gte(AT_LEAST))) return [];
  // 做一个给一个的，只做了一个很平常
  if (standard.kind === 'deduct' && standard.rounding === 'ceil') return [];
  const counted = 'counted' in standard && standard.counted === true;
  if (!counted && !('unit' in standard && standard.unit)) return [];
  return [counted ? range(dec(1), dec(1), 'rate') : range(dec(0), RATE_AT_MOST, 'rate', false)];
}

function tooMany(limits: readonly Decimal[]): readonly Unclear[] {
  const most = limits.reduce((a, b) => max(a, b), dec(0));
  return [range(max(COUNT_AT_MOST, most.times(100)), ENDLESS, 'size', false)];
}

/** 各个界限；按比例、反向的到 1 为止。 */
function limitsOf(
  standard: Exclude<Standard, { kind: 'checklist' | 'levels' | 'violations' }>,
): readonly Decimal[] {
  switch (standard.kind) {
    case 'deduct':
      return [standard.limit, standard.upper, standard.cut?.value].filter((limit) => limit !== undefined);
    case 'bands':
      return standard.bands.flatMap(({ low, high }) =>
        [low, high].flatMap((end) => (end ? [end.value] : [])),
      );
    case 'proportional':
      return standard.unit === undefined ? [dec(1)] : standard.base ? [standard.base] : [];
    case 'reverse':
      return [dec(1)];
  }
}

/** 去掉“光写一个数说不清”的几段：写了百分号、单位的不问。 */
export function withoutAsks(standard: Standard): Standard {
  if (!('unclear' in standard) || !standard.unclear) return standard;
  const { unclear, ...rest } = standard;
  const left = unclear.filter(({ why }) => !why);
  return left.length > 0 ? { ...rest, unclear: left } : rest;
}
