import type { Decimal } from '../amount';

/** 为什么不能自动计分。 */
export type NotScoredReason =
  | 'blank'
  | 'qualitative'
  | 'approximate'
  | 'copiedOperator'
  | 'notMeasured'
  | 'unitMismatch'
  | 'direction'
  | 'range'
  | 'date'
  | 'weight';

/** 计分结果：有分，附算法；或不能自动计分，附原因。 */
export type IndicatorScore =
  | { readonly kind: 'scored'; readonly score: Decimal; readonly how: string }
  | { readonly kind: 'notScored'; readonly reason: NotScoredReason; readonly why: string };

/** 不能自动计分，附原因。 */
export function refuse(reason: NotScoredReason, why: string): IndicatorScore {
  return { kind: 'notScored', reason, why };
}

/** 有分，附算法。 */
export function scored(score: Decimal, how: string): IndicatorScore {
  return { kind: 'scored', score, how };
}
