import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../support/growth';
import { indicatorScore, normalizeTarget, parseActual, parseTarget } from '../../../../src/domain';

const alphabet = [
  ...'0123456789.,%％‰万亿元人次个≥≤＞<>=＝-—～~年月日前底以上下内余近约不超过低于达到2022（含）/ 增长下降✓①',
];
const typed = fc.array(fc.constantFrom(...alphabet), { maxLength: 14 }).map((chars) => chars.join(''));

describe('任何文字都读得下去', () => {
  it('读指标值、实际完成值、改写法、计分都不抛错，起止在原文之内', () => {
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), typed, (a, b) => {
        const target = parseTarget(a);
        parseActual(a);
        if ('span' in target) {
          expect(target.span.start).toBeGreaterThanOrEqual(0);
          expect(target.span.start).toBeLessThan(target.span.end);
          expect(target.span.end).toBeLessThanOrEqual(a.length);
        }
        normalizeTarget(a);
        const result = indicatorScore({ target: a, actual: b, weight: 10 });
        if (result.kind === 'scored') {
          expect(result.score.gte(0) && result.score.lte(10)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it.each(['1,234.5万元以上', '（含', '9', 'A1', '2022年', '不'])('很长的“%s…”不会卡住', (part) => {
    expectLinear(
      5000,
      (times) => part.repeat(times),
      (text) => expect(parseTarget(text).kind).toBe('qualitative'),
    );
  });
});
