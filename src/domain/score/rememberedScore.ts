import { compareDecimals, dec, type Decimal } from '../amount';
import type { Actual, IndicatorContext, Target } from '../indicator';
import { rememberValue } from '../rememberValue';
import { indicatorScore, type IndicatorScoreInput } from './indicatorScore';
import type { IndicatorScore } from './outcome';

/** 计分所需，口径都写明；指标值、实际完成值已读好。 */
export interface WholeScoreInput extends Required<IndicatorScoreInput> {
  readonly target: Target;
  readonly actual: Actual;
}

interface Known {
  readonly target: string;
  readonly actual: string;
  readonly input: WholeScoreInput;
  readonly score: IndicatorScore;
}

/** 同名的几行各记一条；再多就从最早的丢起。 */
const most = 32;

const known = rememberValue((_name: string): Known[] => []);

/**
 * 与 {@link indicatorScore} 同一个结果，同样的一行只算一次：读工作簿时公式重算一遍、审核按口径再算一遍、
 * 改一格再审时别的行原样再来，都是同样的几格。
 */
export function rememberedScore(input: WholeScoreInput): IndicatorScore {
  const rows = known(input.context.name ?? '');
  const [target, actual] = [input.target.text, input.actual.text];
  for (const row of rows) {
    if (row.target === target && row.actual === actual && isSame(row.input, input)) return row.score;
  }
  const score = indicatorScore(input);
  if (rows.length >= most) rows.shift();
  rows.push({ target, actual, input, score });
  return score;
}

const isSame = (a: WholeScoreInput, b: WholeScoreInput): boolean =>
  a.places === b.places &&
  a.reverse === b.reverse &&
  sameContext(a.context, b.context) &&
  sameNumber(a.weight, b.weight) &&
  sameNumber(a.floor, b.floor) &&
  sameNumber(a.ceiling, b.ceiling);

const sameContext = (a: IndicatorContext, b: IndicatorContext): boolean =>
  a === b || ((a.level2 ?? '') === (b.level2 ?? '') && (a.unit ?? '') === (b.unit ?? ''));

const sameNumber = (a: Decimal | number, b: Decimal | number): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' ? false : compareDecimals(dec(a), dec(b)) === 0);
