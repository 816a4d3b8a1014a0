import { indicatorScore } from '../../domain';
import type { Decimal, IndicatorScore } from '../../domain';
import type { Scheme } from '../../schemes';
import type { Indicator } from './indicators';
import { numberOf, textOf } from './reading';

/** 一行指标按指标值、实际完成值算出的得分；没有分值的行（“其中”行、不计分的地方表）没有。 */
export function computedScore(
  { target, actual, weight }: Indicator,
  { scorePlaces, reverseScoring }: Scheme,
): IndicatorScore | null {
  const full = numberOf(weight.reading);
  if (full === null || full.lte(0)) return null;
  return indicatorScore({
    target: textOf(target.reading),
    actual: textOf(actual.reading),
    weight: full,
    places: scorePlaces,
    reverse: reverseScoring,
  });
}

/** 分值与得分都是数、得分在 0 与分值之间时的一对；越界由 E03 报，这里不再评。 */
export function scorePair({
  weight,
  score,
}: Indicator): { readonly full: Decimal; readonly printed: Decimal } | null {
  const [full, printed] = [numberOf(weight.reading), numberOf(score.reading)];
  return full === null || printed === null || printed.lt(0) || printed.gt(full) ? null : { full, printed };
}
