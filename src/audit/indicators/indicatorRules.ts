import { compareDecimals, qualitativeRange, rememberedScore, rememberValue, signOf } from '../../domain';
import type { Decimal, IndicatorScore, ScoreRange, Tier } from '../../domain';
import { indicatorScoring, type Scheme } from '../../schemes';
import type { Indicator } from './indicators';
import { remember } from '../cells/remember';

const scoringOf = remember(indicatorScoring);

/**
 * 一行指标按指标值、实际完成值算出的得分；没有分值的行（“其中”行、不计分的地方表）没有。
 *
 * @param places 另取的位数（按印出的位数比）；缺省照方案
 */
export const computedScore = (
  indicator: Indicator,
  scheme: Scheme,
  places?: number,
): IndicatorScore | null =>
  places === undefined ? indicator.scoreBy(scheme, scoreOf) : scoreOf(indicator, scheme, places);

function scoreOf(
  { goal, done, full, context }: Indicator,
  scheme: Scheme,
  places?: number,
): IndicatorScore | null {
  if (full === null || signOf(full) <= 0) return null;
  const { places: usual, reverse, floor, ceiling } = scoringOf(scheme);
  return rememberedScore({
    target: goal,
    actual: done,
    weight: full,
    places: places ?? usual,
    reverse,
    floor,
    ceiling,
    context,
  });
}

/** 分值与得分都是数、得分在 0 与分值之间时的一对；越界由 E03 报，这里不再评。 */
export function scorePair({
  full,
  printed,
}: Indicator): { readonly full: Decimal; readonly printed: Decimal } | null {
  return full === null || printed === null || signOf(printed) < 0 || compareDecimals(printed, full) > 0
    ? null
    : { full, printed };
}

/** 定性得分不在所选档次的区间里。 */
export interface TierMisfit {
  readonly chosen: Tier;
  readonly range: ScoreRange;
  readonly printed: Decimal;
}

/** 同样分值的同一档只算一次。 */
const rangeOf = remember((full: Decimal) =>
  rememberValue((tier: Tier) =>
    rememberValue((places: number): ScoreRange => qualitativeRange(tier, full, places)),
  ),
);

/** 一行的得分与所选档次不合；没选档次、能自动计分（不看档次）、合的为 null。 */
export function tierMisfit(indicator: Indicator, scheme: Scheme): TierMisfit | null {
  const { chosen } = indicator;
  const pair = chosen === undefined ? null : scorePair(indicator);
  if (chosen === undefined || pair === null) return null;
  if (computedScore(indicator, scheme)?.kind === 'scored') return null;
  const range = rangeOf(pair.full)(chosen)(scheme.scorePlaces);
  return fits(pair.printed, range) ? null : { chosen, range, printed: pair.printed };
}

/** 位数少、分值小的档次四舍五入以后区间是空的（2.5 分取整的部分达成：[2,2)）：什么分都不在里面，不评。 */
const fits = (score: Decimal, { low, high, highInclusive }: ScoreRange): boolean =>
  (!highInclusive && low.gte(high)) || (score.gte(low) && (highInclusive ? score.lte(high) : score.lt(high)));
