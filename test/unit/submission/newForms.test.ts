import { describe, expect, it } from 'vitest';
import {
  completeness,
  parseSubmissionData,
  readSubmission,
  toSubmissionData,
  totals,
} from '../../../src/submission';
import type { Submission } from '../../../src/submission';
import changli from '../../fixtures/changli-2023.json';
import heshan from '../../fixtures/heshan-2021.json';
import corrected from '../../fixtures/xiangxi-2020-corrected.json';
import printed from '../../fixtures/xiangxi-2020.json';
import { dataOf, memoryBook, submissionOf } from '../support/memorySource';

const table = (submission: Submission) =>
  submission.forms.find(({ form }) => form.id === '部门整体支出绩效评价评分表')!;

const problemsOf = (form: object): readonly string[] => {
  const parsed = parseSubmissionData({ scheme: 'xiangxi-2020', year: 2020, unit: '某单位', forms: [form] });
  return parsed.ok ? [] : parsed.problems;
};

describe('数据文件：收支情况表的汇总行', () => {
  const balance = (rows: object): object => ({ form: '部门收支情况表', rows });

  it('机构名称写“局机关及二级机构汇总”的行就是官方汇总行，给了值盖掉公式', () => {
    const data = dataOf({
      scheme: 'xiangxi-2020',
      year: 2020,
      unit: '某单位',
      forms: [
        balance({
          收入: [
            { 机构名称: '局机关及二级机构汇总', 收入合计: 219.81, 上年结转: null },
            { 机构名称: '1、局机关', 上年结转: 37.31, 公共财政拨款: 182.5 },
          ],
        }),
      ],
    });
    const form = submissionOf(data).forms[0]!;
    expect(form.blocks.get('收入')!.rows.map(({ label }) => label)).toEqual(['1、局机关']);
    expect(form.fields.get('收入.汇总.收入合计')).toMatchObject({
      overridden: true,
      cell: { value: 219.81 },
    });
    expect(form.fields.get('收入.汇总.上年结转')!.cell.value).toBe('');
    expect(form.fields.get('收入.汇总.公共财政拨款')).toMatchObject({
      overridden: false,
      cell: { value: 182.5 },
    });
  });

  it('汇总行也可以直接按字段给', () => {
    expect(problemsOf({ form: '部门收支情况表', values: { '三公经费.汇总.三公经费合计': 2.96 } })).toEqual(
      [],
    );
  });

  it('列名写错时给出最像的', () => {
    expect(problemsOf(balance({ 收入: [{ 机构名称: '1、局机关', 公共财政拔款: 1 }] }))[0]).toContain(
      '是不是“公共财政拨款”',
    );
  });
});

describe('评分表读回', () => {
  it('方案给了公式的指标值是计算格，键入的值算改写；判断的指标值是录入格', () => {
    const rows = table(submissionOf(dataOf(printed))).blocks.get('评价指标')!.rows;
    const valueOf = (label: string) => rows.find((row) => row.label.endsWith(label))!.cells.get('指标值')!;
    expect(valueOf('在职人员控制率')).toMatchObject({ overridden: false, cell: { value: 0.6667 } });
    expect(valueOf('在职人员控制率').expectedFormula).toBe('=PBE.STAFFRATE(评分_在职人员数,评分_编制数)');
    expect(valueOf('预算调整率')).toMatchObject({ overridden: true, cell: { value: 0.1243 } });
    expect(valueOf('绩效目标合理性')).toMatchObject({ overridden: false, expectedFormula: null });
  });

  it('照印刷与改正后的总分、等次', () => {
    expect(totals(submissionOf(dataOf(printed)))).toMatchObject([
      { total: 94, grade: '优', executionRate: '' },
    ]);
    expect(totals(submissionOf(dataOf(corrected)))).toMatchObject([{ total: 93, grade: '优' }]);
  });

  it('必填：率由公式算出的不要人填，判断的要填', () => {
    const blank = readSubmission(
      memoryBook(
        dataOf({
          scheme: 'xiangxi-2020',
          year: 2020,
          unit: '某单位',
          forms: [{ form: '部门整体支出绩效评价评分表' }],
        }),
      ),
    )!;
    const [state] = completeness(blank);
    // 2 个人数参数，21 项的名称、分值、评分标准已预填，10 项要判断的指标值
    expect(state).toMatchObject({ required: 2 + 21 * 3 + 10, filled: 21 * 3 });
    expect(
      completeness(submissionOf(dataOf(corrected))).map(({ form, required, filled }) => [
        form,
        required - filled,
      ]),
    ).toEqual([
      ['评价报告封面及概况', 0],
      ['部门收支情况表', 0],
      ['部门整体支出绩效评价评分表', 0],
      ['整体支出绩效自评情况', 0],
      ['评价人员及意见', 0],
      ['报告正文数据表', 0],
    ]);
  });
});

describe.each([
  ['湘西照印刷', printed],
  ['湘西改正后', corrected],
  ['昌黎', changli],
  ['赫山', heshan],
])('%s填入再取出', (_, json) => {
  it('录入值、改写过的值一个不差', () => {
    const data = dataOf(json);
    const back = toSubmissionData(submissionOf(data));
    const given = (values: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    expect(back.forms.map(({ form }) => form)).toEqual(data.forms.map(({ form }) => form));
    back.forms.forEach(({ form, values, rows }, index) => {
      const original = data.forms[index]!;
      expect(values, form).toMatchObject(given(original.values));
      for (const [key, list] of Object.entries(original.rows)) {
        const filled = list.map(given).filter((row) => Object.keys(row).length > 0);
        expect(
          rows[key]!.filter((row) => Object.keys(row).length > 0),
          key,
        ).toMatchObject(filled);
      }
    });
    expect(toSubmissionData(submissionOf(back))).toEqual(back);
  });
});
