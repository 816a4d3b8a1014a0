import { describe, expect, it } from 'vitest';
import { auditSubmission, countFindings, toFindingRecord } from '../../../src/audit';
import type { Finding } from '../../../src/audit';
import { fieldsOf, findBlock, findForm } from '../../../src/forms';
import { totals } from '../../../src/submission';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import printed from '../../fixtures/hengyang-2022.json';
import { dataOf, submissionOf } from '../support/memorySource';
import { positiveCells } from './positiveCells';

const data = dataOf(printed);
const findings = auditSubmission(submissionOf(data));
const short = (finding: Finding): string => {
  const { rule, severity, name, row, field, cell, message } = toFindingRecord('book.xlsx', finding);
  return `${rule} ${severity} ${name ?? ''}${cell} ${row === null ? '' : `${row.label}·`}${field}：${message}`;
};

describe('衡阳 2022 照印刷原样', () => {
  it('除公式被改写外，只有这些结果，一条不多一条不少', () => {
    expect(findings.filter(({ rule }) => rule !== 'A13').map(short)).toEqual([
      // 12÷15＝80.00%，印作 100%
      'B01 错误 D5 控制率：控制率应为80.00%（在职12÷编制15），表内为100%。',
      // 公用经费有数而部门基本支出三栏空白；2022 决算＝346.17−22.5
      'A06 错误 B7 部门基本支出.上年决算数：“部门基本支出上年决算数”为空，而下级明细有数；应为人员经费与公用经费之和（不少于156.75）。',
      'A06 错误 C7 部门基本支出.本年预算数：“部门基本支出本年预算数”为空，而下级明细有数；应为人员经费与公用经费之和（不少于303.01）。',
      'A06 错误 D7 部门基本支出.本年决算数：“部门基本支出本年决算数”为空，而下级明细有数；应为323.67。',
      // 扫描件上手写的勾混进了数字
      'A02 错误 D9 办公经费.本年决算数：“办公经费本年决算数”不是数值（现为“2.46 ✓”），合计将漏算。应填 2.46。',
      'A02 错误 D10 水费、电费、差旅费.本年决算数：“水费、电费、差旅费本年决算数”不是数值（现为“12.25 ✓”），合计将漏算。应填 12.25。',
      // 22.5＋0＋0＝22.5；两张项目表年初预算也是 4.5＋18＝22.5
      'B05 错误 C23 项目支出.本年预算数：项目支出本年预算数25.5≠各专项之和22.5，差3。',
      'F06 错误 C23 项目支出.本年预算数：项目表年初预算数合计22.5≠基础数据表项目支出本年预算数25.5，差3。',
      // 6.85 取整为 7，没有见到取整的规则
      'D06 核实 H5 执行率得分：执行率得分应为6.85分（68.54%×10），填报7分。取整为7，方案规定保留2位小数。',
      'D07 核实 I5 执行率偏差原因：资金执行率仅68.54%，须填写偏差原因和改进措施。',
      // 323.67＋22.5 是决算数，填进了预算栏
      'D02 错误 F7 基本支出：按支出性质合计346.17≠资金总额505.05，差158.88。与执行数相同，疑把决算数填入预算栏。',
      // 5÷3＝166.67%
      'E07 核实 F14 招商考察·实际完成值：“招商考察”实际完成超出指标值66.67%，须说明原因（目标是否偏低）。',
      'E08 提示 F17 招商引资项目汇编完成率·实际完成值：“招商引资项目汇编完成率”的实际完成值“=100%”带等号，只填数值和单位。',
      'E08 提示 F19 招商引资宣传片完成率·实际完成值：“招商引资宣传片完成率”的实际完成值“=100%”带等号，只填数值和单位。',
      // 三张表的满意度都照抄 ≥95%
      'E08 核实 F25 服务对象满意度·实际完成值：“服务对象满意度”的实际完成值“≥95%”照抄指标值，应填实测值。',
      'E08 核实 招商引资工作经费F21 服务对象满意度·实际完成值：“服务对象满意度”的实际完成值“≥95%”照抄指标值，应填实测值。',
      'E08 核实 联络湖南异地商会工作经费F23 服务对象满意度·实际完成值：“服务对象满意度”的实际完成值“≥95%”照抄指标值，应填实测值。',
    ]);
  });

  it('给了值的计算格正好各有一条 A13', () => {
    const typed = data.forms.flatMap(({ form, name, values, rows }) => [
      ...fieldsOf(findForm(form))
        .filter(({ key, formula }) => formula !== undefined && key in values)
        .map(({ key }) => `${name}|${key}`),
      ...Object.entries(rows).flatMap(([block, list]) =>
        (findBlock(findForm(form), block)?.columns ?? [])
          .filter(({ formula }) => formula !== undefined)
          .flatMap(({ key }) => list.flatMap((row, index) => (key in row ? [`${name}|${key}${index}`] : []))),
      ),
    ]);
    const flagged = findings
      .filter(({ rule }) => rule === 'A13')
      .map(({ name, field, row }) => `${name}|${field}${row?.index ?? ''}`);
    expect(flagged.sort()).toEqual(typed.sort());
    expect(typed).toHaveLength(69);
  });

  it.each(Object.entries(positiveCells))('%s 复算吻合的格上除 A13 外没有结果', (_, cells) => {
    for (const cell of cells) {
      const here = findings.filter(
        ({ form, name, field, row }) =>
          form === cell.form &&
          (cell.name === undefined || name === cell.name) &&
          field === cell.field &&
          (row?.label ?? undefined) === cell.row,
      );
      expect(here.filter(({ rule }) => rule !== 'A13').map(short)).toEqual([]);
    }
  });

  it('结果带表内值、应为、差额', () => {
    const record = (rule: string) => findings.find((finding) => finding.rule === rule);
    expect(record('B05')).toMatchObject({ actual: 25.5, expected: 22.5, difference: 3 });
    expect(record('B01')).toMatchObject({ actual: '100%', expected: '80.00%', difference: 0.2 });
    expect(record('D02')).toMatchObject({ actual: 346.17, expected: 505.05, difference: 158.88 });
    expect(record('D06')).toMatchObject({ actual: 7, expected: 6.85, difference: 0.15 });
    expect(record('A02')).toMatchObject({ actual: '2.46 ✓', expected: 2.46, difference: null });
    expect(record('F06')?.related.map(({ sheetName }) => sheetName)).toEqual([
      '项目-招商引资工作经费',
      '项目-联络湖南异地商会工作经费',
    ]);
  });

  it('键不重复', () => {
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
  });

  it('得分照印：7＋90＝97，优', () => {
    expect(totals(submissionOf(data))[0]).toMatchObject({ total: 97, grade: '优', executionScore: 7 });
  });
});

describe('衡阳 2022 改正后', () => {
  const submission = submissionOf(dataOf(corrected));

  it('一条结果也没有', () => {
    expect(auditSubmission(submission).map(short)).toEqual([]);
    expect(countFindings(auditSubmission(submission))).toEqual({ 错误: 0, 核实: 0, 提示: 0 });
  });

  it('公式算出的得分：部门 6.85＋90＝96.85，项目各 100', () => {
    expect(totals(submission)).toMatchObject([
      { total: 96.85, grade: '优', executionRate: '68.54%', executionScore: 6.85, indicatorScore: 90 },
      { name: '招商引资工作经费', total: 100, grade: '优', executionRate: '100.00%' },
      { name: '联络湖南异地商会工作经费', total: 100, grade: '优' },
    ]);
  });
});
