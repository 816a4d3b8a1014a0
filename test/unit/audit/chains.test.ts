import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import xiangxi from '../../fixtures/xiangxi-2020-corrected.json';
import { edit } from '../support/editData';
import type { FormEdit } from '../support/editData';
import { dataOf, submissionOf } from '../support/memorySource';
import { basic } from './cases/ruleCase';

const found = (json: unknown, rules: readonly string[], ...edits: readonly FormEdit[]): readonly string[] =>
  auditSubmission(submissionOf(edit(dataOf(json), ...edits)))
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, field, row, related }) => `${rule} ${row?.label ?? ''}${field} 另${related.length}格`);

const overspending = ['B10', 'B11', 'B15'];
const known = ['B10 其他商品和服务支出.本年决算数 另1格', 'B11 设备购置费.本年决算数 另1格'];

describe('超预算不从明细到合计报成一串', () => {
  it('人员经费超支：明细说不清的部分报在部门基本支出', () => {
    expect(found(corrected, overspending, basic({ '部门基本支出.本年决算数': 490 }))).toEqual([
      'B10 部门基本支出.本年决算数 另1格',
      ...known,
    ]);
  });

  it('明细超支带得合计也超，只报明细', () => {
    const edits = basic({ '会议费、培训费.本年决算数': 600, '部门基本支出.本年决算数': 700 });
    expect(found(corrected, overspending, edits)).toEqual(['B10 会议费、培训费.本年决算数 另1格', ...known]);
  });

  it('项目行超支只报那一行', () => {
    const edits: FormEdit = {
      form: '基础数据表',
      rows: { 业务工作专项: { 1: { 本年决算数: 6 } } },
    };
    expect(found(corrected, overspending, edits)).toEqual([...known, 'B10 招商引资工作本年决算数 另1格']);
  });

  it('公务接待超支：三公合计没超报明细，超了由 B15 一条说清', () => {
    expect(found(corrected, overspending, basic({ '公务接待.本年决算数': 14 }))).toEqual([
      ...known,
      'B10 公务接待.本年决算数 另1格',
    ]);
    expect(found(corrected, overspending, basic({ '公务接待.本年决算数': 18 }))).toEqual([
      ...known.slice(0, 1),
      ...known.slice(1),
      'B15 三公经费.本年决算数 另2格',
    ]);
  });
});

describe('没填完、填错单位的格不参加比较', () => {
  it('决算才填了一半：公用经费合计还小，不报执行率低、变动大', () => {
    const rules = ['B12', 'B13', 'B16'];
    expect(
      found(corrected, rules, basic({ '印刷费.本年决算数': null, '办公经费.本年决算数': null })),
    ).toEqual([]);
  });

  it('元填成万元：只报 A05 那一格，超支、变动、执行率都不跟着报', () => {
    const rules = ['A05', 'B10', 'B11', 'B12', 'B13', 'B15'];
    expect(found(corrected, rules, basic({ '水费、电费、差旅费.本年决算数': 122_500 }))).toEqual([
      'A05 水费、电费、差旅费.本年决算数 另2格',
      ...known,
    ]);
    expect(found(corrected, ['A05'], basic({ '水费、电费、差旅费.本年预算数': 870_000 }))).toEqual([
      'A05 水费、电费、差旅费.本年预算数 另2格',
    ]);
  });

  it('全部金额照元填写：行与行之间没有差倍数，A05 不误报', () => {
    const yuan = dataOf(corrected);
    const values = Object.fromEntries(
      Object.entries(yuan.forms[0]?.values ?? {}).map(([key, value]) => [
        key,
        typeof value === 'number' && key.includes('.') ? value * 10_000 : value,
      ]),
    );
    expect(found(corrected, ['A05'], basic(values))).toEqual([]);
  });
});

describe('评分表上已经写了说明的不再问', () => {
  const scoring = (values: FormEdit['values'], note: string | null): FormEdit => ({
    form: '部门整体支出绩效评价评分表',
    values,
    rows: { 评价指标: { 3: { 扣分原因和其他说明: note } } },
  });

  it('三公经费预算增长', () => {
    expect(found(xiangxi, ['B15'], scoring({ 上年三公经费预算数: 2.5 }, null))).toEqual([
      'B15 本年三公经费预算数 另1格',
    ]);
    expect(found(xiangxi, ['B15'], scoring({ 上年三公经费预算数: 2.5 }, '新增公务用车运行费。'))).toEqual([]);
  });

  it('只抄算式不算说明', () => {
    const note = '（3-2.5）÷2.5×100%＝20%';
    expect(found(xiangxi, ['B15'], scoring({ 上年三公经费预算数: 2.5 }, note))).toHaveLength(1);
  });
});

describe('上下年衔接', () => {
  const check = (values: Readonly<Record<string, number>>) =>
    auditSubmission({
      ...submissionOf(dataOf(corrected)),
      lastYear: { year: 2021, source: '2021.xlsx', values },
    })
      .filter(({ rule }) => rule === 'B18')
      .map(({ row, field, expected, difference }) => [`${row?.label ?? ''}${field}`, expected, difference]);

  it('明细差了不再报合计；合计自己还有说不清的差才报', () => {
    expect(check({ '办公经费.上年决算数': 5.91, '公用经费.上年决算数': 157.75 })).toEqual([
      ['办公经费.上年决算数', 5.91, 1],
    ]);
    expect(check({ '办公经费.上年决算数': 5.91, '公用经费.上年决算数': 160 })).toEqual([
      ['公用经费.上年决算数', 160, 3.25],
      ['办公经费.上年决算数', 5.91, 1],
    ]);
  });

  it('项目行按行名核对，上年没有的项目不报', () => {
    expect(check({ '业务工作专项.招商引资工作.上年决算数': 4 })).toEqual([
      ['招商引资工作上年决算数', 4, 0.5],
    ]);
    expect(check({ '业务工作专项.另一个项目.上年决算数': 4 })).toEqual([]);
  });
});
