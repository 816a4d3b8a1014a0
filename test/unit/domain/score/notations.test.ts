import { describe, expect, it } from 'vitest';
import {
  indicatorScore,
  parseActual,
  parseTarget,
  type Actual,
  type IndicatorContext,
  type Target,
} from '../../../../src/domain';
import notations from '../../../fixtures/notations.json';

interface Notation {
  readonly kind: string;
  readonly text: string;
  readonly op?: string | null;
  readonly number?: number;
  readonly unit?: string;
  readonly scores?: readonly number[];
  readonly refuse?: boolean;
  readonly name?: string;
  readonly level2?: string;
}

type Verdict = 'right' | 'refused' | 'wrong';

const all = notations as readonly Notation[];

/** 比较符、数、单位三样都对才算读对；同义的单位算对（名＝人）。 */
function judgeQuantity({ kind, text, op, number, unit }: Notation): Verdict {
  const read: Target | Actual = kind.startsWith('target') ? parseTarget(text) : parseActual(text);
  if (read.kind !== 'quantity') return 'refused';
  const expected = parseTarget(`≥${number}${unit}`);
  const sameUnit =
    expected.kind === 'quantity' &&
    (read.quantity.unit === unit || read.quantity.baseUnit === expected.quantity.baseUnit);
  const sameOperator = kind.startsWith('actual') || read.operator === op;
  return sameUnit && sameOperator && read.quantity.value.eq(number!) ? 'right' : 'wrong';
}

function judgePair({ text, scores = [], refuse, name, level2 }: Notation): Verdict {
  const [target = '', actual = ''] = text.split(' | ');
  const context: IndicatorContext = { ...(name && { name }), ...(level2 && { level2 }) };
  const result = indicatorScore({ target, actual, weight: 10, context });
  if (result.kind === 'notScored') return refuse ? 'right' : 'refused';
  return scores.some((score) => result.score.eq(score)) ? 'right' : 'wrong';
}

function judge(notation: Notation): Verdict {
  if (notation.kind === 'pair') return judgePair(notation);
  if (notation.kind.endsWith('quant')) return judgeQuantity(notation);
  const read = notation.kind.startsWith('target') ? parseTarget(notation.text) : parseActual(notation.text);
  return read.kind === 'quantity' || read.kind === 'range' ? 'wrong' : 'right';
}

describe('印出来过的和通行的写法', () => {
  const judged = all.map((notation) => ({ ...notation, verdict: judge(notation) }));

  it('没有一条读错、算错', () => {
    expect(judged.filter(({ verdict }) => verdict === 'wrong').map(({ text }) => text)).toEqual([]);
  });

  it.each(['target', 'actual', 'pair'])('%s：九成五以上读得对', (kind) => {
    const some = judged.filter((each) => each.kind.startsWith(kind));
    const refused = some.filter(({ verdict }) => verdict === 'refused').map(({ text }) => text);
    expect(refused.length / some.length, refused.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
