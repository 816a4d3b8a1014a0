import { dec, max, min, roundHalfUp, type Decimal } from '../amount';
import { pointsIn } from './pieces';
import type { BandEnd, ChecklistItem, Cut, Points, Standard, StandardInput } from './standard';

/** 得分缺省保留的位数。 */
export const SCORE_PLACES = 2;
/** 指标值与得分先留这么多位，去掉除不尽和浮点的尾数；原生公式同一口径。 */
export const VALUE_PLACES = 8;
/** 超了几步先留这么多位再取整：0.0099999999 步不该变成不满一步。 */
export const STEP_PLACES = 6;

/**
 * 按读懂的评分标准计分，四舍五入到规定的位数，总在 0 与分值之间。
 *
 * @param input 指标值（见 `readStandardInput`）；率以小数计（66.67% 是 0.6667）
 * @param weight 分值，分
 * @param places 得分保留的位数，缺省 2
 */
export function scoreByStandard(
  standard: Standard,
  input: StandardInput,
  weight: Decimal,
  places = SCORE_PLACES,
): Decimal {
  const score = max(dec(0), min(weight, scoreOf(standard, input, weight)));
  return roundHalfUp(roundHalfUp(score, VALUE_PLACES), places);
}

function scoreOf(standard: Standard, input: StandardInput, weight: Decimal): Decimal {
  if (input.kind === 'notApplicable') return weight;
  if (input.kind === 'number') return scoreOfNumber(standard, roundHalfUp(input.value, VALUE_PLACES), weight);
  const items = itemsOf(standard);
  const chosen = input.kind === 'level' ? [input.index] : input.done;
  return chosen.reduce((sum, index) => sum.plus(pointsIn(items[index]!.points, weight)), dec(0));
}

function itemsOf(standard: Standard): readonly ChecklistItem[] {
  if (standard.kind === 'checklist') return standard.items;
  return standard.kind === 'levels' ? standard.levels : [];
}

function scoreOfNumber(standard: Standard, value: Decimal, weight: Decimal): Decimal {
  const cut = 'cut' in standard ? standard.cut : undefined;
  if (cut && beyond(cut, value)) return dec(0);
  switch (standard.kind) {
    case 'deduct': {
      const excess = excessOf(standard, standard.absolute ? value.abs() : value);
      const steps = stepsIn(excess, standard.step, standard.rounding);
      return weight.minus(lost(standard, steps, weight));
    }
    case 'bands': {
      const at = standard.absolute ? value.abs() : value;
      const band = standard.bands.find((candidate) => within(candidate, at));
      return band ? pointsIn(band.points, weight) : dec(0);
    }
    case 'proportional':
      if (standard.full && value.gte(standard.full)) return weight;
      if (standard.from) {
        const span = (standard.base ?? dec(1)).minus(standard.from);
        return min(value.minus(standard.from).div(span), dec(1)).times(weight);
      }
      return standard.base ? min(value.div(standard.base), dec(1)).times(weight) : value.times(weight);
    case 'reverse':
      if (value.lte(1)) return weight;
      return standard.form === 'ratio' ? weight.div(value) : weight.times(dec(2).minus(value));
    case 'violations':
      return weight.minus(lost(standard, value, weight));
    case 'checklist':
    case 'levels':
      throw new Error('要点式与档次式的指标值不是数，应先用 readStandardInput 读');
  }
}

/** 越过了不得分的那一头。 */
const beyond = ({ side, value: limit, included }: Cut, value: Decimal): boolean =>
  value.eq(limit) ? included : side === 'below' ? value.lt(limit) : value.gt(limit);

/** 扣几分：次数乘每次的分，写了最多扣几分的不超过它。 */
function lost(
  { points, most }: { readonly points: Points; readonly most?: Points },
  times: Decimal,
  weight: Decimal,
): Decimal {
  const all = times.times(pointsIn(points, weight));
  return most ? min(all, pointsIn(most, weight)) : all;
}

function excessOf({ full, limit, upper }: Extract<Standard, { kind: 'deduct' }>, value: Decimal): Decimal {
  const over = value.minus(limit);
  if (full === 'equal') return max(dec(0), max(over.neg(), value.minus(upper ?? limit)));
  return max(dec(0), full === 'atMost' ? over : over.neg());
}

function stepsIn(excess: Decimal, step: Decimal, rounding: 'floor' | 'ceil' | 'linear'): Decimal {
  const steps = excess.div(step);
  if (rounding === 'linear') return steps;
  const clean = roundHalfUp(steps, STEP_PLACES);
  const whole = clean.round(0, 0);
  return rounding === 'floor' || whole.eq(clean) ? whole : whole.plus(1);
}

/** 这一段的两端；没有的一端是无穷。 */
interface Stretch {
  readonly low: BandEnd | null;
  readonly high: BandEnd | null;
}

/** 数在不在这一段里。 */
export function within({ low, high }: Stretch, value: Decimal): boolean {
  const above = !low || value.gt(low.value) || (low.included && value.eq(low.value));
  const below = !high || value.lt(high.value) || (high.included && value.eq(high.value));
  return above && below;
}
