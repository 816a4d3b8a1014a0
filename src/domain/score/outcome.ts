import type { Decimal } from '../amount';
import type { IndicatorScore, NotScoredReason } from './indicatorScore';

/** 不能自动计分，附原因。 */
export function refuse(reason: NotScoredReason, why: string): IndicatorScore {
  return { kind: 'notScored', reason, why };
}

/** 有分，附算法。 */
export function scored(score: Decimal, how: string): IndicatorScore {
  return { kind: 'scored', score, how };
}
