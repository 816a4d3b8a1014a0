import { describe, expect, it } from 'vitest';
import { allRestorations, auditSubmission, normalizeTargets, type Finding } from '../../../src/audit';
import { readSubmission, type DataValue } from '../../../src/submission';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import printed from '../../fixtures/hengyang-2022.json';
import { edit, type FormEdit } from '../support/editData';
import { dataOf, memoryBook, submissionOf } from '../support/memorySource';

const base = dataOf(corrected);
const basic = (values: Record<string, DataValue>): FormEdit => ({ form: '基础数据表', values });
const row = (index: number, columns: Record<string, DataValue>): FormEdit => ({
  form: '部门整体支出绩效自评表',
  rows: { 绩效指标: { [index]: columns } },
});

const auditOf = (...edits: readonly FormEdit[]): readonly Finding[] =>
  auditSubmission(submissionOf(edit(base, ...edits)));

/** 一条规则在一个字段上的修正。 */
function fixOf(findings: readonly Finding[], rule: string, field: string): Finding['fix'] {
  const found = findings.find((finding) => finding.rule === rule && finding.field === field);
  if (found === undefined) throw new Error(`没有 ${rule} ${field}`);
  return found.fix;
}

describe('恢复公式', () => {
  it('被键入的数盖掉的合计：写回的正是插表时的公式', () => {
    const intact = submissionOf(base).forms[0]?.fields.get('项目支出.本年预算数')?.cell.formula;
    const findings = auditOf(basic({ '项目支出.本年预算数': 25.5 }));
    for (const rule of ['A13', 'B05', 'F06']) {
      const fix = fixOf(findings, rule, '项目支出.本年预算数');
      expect(fix?.kind).toBe('恢复公式');
      expect(fix?.changes).toMatchObject([
        { field: 'amount', before: '25.5', after: { kind: 'formula', formula: intact } },
      ]);
    }
  });

  it('公式被删空（A06）也恢复；指标行的得分恢复成本行的公式', () => {
    expect(
      fixOf(auditOf(basic({ '公用经费.上年决算数': null })), 'A06', '公用经费.上年决算数'),
    ).toMatchObject({ kind: '恢复公式', changes: [{ before: '' }] });
    expect(fixOf(auditOf(row(2, { 得分: 4 })), 'A13', '得分')?.changes[0]?.after).toEqual({
      kind: 'formula',
      formula: '=PBE.INDICATORSCORE($E16,$F16,$G16,$J16,"差额",2,0,0,$D16,$B$13:$C16)',
    });
  });

  it('用户另写了公式：合计不平时恢复，平就没有这条结果', () => {
    const book = memoryBook(base);
    const sheet = book.sheets[0]!;
    const place = submissionOf(base).forms[0]!.fields.get('公用经费.本年决算数')!.place!;
    sheet.formula(place.row, place.column, '=SUM(D9:D10)');
    const findings = auditSubmission(readSubmission(book)!);
    expect(fixOf(findings, 'B02', '公用经费.本年决算数')).toMatchObject({
      kind: '恢复公式',
      changes: [{ before: '=SUM(D9:D10)' }],
    });
  });

  it('公式完好而与别处不符（两边都可能错）：没有改法', () => {
    const findings = auditOf({ form: '部门整体支出绩效自评表', values: { 基本支出: 346.17 } });
    expect(fixOf(findings, 'D02', '基本支出')).toBeNull();
  });

  it('恢复以后会变空的（定性指标没选档次、明细全空的合计）：提醒，不进全部恢复', () => {
    const qualitative = auditOf(
      row(4, { 年度指标值: '按期完成', 实际完成值: '已完成', 得分: 5, 完成档次: null }),
    );
    const fix = fixOf(qualitative, 'A13', '得分');
    expect(fix?.caution).toContain('会变空');
    expect(allRestorations(qualitative.filter(({ rule }) => rule === 'A13'))).toBeNull();
    const details = Object.fromEntries(
      ['公车购置', '公车运行维护'].map((name) => [`${name}.上年决算数`, null] as const),
    );
    const total = auditOf(basic({ ...details, '公务用车购置和维护经费.上年决算数': 2.08 }));
    expect(fixOf(total, 'A13', '公务用车购置和维护经费.上年决算数')?.caution).toContain('会变空');
  });

  it('全部恢复：同一格几条结果只改一次', () => {
    const findings = auditSubmission(submissionOf(dataOf(printed)));
    const typedOver = findings.filter(({ rule }) => rule === 'A13');
    const all = allRestorations(findings);
    expect(typedOver.reduce((count, { related }) => count + 1 + related.length, 0)).toBe(69);
    expect(all?.changes).toHaveLength(47);
    expect(all?.changes.every(({ after }) => after.kind === 'formula')).toBe(true);
    expect(allRestorations(auditOf())).toBeNull();
  });
});

describe('清洗数字', () => {
  it.each<[text: string, value: number | null]>([
    ['2.46 ✓', 2.46],
    ['２．４６', 2.46],
    ['1,234.5 ✓', 1234.5],
    ['2.46万元', 2.46],
    ['2.46 万', 2.46],
    ['24600元', 2.46],
    ['￥24,600.00元', 2.46],
    ['1.2亿元', 12000],
    ['0.5百万元', 50],
    ['约2.46', null],
    ['2.46或2.64', null],
    ['无', null],
    ['2.46美元', null],
  ])('金额“%s”→ %s', (text, value) => {
    const fix = fixOf(auditOf(basic({ '办公经费.本年决算数': text })), 'A02', '办公经费.本年决算数');
    if (value === null) expect(fix).toBeNull();
    else {
      expect(fix).toMatchObject({
        kind: '清洗数字',
        changes: [{ before: text, after: { kind: 'number', value } }],
      });
    }
  });

  it('人数去掉“人”；带小数的人数说不准', () => {
    expect(fixOf(auditOf(basic({ 编制数: '15人' })), 'A02', '编制数')?.changes[0]?.after).toEqual({
      kind: 'number',
      value: 15,
    });
    expect(fixOf(auditOf(basic({ 编制数: '15.5人' })), 'A02', '编制数')).toBeNull();
  });

  it('计算格里的文字不清洗，恢复公式', () => {
    const fix = fixOf(auditOf(basic({ '公用经费.本年决算数': '69.72 ✓' })), 'A02', '公用经费.本年决算数');
    expect(fix?.kind).toBe('恢复公式');
  });
});

describe('改为应填数', () => {
  it('部门基本支出空着，执行数减项目支出就是它', () => {
    const fix = fixOf(auditOf(basic({ '部门基本支出.本年决算数': null })), 'A06', '部门基本支出.本年决算数');
    expect(fix).toMatchObject({
      kind: '改为应填数',
      changes: [{ before: '', after: { kind: 'number', value: 323.67 } }],
    });
  });

  it('只知道下限就不给', () => {
    const fix = fixOf(auditOf(basic({ '部门基本支出.上年决算数': null })), 'A06', '部门基本支出.上年决算数');
    expect(fix).toBeNull();
  });
});

describe('规范写法', () => {
  it('实际完成值“=100%”去掉等号，按文字写；照抄“≥95%”的实测值说不出', () => {
    const findings = auditOf(row(3, { 年度指标值: '=100%', 实际完成值: '=100%' }));
    expect(fixOf(findings, 'E08', '实际完成值')).toMatchObject({
      kind: '规范写法',
      changes: [{ before: '=100%', after: { kind: 'text', text: '100%' } }],
    });
    const copied = auditOf(row(3, { 年度指标值: '≥95%', 实际完成值: '≥95%' }));
    expect(fixOf(copied, 'E08', '实际完成值')).toBeNull();
  });

  it('指标值改成官方写法，一次改齐；本来规范的不动', () => {
    const submission = submissionOf(
      edit(base, row(0, { 年度指标值: '>=3次' }), row(1, { 年度指标值: '不低于100人次' })),
    );
    expect(normalizeTargets(submission)?.changes.map(({ before, after }) => [before, after])).toEqual([
      ['>=3次', { kind: 'text', text: '≥3次' }],
      ['不低于100人次', { kind: 'text', text: '≥100人次' }],
    ]);
    expect(normalizeTargets(submissionOf(base))).toBeNull();
  });
});
