import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import { edit } from '../support/editData';
import type { FormEdit } from '../support/editData';
import { dataOf, submissionOf } from '../support/memorySource';
import { indicator, scored, xiangxiBase } from './cases/ruleCase';

const base = dataOf(corrected);
const only = (data: typeof base, rule: string, ...edits: readonly FormEdit[]): readonly string[] =>
  auditSubmission(submissionOf(edit(data, ...edits)))
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message);
const note = (text: string, rule: string) => only(xiangxiBase, rule, scored(5, { 扣分原因和其他说明: text }));

describe('G04 只评看得准的比较式', () => {
  it.each([
    '12.43%＞10%',
    '0＜12.43%≤20%',
    '（10.58万元÷85.07万元）×100%＝12.43%＞10%',
    '2×3＞5',
    '3万元＜20%',
    '1.88÷14.54＜1',
    '2.96＜3',
  ])('“%s”不报', (text) => {
    expect(note(text, 'G04')).toEqual([]);
  });

  it.each([
    ['12.43%＜10%', '12.43%＞10%'],
    ['98.67% >= 100%', '98.67% ＜ 100%'],
    ['决算3.2万元≤3万元', '3.2万元＞3万元'],
  ])('“%s”报，应为“%s”', (text, due) => {
    expect(note(text, 'G04')).toEqual([expect.stringContaining(`应为${due}。`)]);
  });
});

describe('G06 只认“得满分”的说法', () => {
  it.each(['未得满分', '没有楼堂馆所项目的部门按满分计算', '满分5分，得3分', '不计满分'])(
    '“%s”不报',
    (text) => {
      expect(note(text, 'G06')).toEqual([]);
    },
  );

  it.each(['得满分', '该项指标得满分3分', '计满分 5 分'])('得 3 分而写“%s”报', (text) => {
    expect(note(text, 'G06')).toHaveLength(1);
  });
});

describe('E04 少给分', () => {
  const less = (columns: Record<string, string | number | null>) =>
    only(base, 'E04', indicator(0, { 得分: 5, ...columns }));

  it('没写原因的报', () => {
    expect(less({ 偏差原因分析及改进措施: null })).toEqual([
      '“招商考察”按规则应得6分（达到指标值，计满分），填报5分，差1分。',
    ]);
  });

  it('超额的原因本来就要写，说了调减才算', () => {
    expect(less({})).toHaveLength(1);
    expect(less({ 偏差原因分析及改进措施: '指标值定低了，按偏离度调减1分。' })).toEqual([]);
  });

  it('正好达标而写了原因的不报', () => {
    expect(less({ 实际完成值: '3次', 偏差原因分析及改进措施: '有一次考察没有成果。' })).toEqual([]);
  });

  it.each(['约5次', '≥3次', '五次'])('说不准的“%s”不评', (actual) => {
    expect(less({ 实际完成值: actual })).toEqual([]);
  });
});

describe('E10 能换算的单位不报', () => {
  it.each([
    ['≥939亿元', '9837400万元', 0],
    ['≥95%', '0.96', 0],
    ['≥3次', '5', 0],
    ['≥95%', '96', 1],
    ['≥939亿元', '983.74', 1],
    ['≥100人次', '100人', 1],
    ['长期', '5次', 0],
  ])('%s／%s：%i 条', (target, actual, count) => {
    expect(only(base, 'E10', indicator(2, { 年度指标值: target, 实际完成值: actual }))).toHaveLength(count);
  });
});

describe('一处手填的合计只由合计规则报', () => {
  it('项目表全年预算合计写错：F01 一条，执行率、调整幅度、超支不跟着报', () => {
    const rules = auditSubmission(
      submissionOf(edit(base, { form: '项目支出绩效自评表', values: { '年度资金总额.全年预算数': 3.5 } })),
    )
      .filter(
        ({ name, rule, field }) => name === '招商引资工作经费' && rule !== 'A13' && field !== '项目名称',
      )
      .map(({ rule }) => rule);
    expect(rules.filter((rule) => ['D05', 'D06', 'D07', 'F01', 'F03', 'F04'].includes(rule))).toEqual([
      'F01',
    ]);
  });
});
