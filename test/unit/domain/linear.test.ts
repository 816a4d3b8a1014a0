import { describe, expect, it } from 'vitest';
import {
  cellLikeNumber,
  indicatorScore,
  normalizeTarget,
  parseActual,
  parseFormula,
  parseTarget,
  readNumber,
  readStandard,
  toNativeFormula,
  usesPbe,
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
  ['1', ' '],
  ['', '='],
  ['=', 'PBE.GRADE('],
  ['=', 'PBE.GRADE(1,'],
  ['=', 'SUM('],
  ['=', '"",'],
  ['=', "A1&'"],
  ['=', '$A$1:'],
  ['=', '{1,'],
  ['', '±'],
  ['', '较上年下降'],
  ['', '90%以上得5分;'],
  ['', '低于60%不得分,'],
  ['', '每发现1处扣1分;'],
  ['', '前1'],
  ['', '一'],
  ['得', '一分'],
  ['', '±5%或'],
  ['', '80%-90%或'],
  ['', '1.有制度'],
  ['', '5000元'],
  ['分为优', '、良'],
] as const;

/** 公式一类的读法：读不懂的得 null，不抛错。 */
function readFormula(text: string): void {
  usesPbe(text);
  toNativeFormula(text, () => undefined);
  parseFormula(text);
  cellLikeNumber(text);
}

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
        readFormula(text);
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

describe('公式读不懂就得 null，不崩', () => {
  it.each(['{', '(', '-', '@', 'SUM(', '1+', '"a"&', 'PBE.GRADE('])('“%s”套上几千层', (part) => {
    for (const length of [120, 8_000, full]) {
      const text = `=${part.repeat(length).slice(0, length)}1`;
      expect(() => parseFormula(text)).not.toThrow();
      expect(() => toNativeFormula(text, () => undefined)).not.toThrow();
    }
  });
});
