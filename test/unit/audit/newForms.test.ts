import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import { schemes } from '../../../src/schemes';
import changli from '../../fixtures/changli-2023.json';
import corrected from '../../fixtures/xiangxi-2020-corrected.json';
import printed from '../../fixtures/xiangxi-2020.json';
import { edit } from '../support/editData';
import { dataOf, submissionOf } from '../support/memorySource';
import { scoringData } from '../support/regionalData';
import { short } from './hengyangFindings';

const audit = (json: unknown): readonly string[] => auditSubmission(submissionOf(dataOf(json))).map(short);

describe('评分表、收支表、汇总表、报告表没有误报', () => {
  it.each([
    ['湘西改正后', corrected],
    ['昌黎', changli],
  ])('%s：一条也没有', (_, json) => {
    expect(audit(json)).toEqual([]);
  });

  it('湘西照印刷：只提示印出的数盖掉了公式', () => {
    const rules = auditSubmission(submissionOf(dataOf(printed))).map(({ rule }) => rule);
    // 21 项得分、3 个指标值、收支表 5 个印出的合计
    expect(rules).toEqual(Array<string>(21 + 3 + 5).fill('A13'));
  });

  it.each(['xiangxi-2020', 'hunan-province', 'yueyang'])('%s 的评分表填满也没有', (scheme) => {
    expect(auditSubmission(submissionOf(scoringData(scheme))).map(short)).toEqual([]);
  });

  it.each(schemes.map((scheme) => [scheme.id, scheme] as const))('%s 的空表一条也没有', (id, scheme) => {
    const forms = scheme.forms.map(({ form, perProject }) => ({
      form,
      ...(perProject ? { name: '某项目' } : {}),
    }));
    expect(audit({ scheme: id, year: 2022, unit: '某单位', forms })).toEqual([]);
  });

  it('金额格里夹了文字照样报', () => {
    const forms = [{ form: '部门整体支出绩效评价评分表', values: { 年末结余: '47.84 ✓' } }];
    expect(audit({ scheme: 'xiangxi-2020', year: 2020, unit: '某单位', forms })).toEqual([
      expect.stringMatching(/^A02 错误 F8 年末结余：.*应填 47\.84。$/),
    ]);
  });

  it('评分标准写错：那一格报出第几个字起看不懂', () => {
    const data = edit(dataOf(corrected), {
      form: '部门整体支出绩效评价评分表',
      rows: { 评价指标: { 2: { 评分标准: '100%（含）以下计满分；每超过1个百分点酌情扣分' } } },
    });
    expect(auditSubmission(submissionOf(data)).map(short)).toEqual([
      'G05a 错误 E18 ①在职人员控制率·评分标准：“①在职人员控制率”的评分标准第 14 个字起“每超过1个百分点酌情扣分”看不懂。看得懂的写法如“100%（含）以下计满分；每超过1个百分点扣0.5分，扣完为止”。',
    ]);
  });
});
