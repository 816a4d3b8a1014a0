import type { Decimal } from '../amount';
import { pointsIn } from './pieces';
import type { SaidCondition } from './saidCondition';
import type { Outcome } from './statements';
import type { Points, StepRounding } from './standard';

/** 一句：在哪一段（`rest` 是其余，null 是没写）、怎么样。 */
export interface Told {
  readonly condition: SaidCondition | 'rest' | null;
  readonly outcome: Outcome;
}

/** 各句合起来。 */
export interface ToldText {
  readonly told: readonly Told[];
  readonly weight: Decimal;
  /** 计量单位；率是 null。 */
  readonly unit: string | null;
  /** 一个单位是多少基本单位。 */
  readonly scale: Decimal;
  readonly rounding?: StepRounding;
  readonly most?: Points;
}

/** 一段给几分。 */
export interface Given {
  readonly condition: SaidCondition;
  readonly points: Points;
}

/** 数个数的单位：次、项、天。 */
export const isCounter = (unit: string): boolean =>
  !/^(?:千|百|万|亿|元|平方米|立方米|公里|公顷|亩|吨|公斤|小时|分钟|米|分)|\//.test(unit);

/** 给分的各句，“扣几分”换成给几分；不是给分的句子不在内。 */
export function givenOf({ told, weight }: ToldText): readonly Given[] {
  return told.flatMap(({ condition, outcome }) => {
    if (!condition || condition === 'rest') return [];
    if (outcome.kind === 'points') return [{ condition, points: outcome.points }];
    if (outcome.kind !== 'less') return [];
    const left = weight.minus(pointsIn(outcome.points, weight));
    return left.lt(0) ? [] : [{ condition, points: { kind: 'points' as const, value: left } }];
  });
}

/** 计量单位写进读懂的评分标准；步长不是整数的（每少0.5件），数的也不是整数。 */
export const measured = (
  { unit }: ToldText,
  step?: Decimal,
): { readonly unit?: string; readonly counted?: true } => {
  if (unit === null) return {};
  const whole = step === undefined || step.eq(step.round(0));
  return { unit, ...(isCounter(unit) && whole && { counted: true as const }) };
};
