import { describe, expect, it } from 'vitest';
import { auditSubmission, countFindings, toFindingRecord } from '../../../src/audit';
import type { Rule, Stage } from '../../../src/audit';
import { draftAt, fieldOf } from '../../../src/audit/cells/subject';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import printed from '../../fixtures/hengyang-2022.json';
import { edit } from '../support/editData';
import { dataOf, submissionOf } from '../support/memorySource';

const base = dataOf(corrected);
const twice = edit(base, {
  form: '部门整体支出绩效自评表',
  rows: { 绩效指标: { 1: { 得分: 3 }, 3: { 得分: 4, 三级指标: '参加大型招商活动' } } },
});

describe('审核', () => {
  it('按表、行、列、规则编号排', () => {
    const findings = auditSubmission(submissionOf(dataOf(printed)));
    const position = findings.map(({ form, name, place }) => [
      ['基础数据表', '部门整体支出绩效自评表', '项目支出绩效自评表'].indexOf(form),
      ['招商引资工作经费', '联络湖南异地商会工作经费'].indexOf(name ?? ''),
      place?.row ?? -1,
      place?.column ?? -1,
    ]);
    const sorted = [...position].sort((a, b) => {
      const at = a.findIndex((number, i) => number !== b[i]);
      return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
    });
    expect(position).toEqual(sorted);
    expect(
      findings.filter(({ place }) => place?.row === 22 && place.column === 2).map(({ rule }) => rule),
    ).toEqual(['A13', 'B05', 'F06']);
  });

  it('键跟着行的名字走，换了次序不变；重名的加序号', () => {
    const keys = auditSubmission(submissionOf(twice))
      .filter(({ rule }) => rule === 'E06')
      .map(({ key }) => key);
    const key = 'E06|部门整体支出绩效自评表||绩效指标·参加大型招商活动|偏差原因分析及改进措施';
    expect(keys).toEqual([key, `${key}#2`]);
    const rows = twice.forms[1]?.rows['绩效指标'] ?? [];
    const moved = {
      ...twice,
      forms: twice.forms.map((form, index) =>
        index === 1 ? { ...form, rows: { 绩效指标: [...rows.slice(4), ...rows.slice(0, 4)] } } : form,
      ),
    };
    const after = auditSubmission(submissionOf(moved)).filter(({ rule }) => rule === 'E06');
    expect(after.map(({ key: moving }) => moving)).toEqual([key, `${key}#2`]);
    expect(after.map(({ row }) => row?.index)).toEqual([9, 11]);
  });

  it('规则可以逐条降级或升级', () => {
    const rule: Rule = {
      id: 'Z01',
      severity: '核实',
      title: '',
      scope: '',
      plain: '测试用的规则。',
      condition: '',
      message: '',
      basis: '测试',
      source: '',
      crossForm: true,
      check: () => [
        {
          severity: '提示',
          form: '基础数据表',
          name: null,
          field: '编制数',
          row: null,
          place: null,
          related: [],
          message: '',
          actual: null,
          expected: null,
          difference: null,
          tolerance: null,
          fix: null,
        },
      ],
    };
    const findings = auditSubmission(submissionOf(base), { rules: [rule] });
    expect(findings).toMatchObject([{ key: 'Z01|基础数据表|||编制数', severity: '提示', basis: '测试' }]);
    expect(countFindings(findings)).toEqual({ 错误: 0, 核实: 0, 提示: 1 });
    expect(findings[0] && toFindingRecord('a.xlsx', findings[0])).toMatchObject({ sheet: null, cell: null });
  });

  it('规则可以到定稿才变重；规则知道自己在哪个阶段', () => {
    const stages: Stage[] = [];
    const rule: Rule = {
      id: 'Z02',
      severity: '提示',
      finalSeverity: '错误',
      title: '',
      scope: '',
      plain: '测试用的规则。',
      condition: '',
      message: '',
      basis: '',
      source: '',
      crossForm: true,
      check: (submission, stage) => {
        stages.push(stage);
        return submission.forms.slice(0, 1).map((form) => draftAt(fieldOf(form, '编制数'), { message: '' }));
      },
    };
    const submission = submissionOf(base);
    const severities = (['填报', '定稿'] as const).flatMap((stage) =>
      auditSubmission(submission, { stage, rules: [rule] }).map(({ severity }) => severity),
    );
    expect(severities).toEqual(['提示', '错误']);
    expect(stages).toEqual(['填报', '定稿']);
  });

  it('JSON 记录与数据格式一致', () => {
    const finding = auditSubmission(submissionOf(dataOf(printed))).find(({ rule }) => rule === 'B05');
    expect(finding && toFindingRecord('book.xlsx', finding)).toEqual({
      file: 'book.xlsx',
      rule: 'B05',
      severity: '错误',
      form: '基础数据表',
      name: null,
      field: '项目支出.本年预算数',
      row: null,
      sheet: '基础数据表',
      cell: 'C23',
      message: '项目支出本年预算数25.5≠各专项之和22.5，差3。',
      actual: 25.5,
      expected: 22.5,
      difference: 3,
      explained: false,
    });
  });

  it('行里的结果带区、行号、行名', () => {
    const finding = auditSubmission(submissionOf(dataOf(printed))).find(({ rule }) => rule === 'E07');
    expect(finding?.row).toEqual({ block: '绩效指标', index: 0, label: '招商考察' });
  });
});
