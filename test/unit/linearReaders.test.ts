import { describe, it } from 'vitest';
import { parseFormat } from '../../src/display/parseFormat';
import { inlineParts, labelForms, looksLikeLabel, looksNumeric } from '../../src/recognize/text';
import {
  isPlainLink,
  isVolatileFormula,
  normalFormula,
} from '../../src/submission/record/seal/printed/normalFormula';
import { codeIn, normalCode, withCode } from '../../src/submission/record/seal/printed/sealCode';
import { expectLinear } from '../support/growth';

/** Excel 一格最多 32767 字。 */
const full = 32_767;
/** 公式最多 8192 字。 */
const longestFormula = 8_192;
const parts = [
  '(',
  '[',
  '[$-',
  '"',
  "'",
  '{',
  '。',
  '；',
  ':',
  '　',
  ' ',
  '①',
  '1、',
  '其中',
  '|',
  '定稿码',
  '[a]',
];

/** 各房间按文字读的：数字格式、标签、公式的规范写法、页脚的定稿码。指标值、评分标准、公式文法在 domain/linear.test.ts。 */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  数字格式: parseFormat,
  标签: labelForms,
  标签与值: inlineParts,
  像不像标签: looksLikeLabel,
  像不像数: looksNumeric,
  接上定稿码: (text) => withCode(text, 'AAAA-BBBB-CCCC'),
  印着的定稿码: codeIn,
  敲的定稿码: normalCode,
};

/** 公式一类的。 */
const formulaReaders: Readonly<Record<string, (text: string) => unknown>> = {
  公式的规范写法: normalFormula,
  会变的公式: isVolatileFormula,
  照抄的公式: isPlainLink,
};

const measured = [
  ...Object.entries(readers).map(([name, read]) => ({ name, read, size: full })),
  ...Object.entries(formulaReaders).map(([name, read]) => ({ name, read, size: longestFormula })),
];

describe('别的房间读文字也正比于字数', () => {
  it.each(measured)('$name', ({ read, size }) => {
    for (const part of parts) {
      const textOf = (length: number): string => `1${part.repeat(length)}`.slice(0, length - 1) + '!';
      expectLinear(size, textOf, (text) => {
        read(text);
        read(`=${text}`);
      });
    }
  });
});
