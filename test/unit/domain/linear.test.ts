import { describe, it } from 'vitest';
import {
  indicatorScore,
  normalizeTarget,
  parseActual,
  parseTarget,
  readNumber,
  readStandard,
} from '../../../src/domain';
import { expectLinear } from '../../support/growth';

/** Excel 一格最多 32767 字。 */
const full = 32_767;
const seeds = [
  ['约', '.'],
  ['', '('],
  ['', '2022.'],
  ['', '1-'],
  ['', '九'],
  ['', '百分之'],
  ['', '≥'],
  ['', '含'],
  ['', ' '],
  ['', '1、有制度1分;'],
  ['', '每超过1%'],
  ['', '有制度,'],
  ['', '(1分'],
  ['', '12月至'],
  ['.', '、,。'],
  ['1', '万'],
] as const;

describe('一格写满也不卡：用时正比于字数', () => {
  it.each(seeds)('“%s”后面一串“%s”', (head, part) => {
    for (const tail of ['', 'x', '1', '分']) {
      const textOf = (length: number): string => (head + part.repeat(length)).slice(0, length - 1) + tail;
      expectLinear(full, textOf, (text) => {
        parseTarget(text);
        parseActual(text);
        normalizeTarget(text);
        readNumber(text);
        readStandard(text);
        indicatorScore({
          target: '≥3次',
          actual: '3次',
          weight: 10,
          context: { name: text, level2: text, unit: text },
        });
      });
    }
  });
});
