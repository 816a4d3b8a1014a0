import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  figuresFromReport,
  longTexts,
  outlineFor,
  textSuggestions,
  writeReport,
  type ReportParagraph,
} from '../../../src/report';
import { findForm } from '../../../src/forms';
import { schemes } from '../../../src/schemes';
import { requestedForms } from '../../../src/taskpane/app/home/setup';
import type { Submission } from '../../../src/submission';
import { dataOf, submissionOf } from '../support/memorySource';

interface Form {
  readonly form: string;
  readonly name?: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly rows?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}
interface Data {
  readonly forms: readonly Form[];
}

const read = (name: string): Data =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8')) as Data;

/** 夹具换上（加上）几张表读回来。 */
function withForms(name: string, forms: readonly Form[]): Submission {
  const data = read(name);
  const kept = data.forms.filter(({ form }) => !forms.some((each) => each.form === form));
  return submissionOf(dataOf({ ...data, forms: [...kept, ...forms] }));
}

const blankTexts: Form = { form: '报告文字栏', values: {}, rows: {} };

describe('报告文字栏', () => {
  it('每个方案都备着，不随插表一起插', () => {
    for (const scheme of schemes) {
      expect(scheme.forms.find(({ form }) => form === '报告文字栏')?.optional, scheme.id).toBe(true);
      expect(requestedForms(scheme, ['甲']).map(({ form }) => form)).not.toContain('报告文字栏');
    }
  });

  it('四本预算、人员经费、收入决算有本年、上年数的格', () => {
    const keys = findForm('报告文字栏').rows.flatMap((row) =>
      row.kind === 'row' ? row.cells.flatMap(({ field }) => field?.key ?? []) : [],
    );
    for (const name of [
      '收入决算',
      '人员经费',
      '政府性基金预算支出',
      '国有资本经营预算支出',
      '社会保险基金预算支出',
    ])
      expect(keys).toEqual(expect.arrayContaining([`${name}.本年数`, `${name}.上年数`]));
  });

  it('空着而别的表里有的提议照用；丢了分的各项写成问题，原因照表', () => {
    const found = textSuggestions(withForms('hengyang-2022-corrected', [blankTexts]));
    const titles = found.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['主要职责', '绩效目标', '问题与措施', '项目用途']));
    const execution = found.find(({ text }) => text.startsWith('预算执行率为'));
    expect(execution?.text).toMatch(/^预算执行率为68\.54%，扣3\.15分。/);
    for (const { cells, text } of found) {
      expect(text).not.toMatch(/undefined|null|NaN/);
      for (const { before, place } of cells) {
        expect(before).toBe('');
        expect(place.sheetName).toBe('报告文字栏');
      }
    }
    // 一行只给一处
    const places = found.flatMap(({ cells }) => cells.map(({ place }) => `${place.row},${place.column}`));
    expect(new Set(places).size).toBe(places.length);
  });

  it('写过的不再提议；没有空行的说没有地方写', () => {
    const rows = Array.from({ length: 3 }, (_, at) => ({ 问题: `问题${at}` }));
    const found = textSuggestions(
      withForms('hengyang-2022-corrected', [
        { form: '报告文字栏', values: { 主要职责: '招商' }, rows: { 问题与措施: rows } },
      ]),
    );
    expect(found.map(({ title }) => title)).not.toContain('主要职责');
    const problems = found.filter(({ title }) => title === '问题与措施');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ cells }) => cells.length === 0)).toBe(true);
  });

  it('没有插这张表就不提议', () => {
    expect(textSuggestions(withForms('changli-2023', []))).toEqual(
      read('changli-2023').forms.some(({ form }) => form === '报告文字栏') ? expect.anything() : [],
    );
  });

  it('写得过长的逐项说', () => {
    const long = '甲'.repeat(21);
    const submission = withForms('changli-2023', [
      {
        form: '报告文字栏',
        values: { 单位自称: long, 主要职责: '短' },
        rows: { 问题与措施: [{ 问题: '乙'.repeat(201) }] },
      },
    ]);
    expect(longTexts(submission)).toEqual([
      '《报告文字栏》“单位自称”写了 21 字，最多 20 字。',
      '《报告文字栏》“问题与措施第 1 行问题”写了 201 字，最多 200 字。',
    ]);
  });
});

const paragraphs = (text: string): readonly ReportParagraph[] =>
  text.split('\n').map((line) => ({ text: line }));

describe('报告正文数据表照报告填', () => {
  const blank: Form = { form: '报告正文数据表', values: {} };
  const quote = (text: string) =>
    Object.fromEntries(
      figuresFromReport(paragraphs(text), withForms('heshan-2021', [blank])).figures.map(
        ({ field, printed, cells }) => [
          field,
          [printed, cells[0]?.after.kind === 'number' ? cells[0].after.value : null],
        ],
      ),
    );

  it('照印出来的赫山句子：本年数、增减、占比各归各的格', () => {
    expect(
      quote(
        '2021年基本支出为388.07万元，较上年增加125.47万元，增加47.78%，其中人员经费支出133.58万元，占基本支出的34.42%，较上年增加75.88%；公用经费支出254.49万元，占基本支出的65.58%，较上年减少36.35%。编制人数13人，实际人数12人。',
      ),
    ).toEqual({
      '基本支出.本年数': ['388.07万元', 388.07],
      '基本支出.增减额': ['125.47万元', 125.47],
      '基本支出.增长率': ['47.78%', 0.4778],
      '人员经费.本年数': ['133.58万元', 133.58],
      '人员经费.占比': ['34.42%', 0.3442],
      '人员经费.增长率': ['75.88%', 0.7588],
      '公用经费.本年数': ['254.49万元', 254.49],
      '公用经费.占比': ['65.58%', 0.6558],
      '公用经费.增长率': ['-36.35%', -0.3635],
      编制人数: ['13人', 13],
      在职人数: ['12人', 12],
    });
  });

  it.each([
    ['上年的数', '上年基本支出262.6万元。'],
    ['别的年度', '2020年基本支出262.6万元。'],
    ['目标', '计划项目支出50万元。'],
    ['大约', '项目支出约50万元。'],
    ['不超过', '项目支出不超过50万元。'],
    ['没有叫法', '共使用50万元。'],
  ])('%s不抄', (_, text) => {
    expect(quote(text)).toEqual({});
  });

  it('元、亿元折成万元；两处写的不一样就不抄，说出来', () => {
    expect(quote('项目支出583800元。')['项目支出.本年数']).toEqual(['583800元', 58.38]);
    const { figures, conflicts } = figuresFromReport(
      paragraphs('项目支出58.38万元。\n以上项目支出58.34万元。'),
      withForms('heshan-2021', [blank]),
    );
    expect(figures).toEqual([]);
    expect(conflicts).toEqual(['“项目支出.本年数”正文里写了58.38万元，又写了58.34万元：没有抄。']);
  });

  it('表里已有别的数的标出来，已是这个数的不写', () => {
    const submission = withForms('heshan-2021', [
      { form: '报告正文数据表', values: { '项目支出.本年数': 50, '基本支出.本年数': 388.07 } },
    ]);
    const { figures } = figuresFromReport(paragraphs('基本支出388.07万元，项目支出0万元。'), submission);
    expect(figures.map(({ field, state, cells }) => [field, state, cells.length])).toEqual([
      ['基本支出.本年数', 'same', 0],
      ['项目支出.本年数', 'differs', 1],
    ]);
  });

  it('生成的五份报告抄回来，与表里的数一致', () => {
    for (const name of [
      'heshan-2021',
      'xiangxi-2020-corrected',
      'shijiazhuang-hitech-2020',
      'changli-2023',
    ]) {
      const submission = withForms(name, []);
      const { blocks } = writeReport(submission, outlineFor(submission.scheme));
      const text = blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [{ text: block.runs.map((run) => run.text).join('') }] : [],
      );
      const { figures } = figuresFromReport(text, submission);
      expect(
        figures.filter(({ state }) => state === 'differs').map(({ field, printed }) => `${field} ${printed}`),
        name,
      ).toEqual([]);
    }
  });
});
