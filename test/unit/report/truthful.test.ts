import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { dec } from '../../../src/domain';
import { deriveForm } from '../../../src/report';
import type { FormReading } from '../../../src/submission';
import corrected from '../../fixtures/xiangxi-2020-corrected.json';
import { dataOf, submissionOf } from '../support/memorySource';

// 三百多行逐行读回、写说明，机器忙时缺省的五秒不够。
vi.setConfig({ testTimeout: 60_000 });

const base = dataOf(corrected);
const table = '部门整体支出绩效评价评分表';
const standards = [
  '100%（含）以下计满分；每超过1个百分点扣0.5分，扣完为止',
  '≤0计满分；每超过1个百分点扣分值的10%，扣完为止',
  '100%计满分，每低于5%扣2分，扣完为止',
  '100%计满分，每超过（降低）5%扣2分，扣完为止',
  '=0计5分；0—10%（含）计4分；10%—20%（含）计3分；20%—30%（含）计2分；大于30%不得分',
  '90%（含）以上计5分；80%（含）—90%计4分；70%（含）—80%计2分；低于70%不得分',
  '得分=完成率×分值',
  '控制率≤1计满分，否则按比例',
];

type Row = Readonly<Record<string, string | number>>;

/** 评分表里只有这几行指标，读回来。 */
function withRows(rows: readonly Row[]): FormReading {
  const forms = base.forms.filter(({ form }) => form === table);
  const named = rows.map((row, index) => ({ 三级指标: `率${index}`, ...row }));
  const data = {
    ...base,
    forms: forms.map((form) => ({ ...form, rows: { ...form.rows, 评价指标: named } })),
  };
  return submissionOf(data).forms[0]!;
}

/** 各行的说明与得分。 */
function sentences(rows: readonly Row[]): readonly { readonly text: string; readonly score: unknown }[] {
  const form = withRows(rows);
  const texts = new Map(deriveForm(form).map(({ subject, text }) => [subject, text]));
  return form.blocks.get('评价指标')!.rows.map(({ label, cells }) => ({
    text: texts.get(label) ?? '',
    score: cells.get('得分')!.cell.value,
  }));
}

const percent = String.raw`(-?\d+(?:\.\d+)?)%`;
const holds: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '≤': (a, b) => a <= b,
  '≥': (a, b) => a >= b,
  '＞': (a, b) => a > b,
  '＜': (a, b) => a < b,
};

describe('算式说明从不说假话', () => {
  const rate = fc.oneof(
    fc.integer({ min: -5000, max: 25000 }).map((n) => n / 10000),
    fc.integer({ min: -50_000_000, max: 250_000_000 }).map((n) => n / 100_000_000),
    fc.constantFrom(0, 0.1, 0.2, 0.3, 0.7, 0.8, 0.9, 1, 0.89996, 1.00004),
  );

  it('写出来的不等式、区间都成立；只有得分等于分值才说满分；得分与扣分相加等于分值', () => {
    const row = fc.record({ 分值: fc.constant(5), 评分标准: fc.constantFrom(...standards), 指标值: rate });
    fc.assert(
      fc.property(fc.array(row, { minLength: 40, maxLength: 40 }), (rows) => {
        for (const { text, score } of sentences(rows)) checkTruth(text, score);
      }),
      { numRuns: 8 },
    );
  });

  it('人填的得分与评分标准不符时两边都写，不套用“根据评分标准，得满分”', () => {
    const typed = [0, 1, 2, 3, 4, 5, 6, 7];
    const rows = typed.map((score) => ({ 分值: 5, 评分标准: standards[0]!, 指标值: 1.031, 得分: score }));
    sentences(rows).forEach(({ text }, index) => {
      expect(text).toContain(`根据评分标准应得3.5分，填报${typed[index]}分`);
      expect(text).not.toContain('得满分5分');
    });
  });
});

function checkTruth(text: string, score: unknown): void {
  const [head = ''] = text.split('（');
  const shown = new RegExp(`为${percent}|为(-?\\d+(?:\\.\\d+)?)`).exec(text);
  const number = Number(shown?.[1] ?? Number(shown?.[2]) * 100);
  const seen = (words: string): number => (words.startsWith('绝对值') ? Math.abs(number) : number);
  for (const [, sign, bound] of head.matchAll(new RegExp(`((?:绝对值)?[≤≥＞＜])${percent}`, 'g'))) {
    expect(holds[sign!.at(-1)!]!(seen(sign!), Number(bound)), text).toBe(true);
  }
  const band = new RegExp(`(?:绝对值)?在${percent}(（含）)?至${percent}(（含）)?之间`).exec(text);
  if (band) {
    const at = seen(band[0]);
    const [low, high] = [Number(band[1]), Number(band[3])];
    expect(band[2] ? at >= low : at > low, text).toBe(true);
    expect(band[4] ? at <= high : at < high, text).toBe(true);
  }
  expect(text.includes('满分5分'), text).toBe(score === 5);
  const lost = /得(\d+(?:\.\d+)?)分，扣(\d+(?:\.\d+)?)分/.exec(text);
  if (lost) expect(dec(lost[1]!).plus(lost[2]!).toString(), text).toBe('5');
}
