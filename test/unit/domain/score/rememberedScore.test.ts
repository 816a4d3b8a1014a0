import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dec, indicatorScore, parseActual, parseTarget, rememberedScore } from '../../../../src/domain';
import type { WholeScoreInput } from '../../../../src/domain';
import { runs } from '../../../support/long';

const texts = [
  '',
  '≥3次',
  '5次',
  '3次',
  '100%',
  '0.96',
  '≤5%',
  '2%',
  '12万元',
  '10万元',
  '优',
  '2022.12前',
  '80%～90%',
];

/** 故意只取很少几种：同名、同指标值而别处不同的行很多，记错一条就看得出来。 */
const row = fc.record({
  target: fc.constantFrom(...texts),
  actual: fc.constantFrom(...texts),
  weight: fc.constantFrom(dec(10), dec('10.0'), dec(5), 10, 5, 0),
  places: fc.constantFrom(0, 1, 2),
  reverse: fc.constantFrom('complement' as const, 'ratio' as const),
  floor: fc.constantFrom(0, 0.7, dec('0.7')),
  ceiling: fc.constantFrom(0, 1.3, dec('1.3')),
  context: fc.record({
    name: fc.constantFrom('', '信访投诉率', '采购成本'),
    level2: fc.constantFrom('', '成本指标', '数量指标'),
    unit: fc.constantFrom('', '次', '%'),
  }),
});

const read = (given: typeof row extends fc.Arbitrary<infer T> ? T : never): WholeScoreInput => ({
  ...given,
  target: parseTarget(given.target),
  actual: parseActual(given.actual),
});

/** 十进制数写成文字再比。 */
const plain = (score: ReturnType<typeof indicatorScore>): unknown =>
  score.kind === 'scored' ? { ...score, score: score.score.toString() } : score;

describe('记住的得分', () => {
  it('与每次重算一字不差', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
        for (const input of rows.map(read)) {
          expect(plain(rememberedScore(input))).toEqual(plain(indicatorScore(input)));
        }
      }),
      runs(300, 10_000),
    );
  });

  it('同样的一行给同一个结果，分值写成数还是十进制数都算同样', () => {
    const input: WholeScoreInput = {
      target: parseTarget('≥7次'),
      actual: parseActual('6次'),
      weight: 10,
      places: 2,
      reverse: 'complement',
      floor: 0,
      ceiling: 0,
      context: { name: '只此一行' },
    };
    const first = rememberedScore(input);
    expect(rememberedScore({ ...input, weight: dec(10), context: { name: '只此一行', unit: '' } })).toBe(
      first,
    );
    expect(rememberedScore({ ...input, places: 1 })).not.toBe(first);
  });
});
