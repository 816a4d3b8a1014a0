import { describe, expect, it } from 'vitest';
import { auditSubmission, countFindings } from '../../../src/audit';
import { schemes } from '../../../src/schemes';
import changli from '../../fixtures/changli-2023.json';
import heshan from '../../fixtures/heshan-2021.json';
import corrected from '../../fixtures/xiangxi-2020-corrected.json';
import printed from '../../fixtures/xiangxi-2020.json';
import { edit } from '../support/editData';
import { dataOf, submissionOf } from '../support/memorySource';
import { scoringData } from '../support/regionalData';
import { short } from './hengyangFindings';
import {
  changliFindings,
  heshanFindings,
  xiangxiCorrectedFindings,
  xiangxiFindings,
} from './regionalFindings';

const audit = (json: unknown): readonly string[] => auditSubmission(submissionOf(dataOf(json))).map(short);

describe.each([
  ['湘西改正后', corrected, xiangxiCorrectedFindings, 0],
  // 分母为 0 的三个占比与评优率印成 0%，盖掉了公式
  ['昌黎', changli, changliFindings, 4],
  // 报告只印公用经费总数，盖掉了两栏合计
  ['赫山', heshan, heshanFindings, 2],
])('%s', (_, json, expected, overridden) => {
  const findings = auditSubmission(submissionOf(dataOf(json)));

  it('除公式被改写外，只有写明理由的这些结果', () => {
    const others = findings.filter(({ rule }) => rule !== 'A13').map(short);
    expect(others.sort()).toEqual([...expected].sort());
    const own = findings.filter(({ rule }) => rule === 'A13');
    expect(own.reduce((count, { related }) => count + 1 + related.length, 0)).toBe(overridden);
  });

  it('没有错误', () => {
    expect(countFindings(findings).错误).toBe(0);
  });
});

describe('湘西照印刷', () => {
  const findings = auditSubmission(submissionOf(dataOf(printed)));

  it('除公式被改写外，只有写明理由的这些结果', () => {
    const others = findings.filter(({ rule }) => rule !== 'A13').map(short);
    expect(others.sort()).toEqual([...xiangxiFindings].sort());
  });

  it('印出的数盖掉的公式都在 A13 里', () => {
    // 21 项得分、3 个指标值、收支表 5 个印出的合计
    const own = findings.filter(({ rule }) => rule === 'A13');
    expect(own.reduce((count, { related }) => count + 1 + related.length, 0)).toBe(21 + 3 + 5);
  });
});

describe('评分表、收支表、汇总表、报告表没有误报', () => {
  it.each(['xiangxi-2020', 'hunan-province', 'yueyang'])('%s 的评分表填满没有错误', (scheme) => {
    const findings = auditSubmission(submissionOf(scoringData(scheme)));
    expect(findings.filter(({ severity }) => severity === '错误').map(short)).toEqual([]);
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
    const findings = auditSubmission(submissionOf(data)).filter(({ severity }) => severity === '错误');
    expect(findings.map(short)).toEqual([
      'G05a 错误 E18 ①在职人员控制率·评分标准：“①在职人员控制率”的评分标准第 14 个字起“每超过1个百分点酌情扣分”看不懂。看得懂的写法如“100%（含）以下计满分；每超过1个百分点扣0.5分，扣完为止”。改不了的，请在得分格填人工评分，并在“扣分原因和其他说明”写理由。',
    ]);
  });
});
