import { dec, formatAmount, formatRate, max, type Decimal } from '../amount';
import type { Actual, QuantityTarget, RangeText, Target } from '../indicator';
import { parseActual, parseTarget } from '../indicator';
import { judgeDirection, rangeDirection, settlePair } from '../indicator';
import type { DateText, Direction, IndicatorContext, Quantity, QuantityText } from '../indicator';
import { align } from '../indicator/compareUnits';
import { serialDate } from '../indicator/dateSerial';
import { byDate } from './byDate';
import { doubtful } from './doubtful';
import { refuse, scored, type IndicatorScore } from './outcome';
import { capScore } from './rates';

/**
 * 反向指标没达标时的算法：complement＝分值×[1−(实际−指标)/指标]，实际到两倍指标扣完；ratio＝分值×指标/实际。
 * 来源：PUBLIC（省级预算绩效系统取前者，湖北等地表注取后者）。
 */
export type ReverseScoring = 'complement' | 'ratio';

/** 计分所需。 */
export interface IndicatorScoreInput {
  /** 年度指标值，原文或读好的。 */
  readonly target: Target | string;
  /** 实际完成值，原文或读好的。 */
  readonly actual: Actual | string;
  /** 分值，分，大于 0。 */
  readonly weight: Decimal | number;
  /** 得分位数，缺省 2。 */
  readonly places?: number;
  /** 反向指标的算法，缺省 complement。 */
  readonly reverse?: ReverseScoring;
  /** 正向指标的完成率（小数）低于它得 0 分；缺省与 0 都是不设。 */
  readonly floor?: Decimal | number;
  /** 正向指标的完成率（小数）高于它得 0 分；缺省与 0 都是不设。 */
  readonly ceiling?: Decimal | number;
  /** 指标名称、二级指标、度量单位：没写比较符、单位时从这里看。 */
  readonly context?: IndicatorContext;
}

/**
 * 按官方口径给一项指标计分：达到指标值计满分，没达到按比例；得分总在 0 与分值之间。
 * 说不准的一律不给分（近似数、照抄比较符、单位对不上、定性文字……），由人选档次或手填。
 *
 * 来源：财预〔2020〕10号 MEMORY；PUBLIC（省级预算绩效系统）。
 */
export function indicatorScore(input: IndicatorScoreInput): IndicatorScore {
  const context = input.context ?? {};
  const { target, actual } = settlePair(
    typeof input.target === 'string' ? parseTarget(input.target) : input.target,
    typeof input.actual === 'string' ? parseActual(input.actual) : input.actual,
    context,
  );
  const weight = dec(input.weight);
  const places = input.places ?? 2;
  if (weight.lte(0)) return refuse('weight', '没有分值');
  if (target.kind === 'empty') return refuse('blank', '没有填年度指标值');
  if (actual.kind === 'empty') return refuse('blank', '没有填实际完成值');
  const deadline = deadlineOf(target);
  if (deadline && actual.kind === 'date') return byDate(deadline, actual, weight, context);
  if (target.kind === 'date') return refuse('date', notDate(actual));
  if (target.kind === 'qualitative') return refuse('qualitative', target.reason ?? '定性指标，请选完成档次');
  if (actual.kind !== 'quantity') return notMeasured(actual);
  const doubt = doubtful(target, actual, context);
  if (doubt) return doubt;
  if (target.kind === 'range') return byRange(target, actual, context, weight, places);
  const { direction } = judgeDirection(target, context);
  const outside = direction === 'high' ? outsideLimits(target, actual, input) : undefined;
  if (outside) return outside;
  return byQuantity(target, actual, direction, weight, places, input.reverse ?? 'complement');
}

/** 方案设了上下限（如低于 70%、高于 130% 得 0 分）的正向指标：完成率在限外不得分；正好在限上照常计分。 */
function outsideLimits(
  target: QuantityTarget,
  actual: QuantityText,
  { floor = 0, ceiling = 0 }: IndicatorScoreInput,
): IndicatorScore | undefined {
  const { target: goal, actual: done } = align(target.quantity, actual.quantity);
  if (goal.lte(0)) return undefined;
  const completion = done.div(goal);
  if (dec(floor).gt(0) && completion.lt(floor))
    return scored(dec(0), `完成率不到 ${formatRate(dec(floor), 0)}，不得分`);
  const over = dec(ceiling).gt(0) && completion.gt(ceiling);
  return over ? scored(dec(0), `完成率超过 ${formatRate(dec(ceiling), 0)}，不得分`) : undefined;
}

function deadlineOf(target: Target): Pick<DateText, 'date' | 'start' | 'ambiguous'> | undefined {
  if (target.kind === 'date') return target;
  return target.kind === 'qualitative' && target.deadline
    ? { date: target.deadline, ambiguous: false }
    : undefined;
}

/** 指标值是期限，实际完成值不是日期；是日期存成的数的，说出是哪一天。 */
function notDate(actual: Actual): string {
  const date = actual.kind === 'quantity' ? serialDate(actual.quantity.value) : undefined;
  return date === undefined
    ? '指标值是期限，实际完成值不是日期，请选完成档次'
    : `实际完成值“${actual.text}”像是日期存成的数，请写成“${date}”`;
}

/** 指标值是数，实际完成值却不是：“达成预期指标”“完成”不是实测值。 */
function notMeasured(actual: Exclude<Actual, QuantityText>): IndicatorScore {
  if (actual.kind === 'date') return refuse('date', '实际完成值像是日期，指标值是数，请写清单位');
  if (actual.kind === 'range') return refuse('notMeasured', '实际完成值是一个区间，请填实测数');
  const why = actual.kind === 'qualitative' ? actual.reason : undefined;
  return refuse('notMeasured', why ? `实际完成值读不成一个数：${why}` : '指标值是数，实际完成值请填实测数');
}

function byQuantity(
  target: QuantityTarget,
  actual: QuantityText,
  direction: Direction,
  weight: Decimal,
  places: number,
  reverse: ReverseScoring,
): IndicatorScore {
  const aligned = align(target.quantity, actual.quantity);
  const goal = aligned.target;
  // “减少10%”实际写“-12%”：减少了 12%
  const decreased = target.trend === 'down' && !actual.trend && aligned.actual.lt(0);
  const value = decreased ? aligned.actual.abs() : aligned.actual;
  if (direction === 'unsure') {
    return value.eq(goal)
      ? scored(weight, '与指标值相同，计满分')
      : refuse('direction', '越高越好还是越低越好说不准，请写 ≥ 或 ≤');
  }
  const met = direction === 'low' ? value.lte(goal) : value.gte(goal);
  if (target.fromBase && !met) return refuse('direction', '写了起点的目标没有到，不能按比例计分，请人工认定');
  const strict = target.operator === '>' || target.operator === '<';
  if (strict && value.eq(goal)) return refuse('direction', '正好等于指标值，指标值没有写含它，请人工认定');
  if (goal.lt(0)) {
    return met ? scored(weight, '达到指标值，计满分') : refuse('direction', '指标值为负数，不能按比例计分');
  }
  if (isRank(target) && !value.eq(goal) && !(isPlace(target) && value.lt(goal)))
    return refuse('direction', '等级、名次、比例不能按比例计分，请人工认定');
  // 实际值为负按 0 计（PUBLIC）。
  const done = max(value, dec(0));
  const written = inUnitOf(target.quantity, goal, done);
  if (direction === 'low') return byReverse(goal, done, weight, places, reverse, written);
  if (goal.eq(0)) {
    if (value.lt(0)) return refuse('direction', '指标值为 0 而实际是负数，不能按比例计分');
    const level = target.operator !== '=' || done.eq(0);
    return level ? scored(weight, '达到指标值，计满分') : scored(dec(0), '指标值为 0 而实际大于 0，不得分');
  }
  if (done.gte(goal)) return scored(weight, '达到指标值，计满分');
  const how = ratioText(written(done), written(goal), weight);
  return scored(capScore(done.times(weight).div(goal), weight, places), how);
}

/** “3级、二等”：级别哪头好各处不同，也不成比例；“1:3”也是。 */
const isRank = ({ quantity }: QuantityText): boolean =>
  /^(?:级|等|档|类|星级?|比|名次)$/.test(quantity.baseUnit);

/** 名次越靠前越好。 */
const isPlace = ({ quantity }: QuantityText): boolean => quantity.baseUnit === '名次';

function byReverse(
  goal: Decimal,
  done: Decimal,
  weight: Decimal,
  places: number,
  reverse: ReverseScoring,
  written: (amount: Decimal) => string,
): IndicatorScore {
  if (done.lte(goal)) return scored(weight, '没有超过指标值，计满分');
  if (goal.eq(0)) return scored(dec(0), '指标值为 0 而实际大于 0，不得分');
  if (reverse === 'ratio') {
    const how = ratioText(written(goal), written(done), weight);
    return scored(capScore(goal.times(weight).div(done), weight, places), how);
  }
  if (done.gte(goal.times(2))) return scored(dec(0), '达到指标值的两倍，不得分');
  const how = `[1-(${written(done)}-${written(goal)})÷${written(goal)}]×${formatAmount(weight)}`;
  return scored(capScore(goal.times(2).minus(done).times(weight).div(goal), weight, places), how);
}

/**
 * 区间：落在两端之间（含，除非写明不含）计满分；低于下限，越高越好的按比例，越低越好的率满分，成本、时限可能是没有做，留给人定；
 * 高于上限可能是超额也可能是超支，“±”两头都不许出，也留给人定。
 */
function byRange(
  target: RangeText,
  actual: QuantityText,
  context: IndicatorContext,
  weight: Decimal,
  places: number,
): IndicatorScore {
  const low = align(target.low, actual.quantity);
  const high = align(target.high, actual.quantity);
  if (high.actual.gt(high.target)) return refuse('range', '高于区间上限，是否计满分请人工认定');
  if ((target.open?.low && low.actual.eq(low.target)) || (target.open?.high && high.actual.eq(high.target)))
    return refuse('range', '正好在区间的一端，而指标值没有写含它，请人工认定');
  if (low.actual.gte(low.target)) return scored(weight, '在指标区间内，计满分');
  if (target.twoSided) return refuse('range', '超出“±”的范围，请人工认定');
  const direction = rangeDirection(target, context);
  const rate = target.low.baseUnit === '%';
  if (direction === 'low' && rate && low.actual.gte(0)) return scored(weight, '没有超过指标区间，计满分');
  if (low.target.lte(0)) return refuse('direction', '指标值为负数，不能按比例计分');
  if (direction !== 'high') return refuse('range', '低于区间下限，越高越好还是越低越好说不准，请人工认定');
  const done = max(low.actual, dec(0));
  const written = inUnitOf(target.low, low.target, done);
  return scored(
    capScore(done.times(weight).div(low.target), weight, places),
    ratioText(written(done), written(low.target), weight),
  );
}

const ratioText = (part: string, whole: string, weight: Decimal): string =>
  `${part}÷${whole}×${formatAmount(weight)}`;

/**
 * 算式里的数照指标值的单位写：“≤2小时”实际“3小时”写 3 与 2，不写秒数。
 * 换回去除不尽的（2 小时对 5 分钟）仍写折算成的基本单位。
 */
function inUnitOf({ value, base }: Quantity, goal: Decimal, done: Decimal): (amount: Decimal) => string {
  if (value.eq(0) || !goal.eq(base)) return formatAmount;
  const shown = (amount: Decimal): Decimal => amount.times(value).div(base);
  const isExact = shown(done).round(4).times(base).eq(done.times(value));
  return isExact ? (amount) => formatAmount(shown(amount)) : formatAmount;
}
