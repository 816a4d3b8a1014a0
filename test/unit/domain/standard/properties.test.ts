import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dec } from '../../../../src/domain/amount';
import {
  readStandard,
  scoreByStandard,
  type Standard,
  type StandardInput,
} from '../../../../src/domain/standard';

const inputOf = (value: number): StandardInput => ({ kind: 'number', value: dec(value) });

const read = (text: string): Standard => {
  const reading = readStandard(text);
  if (!reading.ok) throw new Error(reading.problems[0]!.message);
  return reading.standard;
};
const score = (standard: Standard, value: number, weight: number): number =>
  Number(scoreByStandard(standard, inputOf(value), dec(weight)).toString());

const rate = fc.integer({ min: 0, max: 30_000 }).map((n) => n / 10_000);
const weight = fc.integer({ min: 1, max: 40 }).map((n) => n / 2);
const percent = fc.integer({ min: 1, max: 20 });
const points = fc.integer({ min: 1, max: 30 }).map((n) => n / 10);
const rounding = fc.constantFrom('', '，不足一个按一个计', '，不足一个百分点按比例扣分');

describe('扣分式', () => {
  it('总在 0 与分值之间，越超越低', () => {
    fc.assert(
      fc.property(percent, points, rounding, weight, rate, rate, (step, deduction, tail, w, a, b) => {
        const standard = read(`100%（含）以下计满分；每超过${step}%扣${deduction}分${tail}，扣完为止`);
        const [low, high] = a < b ? [a, b] : [b, a];
        const [more, less] = [score(standard, low, w), score(standard, high, w)];
        expect(more).toBeGreaterThanOrEqual(less);
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeLessThanOrEqual(w);
        if (low <= 1) expect(more).toBe(w);
      }),
    );
  });

  it('每低于：越低越少', () => {
    fc.assert(
      fc.property(percent, points, weight, rate, rate, (step, deduction, w, a, b) => {
        const standard = read(`100%计满分，每低于${step}%扣${deduction}分，扣完为止`);
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(score(standard, low, w)).toBeLessThanOrEqual(score(standard, high, w));
      }),
    );
  });
});

describe('分档式', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 });

  it('接得上的档每个率恰好落在一档', () => {
    fc.assert(
      fc.property(cuts, rate, (unsorted, value) => {
        const sorted = [...unsorted].sort((a, b) => b - a);
        const texts = sorted.map((cut, i) =>
          i === 0
            ? `${cut}%（含）以上计${sorted.length}分`
            : `${cut}%（含）—${sorted[i - 1]}%计${sorted.length - i}分`,
        );
        const standard = read(`${texts.join('；')}；${sorted.at(-1)}%以下不得分`);
        const passed = sorted.filter((cut) => value >= cut / 100).length;
        expect(score(standard, value, 10)).toBe(passed);
      }),
    );
  });

  it('抽掉中间一档就报空当，绝不悄悄计 0 分', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 5 }),
        (unsorted) => {
          const sorted = [...unsorted].sort((a, b) => b - a);
          const texts = sorted.map((cut, i) =>
            i === 0 ? `${cut}%（含）以上计5分` : `${cut}%（含）—${sorted[i - 1]}%计1分`,
          );
          texts.splice(1, 1);
          expect(readStandard(`${texts.join('；')}；${sorted.at(-1)}%以下不得分`).ok).toBe(false);
        },
      ),
    );
  });
});

describe('任何文字', () => {
  it('都不抛错，读不懂的位置在文字之内', () => {
    const soup = fc.array(
      fc.constantFrom(
        '每',
        '超过',
        '1',
        '%',
        '扣',
        '分',
        '计',
        '满分',
        '（含）',
        '以上',
        '；',
        '，',
        '①',
        '≤',
        '100',
        '按比例',
        '-',
        '得分=',
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          soup.map((parts) => parts.join('')),
        ),
        (text) => {
          const reading = readStandard(text, dec(5));
          if (reading.ok) return;
          for (const problem of reading.problems) {
            expect(problem.start).toBeGreaterThanOrEqual(0);
            expect(problem.end).toBeLessThanOrEqual(text.length);
            expect(problem.message).not.toBe('');
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
