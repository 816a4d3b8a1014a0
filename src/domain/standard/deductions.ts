import type { Decimal } from '../amount';
import type { Clause } from './clauses';
import type { LooseEnd } from './condition';
import { cutOf, splitGraded, unclearCut } from './limits';
import { pointsIn } from './pieces';
import type { Cut, Points, Standard } from './standard';

type Of<K extends Clause['kind']> = Extract<Clause, { kind: K }>;
type Deduct = Extract<Standard, { kind: 'deduct' }>;

/** 合不到一起的一句，和怎么说。 */
export interface Misfit {
  readonly clause: Clause;
  readonly brief: string;
  readonly message: string;
}

/** 扣分式里算出来的几个数。 */
export type Deduction = Pick<Deduct, 'full' | 'limit' | 'step' | 'points' | 'upper' | 'cut' | 'unclear'>;

const sides = { above: 'atMost', below: 'atLeast', both: 'equal' } as const;

const misfit = (clause: Clause, brief: string, message: string): Misfit => ({ clause, brief, message });

/** 是不是合不到一起。 */
export const isMisfit = (found: Deduction | Misfit): found is Misfit => 'clause' in found;

/**
 * 到限满分、每超（低）一步扣几分：满分条件、扣分的方向、引出扣分的一段、不得分的一头要合得上。
 *
 * @param weight 分值；给了就核对满分条件给的分
 */
export function deductionOf(
  step: Of<'step'>,
  graded: readonly Of<'graded'>[],
  spans: readonly Of<'span'>[],
  weight: Decimal | undefined,
): Deduction | Misfit {
  const { full, none } = splitGraded(graded);
  const shape = sides[step.direction];
  const goal = full ?? impliedFull(shape, spans);
  if (!goal)
    return misfit(step, '没写满分条件', '没写到什么程度得满分，请在前面写如“100%（含）以下计满分”。');
  if (full && weight && !pointsIn(full.points, weight).eq(weight))
    return misfit(full, '与分值不符', `给的分与分值 ${weight.toString()} 分不符，可以改写成“计满分”。`);
  if (step.step.lte(0)) return misfit(step, '步长不对', '每一步的幅度应大于 0。');
  const { low, high, bare } = goal.condition;
  if (shape === 'equal' && !(low && high))
    return misfit(goal, '两头的基准不清', '高低都扣的，满分条件应是一个数或一段，如“100%计满分”。');
  if (!bare && ((shape === 'atMost' && !high) || (shape === 'atLeast' && !low)))
    return misfit(step, '扣分方向相反', '扣分的方向与满分条件相反。');
  const limit = (shape === 'atMost' ? (high ?? low) : (low ?? high))!.value;
  const upper = shape === 'equal' && !high!.value.eq(low!.value) ? high!.value : undefined;
  const cut = none && cutOf(none, shape === 'atMost' ? 'above' : 'below', limit);
  if (none && (!cut || shape === 'equal'))
    return misfit(none, '合不到一起', '与满分条件、扣分方向合不到一起。');
  const rest = spans.filter((span) => span !== goal);
  const astray = rest.find((span) => !spanFits(span, shape, limit, cut ?? null));
  if (astray) return misfit(astray, '接不上', '写的这一段与满分条件、不得分的一头接不上。');
  const claimed = cut !== null && cut !== undefined && claims(rest, cut);
  const end = none && (shape === 'atMost' ? none.condition.low : none.condition.high);
  // 90%以上每低1%扣，90%以下不得分：两处都照法律用语含本数
  const both = end?.usual && end.included === null && rest.some((span) => looseAt(span, end.value));
  if (none && (both || (claimed && end?.included === true && !end.usual)))
    return misfit(none, '接不上', '正好这一点，一处写扣分，一处写不得分。');
  const settled = cut && { ...cut, included: cut.included && !claimed };
  const unclear = unclearCut(end ?? null, settled).filter(
    () => !weight || stillScores(weight, limit.minus(settled!.value).abs(), step),
  );
  return {
    full: shape,
    limit,
    step: step.step,
    points: step.points,
    ...(upper && { upper }),
    ...(settled && { cut: settled }),
    ...(unclear.length > 0 && { unclear }),
  };
}

/** 差了这么多还没有扣完。 */
export const stillScores = (
  weight: Decimal,
  gap: Decimal,
  { step, points }: { readonly step: Decimal; readonly points: Points },
): boolean => gap.div(step).round(0, 0).times(pointsIn(points, weight)).lt(weight);

/** “目标值≥90%，每低1%扣0.2分”：没另写满分，到这一段就是满分。 */
function impliedFull(shape: Deduct['full'], spans: readonly Of<'span'>[]): Of<'span'> | undefined {
  const [only] = spans;
  if (!only || spans.length > 1 || shape === 'equal') return undefined;
  const { low, high, bare } = only.condition;
  const faces = shape === 'atLeast' ? low && !high : high && !low;
  return bare || faces ? only : undefined;
}

const at = (end: LooseEnd | null, value: Decimal | undefined): boolean =>
  end === null || (value !== undefined && end.value.eq(value));

/** 引出扣分的一段，一头是满分的那一点，另一头没有、或是不得分的那一点。 */
function spanFits(
  { condition: { low, high, bare } }: Of<'span'>,
  shape: Deduct['full'],
  limit: Decimal,
  cut: Cut | null,
): boolean {
  if (bare) return at(low, limit);
  if (shape === 'equal') return false;
  return shape === 'atMost' ? at(low, limit) && at(high, cut?.value) : at(high, limit) && at(low, cut?.value);
}

const looseAt = ({ condition: { low, high } }: Of<'span'>, value: Decimal): boolean =>
  [low, high].some((end) => end?.usual && end.included === null && end.value.eq(value));

/** 引出扣分的一段写明含那一点的，那一点照扣分算。 */
const claims = (spans: readonly Of<'span'>[], { side, value }: Cut): boolean =>
  spans.some(({ condition: { low, high } }) => {
    const end = side === 'below' ? low : high;
    return end !== null && end.included === true && !end.usual && end.value.eq(value);
  });
