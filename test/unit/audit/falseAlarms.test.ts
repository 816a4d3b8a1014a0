import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import type { SubmissionData } from '../../../src/submission';
import { edit } from '../support/editData';
import type { FormEdit } from '../support/editData';
import { dataOf, memoryBook, submissionOf } from '../support/memorySource';
import { readSubmission } from '../../../src/submission';

const base = dataOf(corrected);
// A13 不是错；A01 只说还有格没填；E17 只是满分的提醒，总分算不出时换个说法，不算新的
const quiet = ['A01', 'A13', 'E17'];
const lines = (data: SubmissionData): readonly string[] =>
  auditSubmission(submissionOf(data))
    .filter(({ rule }) => !quiet.includes(rule))
    .map(({ rule, message }) => `${rule} ${message}`);
/** 改正稿自己就有的核实与提示（逐条理由见 expected/）。 */
const before = new Set(lines(base));
/** 改了这几处以后新出的结果。 */
const audit = (...edits: readonly FormEdit[]): readonly string[] =>
  lines(edit(base, ...edits)).filter((line) => !before.has(line));
const basic = (values: FormEdit['values']): FormEdit => ({ form: '基础数据表', values });
const department = (values: FormEdit['values']): FormEdit => ({ form: '部门整体支出绩效自评表', values });
const indicator = (index: number, columns: Record<string, string | number | null>): FormEdit => ({
  form: '部门整体支出绩效自评表',
  rows: { 绩效指标: { [index]: columns } },
});

describe('率按印出的位数比较', () => {
  const rate = (printed: string, executed: number) =>
    audit(
      department({ 资金执行率: printed, 执行数: executed, 执行率得分: undefined }),
      basic({ '部门基本支出.本年决算数': executed - 22.5 }),
    ).filter((line) => line.startsWith('D04'));

  // 505.05×86.48%＝436.77
  it.each(['86.48%', '86.5%', '86%'])('86.48%% 印 %s 是对的', (printed) => {
    expect(rate(printed, 436.77)).toEqual([]);
  });

  it.each(['86.47%', '86.4%', '87%', '68.48%'])('86.48%% 印 %s 是错的', (printed) => {
    expect(rate(printed, 436.77)).toEqual([`D04 执行率应为86.48%（436.77÷505.05），表内为${printed}。`]);
  });

  it('显示格式补的 0 不算印到两位：键入 86.5% 显示 86.50%', () => {
    const book = memoryBook(edit(base, department({ 资金执行率: 0.865, 执行数: 436.77 })));
    const submission = readSubmission(book);
    expect(submission && auditSubmission(submission).some(({ rule }) => rule === 'D04')).toBe(false);
  });
});

describe('空白不是 0', () => {
  it('明细缺几项的合计照有数的项核对', () => {
    expect(audit(basic({ '出国经费.本年决算数': null, '公车购置.本年决算数': null }))).toEqual([]);
  });

  it('没有执行数时不报执行率、不报偏差原因', () => {
    expect(
      audit(department({ 执行数: null, 执行率偏差原因: null }), basic({ '部门基本支出.本年决算数': null })),
    ).toEqual([
      'A06 “部门基本支出本年决算数”为空，而下级明细有数；应为人员经费与公用经费之和（不少于69.72）。',
    ]);
  });

  it('预算为 0 时执行率是“—”，不是数值也不报', () => {
    expect(
      audit(
        department({ 公共财政拨款: 0, 其他资金: 0, 基本支出: 0, 项目支出: 0, 执行数: 0 }),
        basic({ '部门基本支出.本年决算数': null, '公用经费.本年决算数': undefined }),
      ).filter((line) => /^(A02|D0[1-7])/.test(line)),
    ).toEqual([]);
  });

  it('预算为 0 而执行率填了数要报', () => {
    expect(
      audit(
        department({ 公共财政拨款: 0, 其他资金: 0, 基本支出: 0, 项目支出: 0, 执行数: 0, 资金执行率: '0%' }),
      ),
    ).toContain('D05 预算数为 0，没有执行率，应显示“—”（现为“0%”）。');
  });
});

describe('一处笔误只报一条', () => {
  it('公式合计漏算“2.46 ✓”，只报 A02', () => {
    expect(audit(basic({ '办公经费.本年决算数': '2.46 ✓' }))).toEqual([
      'A02 “办公经费本年决算数”不是数值（现为“2.46 ✓”），合计将漏算。应填 2.46。',
    ]);
  });

  it('下级公式漏算、上级手填，也只报 A02', () => {
    expect(audit(basic({ '公车运行维护.本年决算数': '1.24✓', '三公经费.本年决算数': 10.16 }))).toEqual([
      'A02 “公车运行维护本年决算数”不是数值（现为“1.24✓”），合计将漏算。应填 1.24。',
    ]);
  });

  it('隔两级、跨表也不跟着报：项目表的拨款带 ✓', () => {
    expect(
      audit(
        {
          form: '项目支出绩效自评表',
          values: { '当年财政拨款.全年预算数': '4.5 ✓', '其他资金.全年预算数': 0 },
        },
        basic({ '公车运行维护.本年决算数': '1.24 ✓' }),
      ),
    ).toEqual([
      'A02 “公车运行维护本年决算数”不是数值（现为“1.24 ✓”），合计将漏算。应填 1.24。',
      'A02 “当年财政拨款全年预算数”不是数值（现为“4.5 ✓”），合计将漏算。应填 4.5。',
    ]);
  });

  it('读不出唯一数的文字只报 A02，不猜', () => {
    expect(audit(basic({ '办公经费.本年决算数': '见附件' }))).toEqual([
      'A02 “办公经费本年决算数”不是数值（现为“见附件”），合计将漏算。没有的填 0，无法填写的留空。',
    ]);
  });

  it.each([
    ['250000元', '请换算成万元，只填数字。'],
    ['约3', '请只填阿拉伯数字。'],
    ['五百', '请只填阿拉伯数字。'],
    ['无', '没有的填 0，无法填写的留空。'],
  ])('写了数的文字“%s”不劝人填 0', (text, advice) => {
    expect(audit(basic({ '办公经费.本年决算数': text }))).toEqual([
      `A02 “办公经费本年决算数”不是数值（现为“${text}”），合计将漏算。${advice}`,
    ]);
  });

  it('率印错而得分与率一致，只报率', () => {
    expect(audit(department({ 资金执行率: '70%', 执行率得分: 7 }))).toEqual([
      'D04 执行率应为68.54%（346.17÷505.05），表内为70%。',
    ]);
  });
});

describe('指标', () => {
  it.each([
    ['2次', '2次'],
    ['200人次', '200人次'],
    ['100%', '100%'],
    ['>=95%', '96%'],
    ['＞＝95％', '95%'],
    ['≤0起', '0起'],
    ['0起', '0起'],
    ['≤10万元', '8.5万元'],
  ])('指标值 %s、实际 %s 没有结果', (target, actual) => {
    expect(audit(indicator(1, { 年度指标值: target, 实际完成值: actual, 得分: 4, 完成档次: null }))).toEqual(
      [],
    );
  });

  it('定性指标值与实际值相同不算照抄', () => {
    expect(audit(indicator(10, { 年度指标值: '长期', 实际完成值: '长期' }))).toEqual([]);
  });

  it.each([
    ['≥95%', '>=95%'],
    ['≥95%', '≥ 95%'],
    ['不低于95%', '不低于95%'],
    ['95%以上', '95%以上'],
  ])('指标值 %s、实际 %s 是照抄', (target, actual) => {
    expect(audit(indicator(1, { 年度指标值: target, 实际完成值: actual, 得分: 4 }))).toEqual([
      `E08 “参加大型招商活动”的实际完成值“${actual}”照抄指标值，应填实测值。`,
    ]);
  });

  it('没有分值和得分的“其中”行不报', () => {
    expect(
      audit(indicator(12, { 三级指标: '其中：省外考察', 年度指标值: '1次', 实际完成值: '1次' })),
    ).toEqual([]);
  });

  it('一级指标写明的分值先于方案', () => {
    const rows = Object.fromEntries(
      (base.forms[1]?.rows['绩效指标'] ?? []).flatMap((row, index) =>
        String(row['一级指标']).startsWith('产出') ? [[index, { 一级指标: '产出指标 (45 分)' }]] : [],
      ),
    );
    expect(audit({ form: '部门整体支出绩效自评表', rows: { 绩效指标: rows } })).toEqual([
      'E01 “产出指标”下级分值合计50≠45。',
    ]);
  });

  it('二级指标写明分值时也核', () => {
    expect(audit(indicator(6, { 二级指标: '时效指标（8分）' }))).toEqual([
      'E01 “时效指标”下级分值合计10≠8。',
    ]);
  });

  it('分值合计写成含执行率的 100 也认，写成 95 不认', () => {
    expect(audit(department({ 分值合计: 100 }))).toEqual([]);
    expect(audit(department({ 分值合计: 95 }))).toEqual(['E02 分值合计填95，各指标分值之和为90。']);
  });
});

describe('项目表与基础数据表', () => {
  it('一张项目表都还没有时不报缺表', () => {
    const only = { ...base, forms: base.forms.slice(0, 2) };
    expect(lines(only).filter((line) => !before.has(line))).toEqual([]);
  });

  it.each(['招商引资', '招商引资 工作专项资金', '招商引资工作经费（2022）'])('项目行写作“%s”', (name) => {
    const renamed = audit({ form: '基础数据表', rows: { 业务工作专项: { 1: { 项目名称: name } } } });
    expect(renamed).toEqual(
      name.endsWith('）')
        ? [`F06 项目“${name}”没有项目支出绩效自评表。`]
        : [`F05 项目“招商引资工作经费”与基础数据表不一致：项目行写作“${name}”，名称宜写成一样。`],
    );
  });

  it('少一张时指出是哪个项目', () => {
    const one = { ...base, forms: base.forms.slice(0, 3) };
    expect(lines(one).filter((line) => !before.has(line))).toEqual([
      'F06 项目“联络湖南异地商会工作”没有项目支出绩效自评表。',
    ]);
  });
});
