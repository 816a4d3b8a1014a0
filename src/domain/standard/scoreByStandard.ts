import { dec, max, min, roundHalfUp, type Decimal } from '../amount';
import { pointsIn } from './pieces';
import type { Band, Standard } from './standard';

/** 指标值：率（小数）、要点做到的条数、不符的例数。 */
export type StandardInput = Decimal;

/**
 * 按读懂的评分标准计分，四舍五入到 `places` 位，总在 0 与分值之间。
 *
 * @param value 率以小数计（66.67% 是 0.6667）；要点式是做到的条数；不符式是例数
 * @param weight 分值，分
 */
export function scoreByStandard(
  standard: Standard,
  value: StandardInput,
  weight: Decimal,
  places = 2,
): Decimal {
  const score = rawScore(standard, value, weight);
  return roundHalfUp(max(dec(0), min(weight, score)), places);
}

function rawScore(standard: Standard, value: Decimal, weight: Decimal): Decimal {
  switch (standard.kind) {
    case 'deduct': {
      const excess = excessOf(standard.full, value, standard.limit);
      return weight.minus(
        stepsIn(excess, standard.step, standard.rounding).times(pointsIn(standard.points, weight)),
      );
    }
    case 'bands': {
      const at = standard.absolute ? value.abs() : value;
      const band = standard.bands.find((candidate) => within(candidate, at));
      return band ? pointsIn(band.points, weight) : dec(0);
    }
    case 'proportional':
      return value.times(weight);
    case 'reverse':
      if (value.lte(1)) return weight;
      return standard.form === 'ratio' ? weight.div(value) : weight.times(dec(2).minus(value));
    case 'checklist':
      return checklistScore(
        standard.items.map(({ points }) => pointsIn(points, weight)),
        value,
      );
    case 'levels':
      return dec(0);
    case 'violations':
      return weight.minus(value.times(pointsIn(standard.points, weight)));
  }
}

function excessOf(full: 'atMost' | 'atLeast' | 'equal', value: Decimal, limit: Decimal): Decimal {
  const over = value.minus(limit);
  if (full === 'equal') return over.abs();
  return max(dec(0), full === 'atMost' ? over : over.neg());
}

function stepsIn(excess: Decimal, step: Decimal, rounding: 'floor' | 'ceil' | 'linear'): Decimal {
  const steps = excess.div(step);
  if (rounding === 'linear') return steps;
  // 除不尽时留 6 位再取整，与原生公式 INT(ROUND(…,6)) 同一口径
  const clean = roundHalfUp(steps, 6);
  const whole = clean.round(0, 0);
  return rounding === 'floor' || whole.eq(clean) ? whole : whole.plus(1);
}

function within({ low, high }: Band, value: Decimal): boolean {
  const above = !low || value.gt(low.value) || (low.included && value.eq(low.value));
  const below = !high || value.lt(high.value) || (high.included && value.eq(high.value));
  return above && below;
}

/** 做到 n 条：前 n 条的分相加；分不相同时按条次。 */
function checklistScore(points: readonly Decimal[], done: Decimal): Decimal {
  const count = Math.max(0, Math.min(points.length, Math.floor(Number(done.toString()))));
  return points.slice(0, count).reduce((sum, each) => sum.plus(each), dec(0));
}
