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

  describe('逐项列的项目、追加抄进各行', () => {
    const rowsOf = (text: string, form: Form = blank) => {
      const { figures, conflicts } = figuresFromReport(paragraphs(text), withForms('heshan-2021', [form]));
      return {
        conflicts,
        rows: figures
          .filter(({ field }) => / 行$/.test(field))
          .map(({ field, state, cells }) => [
            field,
            state,
            ...cells.map(({ after }) => (after.kind === 'number' ? after.value : after.text)),
          ]),
      };
    };

    it('湘西印的两句：项目跨两句、追加连“应当剔除”', () => {
      expect(
        rowsOf(
          '2021年本单位项目支出58.38万元，其中：内联引资13.89万元，主要是用于办公设备购置费用。招商引资44.49万元，对外招商引资的宣传推介费用。\n②预算调整率（5分）：本单位2021年预算追加97.43万元，其中追加预算招商引资40万元，追加预算死亡抚恤24.24万元，在职、退休人员各项奖励金追加预算22.60万元，这几项属落实政策追加预算，应当剔除，实际追加预算为10.59万元。',
        ),
      ).toEqual({
        conflicts: [],
        rows: [
          ['项目支出构成第 1 行', 'blank', '内联引资', 13.89],
          ['项目支出构成第 2 行', 'blank', '招商引资', 44.49],
          ['追加明细第 1 行', 'blank', '招商引资', 40, '是'],
          ['追加明细第 2 行', 'blank', '死亡抚恤', 24.24, '是'],
          ['追加明细第 3 行', 'blank', '在职、退休人员各项奖励金', 22.6, '是'],
        ],
      });
    });

    it('编了号、以元计的照样；没有说剔除的不替人选', () => {
      expect(
        rowsOf(
          '项目支出225000元，包括：1.招商引资工作经费200000元；2.异地商会联络经费25000元。\n本年追加预算30万元，其中：抢险救灾20万元，办公楼维修10万元。',
        ).rows,
      ).toEqual([
        ['项目支出构成第 1 行', 'blank', '招商引资工作经费', 20],
        ['项目支出构成第 2 行', 'blank', '异地商会联络经费', 2.5],
        ['追加明细第 1 行', 'blank', '抢险救灾', 20],
        ['追加明细第 2 行', 'blank', '办公楼维修', 10],
      ]);
    });

    it.each([
      ['加起来不是总数', '项目支出58.38万元，其中：内联引资13.89万元，招商引资44.4万元。'],
      ['没有逐项列', '项目支出58.38万元，较上年增加3万元，增长5.4%。'],
      ['上年的', '上年项目支出20万元，其中：内联引资20万元。'],
      ['别的年度', '2020年项目支出20万元，其中：内联引资20万元。'],
      ['大约', '项目支出约20万元，其中：内联引资20万元。'],
      ['按经济分类而不是按项目', '项目支出20万元，其中：人员经费12万元，公用经费8万元。'],
      ['有一项没有名称', '预算追加30万元，其中抢险救灾20万元，较上年增加5万元，应当剔除。'],
      ['追加的各项超过总数', '预算追加30万元，其中抢险救灾20万元，办公楼维修15万元。'],
    ])('%s不抄', (_, text) => {
      expect(rowsOf(text)).toEqual({ rows: [], conflicts: [] });
    });

    it('行不够、表里已有别的内容、写了两样：不抄，说出来；已是这几项的不写', () => {
      const four = '项目支出10万元，其中：甲事1万元，乙事2万元，丙事3万元，丁事4万元。';
      expect(rowsOf(four)).toEqual({
        rows: [],
        conflicts: ['“项目支出构成”正文列了 4 项，表里只有 3 行：加了行再抄。'],
      });
      const two = '项目支出3万元，其中：甲事1万元，乙事2万元。';
      const filled = (name: string): Form => ({
        ...blank,
        rows: {
          项目支出构成: [
            { 项目名称: name, 金额: 1 },
            { 项目名称: '乙事', 金额: 2 },
          ],
        },
      });
      expect(rowsOf(two, filled('别的')).conflicts).toEqual(['“项目支出构成”表里已有别的内容：没有抄。']);
      expect(rowsOf(two, filled('甲事')).rows).toEqual([
        ['项目支出构成第 1 行', 'same'],
        ['项目支出构成第 2 行', 'same'],
      ]);
      expect(rowsOf(`${two}\n项目支出3万元，其中：甲事2万元，乙事1万元。`)).toEqual({
        rows: [],
        conflicts: ['“项目支出构成”正文里列了两样：没有抄。'],
      });
    });
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
