import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import type { SubmissionData } from '../../../src/submission';
import { edit } from '../support/editData';
import type { FormEdit } from '../support/editData';
import { submissionOf } from '../support/memorySource';
import { balance, quoted, scoredParameters } from './cases/reportEdits';
import { basic, hengyangBase, project, scored, xiangxiBase } from './cases/ruleCase';

/** 改了这几处以后新出的结果（公式被盖掉的提示、必填的提示除外），写成“规则 字段”。 */
function fresh(base: SubmissionData, ...edits: readonly FormEdit[]): readonly string[] {
  const audit = (data: SubmissionData) =>
    auditSubmission(submissionOf(data)).filter(({ rule }) => rule !== 'A13' && rule !== 'A01');
  const known = new Set(audit(base).map(({ key }) => key));
  return audit(edit(base, ...edits))
    .filter(({ key }) => !known.has(key))
    .map(({ rule, field }) => `${rule} ${field}`);
}

describe('手填错的合计：只由合计规则报，引用它的按明细之和判断', () => {
  it.each<[string, string, number, readonly string[]]>([
    ['公用经费', '公用经费.本年决算数', 169.72, ['B02 公用经费.本年决算数']],
    ['公用经费预算', '公用经费.本年预算数', 30.3, ['B02 公用经费.本年预算数']],
    ['三公经费', '三公经费.本年预算数', 1.65, ['B03 三公经费.本年预算数']],
    ['公务用车', '公务用车购置和维护经费.本年决算数', 12.4, ['B04 公务用车购置和维护经费.本年决算数']],
    ['业务工作专项', '业务工作专项.本年决算数', 2.25, ['B06 业务工作专项.本年决算数']],
    // 项目支出还要与各项目表的合计对得上（F064），两条都在这一格
    ['项目支出', '项目支出.本年预算数', 2.25, ['B05 项目支出.本年预算数', 'F06 项目支出.本年预算数']],
  ])('%s', (_, key, value, expected) => {
    expect(fresh(hengyangBase, basic({ [key]: value }))).toEqual(expected);
  });

  it('变动大、执行率低的老结果照旧按明细报，提示语不变', () => {
    const messages = (data: SubmissionData) =>
      auditSubmission(submissionOf(data))
        .filter(({ rule }) => rule === 'B12' || rule === 'B13')
        .map(({ message }) => message);
    expect(messages(edit(hengyangBase, basic({ '公用经费.本年决算数': 169.72 })))).toEqual(
      messages(hengyangBase),
    );
  });

  it('项目表的资金总额、部门表的资金总额', () => {
    expect(fresh(hengyangBase, project({ '年度资金总额.全年预算数': 45 }))).toEqual([
      'F01 年度资金总额.全年预算数',
    ]);
    expect(fresh(hengyangBase, { form: '部门整体支出绩效自评表', values: { 资金总额: 50.5 } })).toEqual([
      'D01 资金总额',
    ]);
  });

  it('收支情况表：收入、支出、三公、固定资产的合计，不带出结余、汇总行、评分表和正文', () => {
    expect(fresh(xiangxiBase, balance('收入', { 收入合计: 219.08 }))).toEqual(['C01 收入合计']);
    expect(fresh(xiangxiBase, balance('支出和结余', { 支出合计: 711.97 }))).toEqual(['C02 支出合计']);
    expect(fresh(xiangxiBase, balance('三公经费', { 三公经费合计: 9.26 }))).toEqual(['C07 三公经费合计']);
    expect(fresh(xiangxiBase, balance('固定资产', { 固定资产合计: 5.64 }))).toEqual(['C08 固定资产合计']);
  });

  it('合计没错、分项错了：与合计相符的别处不跟着报', () => {
    const rules = fresh(xiangxiBase, balance('支出和结余', { 项目支出: 58.34, 支出合计: 171.97 }));
    expect(rules).toEqual(['C02 支出合计', 'H01 项目支出.本年数']);
  });
});

describe('评分表里错了一处，总分跟着变：只报原因', () => {
  it('得分不合评分标准，只由 G05 报', () => {
    expect(fresh(xiangxiBase, scored(5, { 得分: 4 }))).toEqual(['G05 得分']);
    expect(fresh(xiangxiBase, scored(9, { 得分: 80 }))).toEqual(['G05 得分']);
  });

  it('总分手填错，只由 G08 报', () => {
    expect(fresh(xiangxiBase, scoredParameters({ 总分: 39 }))).toEqual(['G08 总分']);
  });

  it('得分、算式参数里夹了文字，只由 A02 报', () => {
    expect(fresh(xiangxiBase, scored(9, { 得分: '8 ✓' }))).toEqual(['A02 得分']);
    expect(fresh(xiangxiBase, scoredParameters({ 在职人员数: '4 ✓' }))).toEqual(['A02 在职人员数']);
  });

  it('评分表没有错误，正文写的分不一样照报', () => {
    expect(fresh(xiangxiBase, quoted({ 报告得分: 94 }))).toEqual(['H12 报告得分']);
  });
});
