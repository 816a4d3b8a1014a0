import { dec, type Decimal } from '../amount';
import type { Standard, Unclear } from './standard';

/** 量的是多少个、多少公里时，小于这么多的数可能是率：键入 100% 存下来的是 1，函数看不见格式。 */
const RATE_AT_MOST = dec('1.5');
/** 各个界限都不小于它，才不会真的只有一个。 */
const AT_LEAST = dec(10);

const upTo = (low: Decimal, high: Decimal, included: boolean): Unclear => ({
  low: { value: low, included },
  high: { value: high, included: true },
  rateLike: true,
});

/**
 * 量的不是率的评分标准（12期以上得8分、20公里得满分），指标值光是 1、0.8 的可能是完成率，由人评：记进说不清的一段。
 */
export function askedAboutRates(standard: Standard): Standard {
  if (standard.kind === 'proportional') {
    const { unit, base } = standard;
    if (unit === undefined || !base || base.lt(AT_LEAST)) return standard;
    return { ...standard, unclear: [...(standard.unclear ?? []), upTo(dec(0), RATE_AT_MOST, false)] };
  }
  if (standard.kind !== 'bands' && standard.kind !== 'deduct') return standard;
  // 做一个给一个的，只做了一个很平常
  if (standard.kind === 'deduct' && standard.rounding === 'ceil') return standard;
  const counts = standard.counted === true || (standard.unit ?? '') !== '';
  if (!counts || !limitsOf(standard).every((limit) => limit.gte(AT_LEAST))) return standard;
  const asked = standard.counted ? upTo(dec(1), dec(1), true) : upTo(dec(0), RATE_AT_MOST, false);
  return { ...standard, unclear: [...(standard.unclear ?? []), asked] };
}

function limitsOf(standard: Extract<Standard, { kind: 'bands' | 'deduct' }>): readonly Decimal[] {
  if (standard.kind === 'deduct') return [standard.limit];
  return standard.bands.flatMap(({ low, high }) => [low, high].flatMap((end) => (end ? [end.value] : [])));
}
