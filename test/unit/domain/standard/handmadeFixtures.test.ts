import { describe, expect, it } from 'vitest';
import {
  dec,
  describeStandard,
  compileFormula,
  findFunction,
  indicatorScore,
  parseFormula,
  readStandard,
  readStandardInput,
  scoreByStandard,
} from '../../../../src/domain';
import handmadePairs from '../../../fixtures/standards/pairs.json';
import handmade from '../../../fixtures/standards/handmade.json';
import fifth from '../../../fixtures/standards/fifth.json';
import fourth from '../../../fixtures/standards/fourth.json';
import eighth from '../../../fixtures/standards/eighth.json';
import eleventh from '../../../fixtures/standards/eleventh.json';
import ninth from '../../../fixtures/standards/ninth.json';
import tenth from '../../../fixtures/standards/tenth.json';
import fifteenth from '../../../fixtures/standards/fifteenth.json';
import fourteenth from '../../../fixtures/standards/fourteenth.json';
import eighteenth from '../../../fixtures/standards/eighteenth.json';
import seventeenth from '../../../fixtures/standards/seventeenth.json';
import sixteenth from '../../../fixtures/standards/sixteenth.json';
import thirteenth from '../../../fixtures/standards/thirteenth.json';
import twelfth from '../../../fixtures/standards/twelfth.json';
import fifthPairs from '../../../fixtures/standards/fifthPairs.json';
import fourthPairs from '../../../fixtures/standards/fourthPairs.json';
import sixth from '../../../fixtures/standards/sixth.json';
import sixthPairs from '../../../fixtures/standards/sixthPairs.json';
import seventhPairs from '../../../fixtures/standards/seventhPairs.json';
import seventh from '../../../fixtures/standards/seventh.json';
import third from '../../../fixtures/standards/third.json';
import thirdPairs from '../../../fixtures/standards/thirdPairs.json';
import unseen from '../../../fixtures/standards/unseen.json';
import unseenPairs from '../../../fixtures/standards/unseenPairs.json';

/**
 * 照填表人、财政局会印的样子另写的评分标准与指标值，应得几分由人照字面读出（见 test/fixtures/standards/README.md）。
 * 末尾的“?”：拒绝也对；“R”：应拒绝。
 */
const standards = [
  ...handmade,
  ...unseen,
  ...third,
  ...fourth,
  ...fifth,
  ...sixth,
  ...seventh,
  ...eighth,
  ...ninth,
  ...tenth,
  ...eleventh,
  ...twelfth,
  ...thirteenth,
  ...fourteenth,
  ...fifteenth,
  ...sixteenth,
  ...seventeenth,
  ...eighteenth,
];
const pairs = [
  ...handmadePairs,
  ...unseenPairs,
  ...thirdPairs,
  ...fourthPairs,
  ...fifthPairs,
  ...sixthPairs,
  ...seventhPairs,
];

const cellOf = (text: string): string | number => {
  if (/^-?[\d.]+%$/.test(text)) return Number(dec(text.slice(0, -1)).div(100).toString());
  return /^-?[\d.]+$/.test(text) ? Number(text) : text;
};

function scoreOf(text: string, points: number, value: string): string {
  const reading = readStandard(text, dec(points));
  if (!reading.ok) return 'R';
  const input = readStandardInput(reading.standard, cellOf(value));
  return input.ok ? scoreByStandard(reading.standard, input.input, dec(points)).toString() : 'R';
}

const accepts = (expected: string, got: string): boolean =>
  got === 'R' ? /[?R]$/.test(expected) : got === expected.replace('?', '');

describe('手工读出的评分标准', () => {
  it.each(standards.map(({ text, points, values }) => [text, points, values] as const))(
    '%s（%d 分）：%s',
    (text, points, values) => {
      const wrong = values.split(' ').flatMap((pair) => {
        const [value = '', expected = ''] = pair.split('=');
        const got = scoreOf(text, points, value);
        return accepts(expected, got) ? [] : [`${value}：应 ${expected}，得 ${got}`];
      });
      expect(wrong).toEqual([]);
    },
  );

  it('读懂的都说得出怎么理解的，读不懂的都引了原文', () => {
    for (const { text, points } of standards) {
      const reading = readStandard(text, dec(points));
      if (reading.ok) expect(describeStandard(reading.standard)).not.toBe('');
      else expect(reading.problems[0]!.message).toMatch(/第 \d+ 个字起“.+”/);
    }
  });
});

/** 定稿时换成的原生公式算出来的；换成定值的为 null。 */
function nativeScore(text: string, points: number, cell: string | number): string | null {
  const { native } = findFunction('RULESCORE')!;
  if (native.kind !== 'compiled') throw new Error('RULESCORE 应能编译');
  const formula = native.compile([
    { formula: 'A1', value: cell },
    { formula: 'B1', value: points },
    { formula: 'C1', value: text },
  ]);
  if (formula === null) return null;
  const value = compileFormula(parseFormula(`=${formula}`)!, {
    value: (reference) => () => (reference === 'A1' ? cell : reference === 'B1' ? points : text),
    carriedDown: () => () => undefined,
    rows: () => () => undefined,
  })(0);
  return String(value);
}

it('读懂的，定稿换成的原生公式与它一分不差', () => {
  const different = standards.flatMap(({ text, points, values }) =>
    values.split(' ').flatMap((pair) => {
      const value = pair.split('=')[0]!;
      const got = scoreOf(text, points, value);
      const native = got === 'R' ? null : nativeScore(text, points, cellOf(value));
      return native === null || Number(native) === Number(got)
        ? []
        : [`${text}：${value} 得 ${got}，公式 ${native}`];
    }),
  );
  expect(different).toEqual([]);
});

describe('手工读出的指标值与实际完成值', () => {
  it.each(
    pairs.map(
      ({
        text,
        expected,
        name,
        level2,
        unit,
      }: {
        text: string;
        expected: string;
        name?: string;
        level2?: string;
        unit?: string;
      }) => [text, expected, name ?? '', level2 ?? '数量指标', unit ?? ''] as const,
    ),
  )('%s → %s（%s %s %s）', (text, expected, name, level2, unit) => {
    const [target = '', actual = ''] = text.split(' | ');
    const result = indicatorScore({ target, actual, weight: 10, context: { name, level2, unit } });
    const got = result.kind === 'scored' ? result.score.toString() : 'R';
    expect(accepts(expected, got) ? expected : got).toBe(expected);
  });
});
