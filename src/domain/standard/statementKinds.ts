import { dec, type Decimal } from '../amount';
import { toQuantity } from '../indicator/units';
import { stillScores } from './deductions';
import { unclearCut } from './limits';
import { fullPoints, pointsIn } from './pieces';
import type { SaidCondition } from './saidCondition';
import type { Outcome } from './statements';
import { givenOf, measured, type Given, type ToldText } from './told';
import type { Cut, Standard } from './standard';

/** 到限满分、每差多少扣几分。 */
export function deductOf(whole: ToldText): Standard | null {
  const { told, weight, rounding, most } = whole;
  const steps = told.flatMap(({ condition, outcome }) =>
    outcome.kind === 'step' ? [{ condition, outcome }] : [],
  );
  const [only] = steps;
  if (!only || steps.length > 1 || only.condition === 'rest') return null;
  const { way, step: written, points } = only.outcome;
  const given = givenOf(whole);
  if (given.length + 1 !== told.length) return null;
  const implied = impliedFull(only.condition, way);
  const fulls = given.filter((each) => pointsIn(each.points, weight).eq(weight));
  if (fulls.length === 0 && implied) fulls.push({ condition: implied, points: fullPoints });
  const zeros = given.filter((each) => pointsIn(each.points, weight).eq(0));
  const [full] = fulls;
  const [none] = zeros;
  if (
    !full ||
    fulls.length > 1 ||
    zeros.length > 1 ||
    told.length !== fulls.length + zeros.length + (full.condition === implied ? 0 : 1)
  )
    return null;
  const { low, high } = full.condition;
  const shape = way === 'both' ? 'equal' : way === 'below' ? 'atLeast' : 'atMost';
  if (shape === 'equal' ? !(low && high) : shape === 'atMost' ? !high : !low) return null;
  const exact = low && high && low.value.eq(high.value);
  if (shape !== 'equal' && low && high && !exact) return null;
  const limit = (shape === 'atMost' ? high : low)!.value;
  const step = amountOfStep(written).div(whole.scale);
  if (step.lte(0) || (full.condition !== implied && !spanFits(only.condition, shape, limit, none)))
    return null;
  const cut = none ? cutAt(none.condition, shape, limit, exact === true) : undefined;
  if (cut === null) return null;
  const edge = none ? (none.condition.low ?? none.condition.high) : null;
  const unclear = unclearCut(edge, cut).filter(() =>
    stillScores(weight, limit.minus(cut!.value).abs(), { step, points }),
  );
  return {
    kind: 'deduct',
    full: shape,
    limit,
    step,
    points,
    rounding: rounding ?? 'floor',
    ...(shape === 'equal' && !exact && { upper: high!.value }),
    ...(most && { most }),
    ...(cut && { cut }),
    ...(unclear.length > 0 && { unclear }),
    ...measured(whole, step),
    notApplicable: null,
  };
}

/** “共检查4次，每少1次扣1.5分”：没另写满分，到这个数就是满分。 */
function impliedFull(condition: SaidCondition | null, way: string): SaidCondition | null {
  if (!condition) return null;
  const { low, high, bare } = condition;
  const faces = way === 'below' ? low && !high : way === 'above' && high && !low;
  return bare || faces ? condition : null;
}

/** 引出扣分的一段，从满分的那一点起、到不得分的那一点止。 */
function spanFits(
  condition: SaidCondition | null,
  shape: 'atLeast' | 'atMost' | 'equal',
  limit: Decimal,
  none: Given | undefined,
): boolean {
  if (!condition) return true;
  if (shape === 'equal') return false;
  const [near, far] = shape === 'atMost' ? [condition.low, condition.high] : [condition.high, condition.low];
  const edge = none && (shape === 'atMost' ? none.condition.low : none.condition.high);
  // 同一点两句都照“以上、以下”含本数的说不准
  if (
    far &&
    !(edge && edge.value.eq(far.value) && (edge.included ?? edge.usual) !== (far.included ?? far.usual))
  )
    return false;
  return near === null ? condition.bare : near.value.eq(limit);
}

/** 步长写的单位：一周的“周”、500份的“份”；光写“一个”为空串。 */
export const unitOfStep = (step: string): string =>
  step.replace(/^(?:\d+(?:\.\d+)?|[一1])?(?:个(?!月|工作日))?/, '');

const amountOfStep = (step: string): Decimal => {
  const digits = dec(/\d+(?:\.\d+)?/.exec(step)?.[0] ?? 1);
  if (/%|百分点/.test(step)) return digits.div(100);
  if (step.includes('‰')) return digits.div(1000);
  const unit = unitOfStep(step);
  return unit === '' ? digits : toQuantity(digits, unit).base;
};

/** 不得分的一头；“等于100%得满分，每减少……扣，超过100%不得分”的另一头也行。 */
function cutAt(
  { low, high }: SaidCondition,
  shape: 'atLeast' | 'atMost' | 'equal',
  limit: Decimal,
  exact: boolean,
): Cut | null {
  const end = low ?? high;
  if (!end || (low && high) || shape === 'equal') return null;
  const side = low ? 'above' : 'below';
  const included = end.included ?? end.usual;
  const outer = shape === 'atLeast' ? 'below' : 'above';
  if (side !== outer)
    return exact && end.value.eq(limit) && !included ? { side, value: limit, included } : null;
  const beyond = side === 'below' ? end.value.lt(limit) : end.value.gt(limit);
  return beyond ? { side, value: end.value, included } : null;
}

/** 只说“得分=率*分值”的。 */
const alone = ({ base, of }: Extract<Outcome, { kind: 'share' }>, weight: Decimal): Standard | null =>
  of && !pointsIn(of, weight).eq(weight)
    ? null
    : { kind: 'proportional', ...(base && { base }), notApplicable: null };

/** 到数满分，不到的按比例。 */
export function shareOf(whole: ToldText): Standard | null {
  const { told, weight, unit } = whole;
  const shares = told.flatMap(({ condition, outcome }) =>
    outcome.kind === 'share' ? [{ condition, outcome }] : [],
  );
  const [share] = shares;
  if (!share || shares.length > 1 || !share.condition) return null;
  const given = givenOf(whole);
  if (given.length + 1 !== told.length) return null;
  const full = given.find((each) => pointsIn(each.points, weight).eq(weight));
  const none = given.find((each) => pointsIn(each.points, weight).eq(0));
  if (!full && told.length === 1 && share.outcome.explicit) return alone(share.outcome, weight);
  if (!full || given.length !== (none ? 2 : 1)) return null;
  const { low: from, high: top, bare } = full.condition;
  if (!from || (top && !bare)) return null;
  const { explicit, base, of } = share.outcome;
  if (of && !pointsIn(of, weight).eq(weight)) return null;
  const limit = from.value;
  if (base ? !base.eq(limit) : explicit ? limit.gt(1) || unit !== null : unit === null && !limit.eq(1))
    return null;
  const span = share.condition === 'rest' ? null : share.condition;
  // 只写“按比例”而写了从哪儿起的，两头各得几分没有写
  if (!explicit && span?.low) return null;
  if (span && !(span.high ? span.high.value.eq(limit) : false)) return null;
  const edge = none?.condition;
  if (edge && (edge.low || !edge.high || edge.high.value.gte(limit))) return null;
  if (span?.low && !(edge && edge.high!.value.eq(span.low.value))) return null;
  const claimed =
    span?.low?.included === true || (span?.low && !span.low.usual && span.low.included !== false);
  const included = edge?.high && (edge.high.included ?? (edge.high.usual && !claimed));
  const cut: Cut | undefined = edge?.high
    ? { side: 'below', value: edge.high.value, included: included === true }
    : undefined;
  const unclear = unclearCut(edge?.high ?? null, cut);
  return {
    kind: 'proportional',
    ...(base || unit !== null ? { base: limit } : !limit.eq(1) && { full: limit }),
    ...(unit !== null && { unit }),
    ...(cut && { cut }),
    ...(unclear.length > 0 && { unclear }),
    notApplicable: null,
  };
}
