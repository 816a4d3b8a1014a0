import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dec, qualitativeRange, qualitativeScore, shareFits, tierOf, TIERS } from '../../../../src/domain';

describe('定性档次', () => {
  it('区间按分值折成两位小数', () => {
    const text = (tier: (typeof TIERS)[number], weight: number) => {
      const { low, high, highInclusive } = qualitativeRange(tier, weight);
      return `[${low.toString()},${high.toString()}${highInclusive ? ']' : ')'}`;
    };
    expect(TIERS.map((tier) => text(tier, 10))).toEqual(['[8,10]', '[6,8)', '[0,6)']);
    expect(TIERS.map((tier) => text(tier, 3.33))).toEqual(['[2.66,3.33]', '[2,2.66)', '[0,2)']);
  });

  it('缺省取本档最高可得分，不含的上限减 0.01', () => {
    expect(TIERS.map((tier) => qualitativeScore(tier, 10).toString())).toEqual(['10', '7.99', '5.99']);
  });

  it('按比例给分，比例必须在本档', () => {
    expect(qualitativeScore('达成', 15, 0.9).toString()).toBe('13.5');
    expect(qualitativeScore('部分达成', 10, 0.6).toString()).toBe('6');
    expect(qualitativeScore('部分达成', 10, 0.7999).toString()).toBe('7.99');
    expect(() => qualitativeScore('部分达成', 10, 0.8)).toThrow('不在“部分达成”的区间里');
    expect(shareFits('达成', dec(1))).toBe(true);
    expect(shareFits('未达成', dec('0.6'))).toBe(false);
  });

  it('只认三个档次', () => {
    expect(tierOf('部分达成')).toBe('部分达成');
    expect(tierOf('良好')).toBeUndefined();
  });

  it('任何分值、任何合适的比例都落在自己的区间里', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TIERS),
        fc.integer({ min: 10, max: 10_000 }),
        fc.nat(1000),
        (tier, cents, permille) => {
          const weight = cents / 100;
          const share = dec(permille).div(1000);
          const range = qualitativeRange(tier, weight);
          const scores = [
            qualitativeScore(tier, weight),
            ...(shareFits(tier, share) ? [qualitativeScore(tier, weight, share)] : []),
          ];
          for (const score of scores) {
            expect(score.gte(range.low)).toBe(true);
            expect(range.highInclusive ? score.lte(range.high) : score.lt(range.high)).toBe(true);
          }
        },
      ),
    );
  });
});
