import { describe, expect, it } from 'vitest';
import { createAuditor } from '../../../../src/audit';
import type { Audit, Finding } from '../../../../src/audit';
import type { SubmissionData } from '../../../../src/submission';
import hengyang from '../../../fixtures/hengyang-2022-corrected.json';
import xiangxi from '../../../fixtures/xiangxi-2020-corrected.json';
import { dataOf, submissionOf } from '../../support/memorySource';

/** 可增行区里的一行：第几张表、哪个区、第几行。 */
interface RowAt {
  readonly form: number;
  readonly block: string;
  readonly row: number;
  readonly title: string;
}

const rowsOf = (data: SubmissionData, blocks: readonly string[]): readonly RowAt[] =>
  data.forms.flatMap(({ form: id, name, rows }, form) =>
    blocks.flatMap((block) =>
      (rows[block] ?? []).map((_, row): RowAt => ({
        form,
        block,
        row,
        title: `${name ?? id} ${block}[${row}]`,
      })),
    ),
  );

const without = (data: SubmissionData, { form, block, row }: RowAt): SubmissionData => ({
  ...data,
  forms: data.forms.map((each, index) =>
    index === form
      ? { ...each, rows: { ...each.rows, [block]: (each.rows[block] ?? []).filter((_, i) => i !== row) } }
      : each,
  ),
});

const errorsIn = (audit: Audit, data: SubmissionData): readonly Finding[] =>
  audit(submissionOf(data)).filter(({ severity }) => severity === '错误');

/** 删掉一行以后才有的错误，写成“规则 表 字段”；没有变的表用上一次的结果。 */
function newErrorsOf(data: SubmissionData): (row: RowAt) => readonly string[] {
  const audit = createAuditor();
  const known = new Set(errorsIn(audit, data).map(({ key }) => key));
  return (row) =>
    errorsIn(audit, without(data, row))
      .filter(({ key }) => !known.has(key))
      .map(({ rule, name, form, field }) => `${rule} ${name ?? form} ${field}`);
}

describe('删掉一行', () => {
  const printed = dataOf(hengyang);
  const newErrors = newErrorsOf(printed);
  it.each(rowsOf(printed, ['绩效指标']).map((row) => [row.title, row] as const))(
    '%s：这张表的分值合计报不足',
    (_, row) => {
      const { form, name } = printed.forms[row.form]!;
      expect(newErrors(row).join('\n')).toMatch(new RegExp(`^E0[12] ${name ?? form} `, 'm'));
    },
  );

  it.each(rowsOf(printed, ['业务工作专项']).map((row) => [row.title, row] as const))(
    '%s：与项目自评表对不上',
    (_, row) => {
      expect(newErrors(row).join('\n')).toMatch(/^F06 /m);
    },
  );

  const scoring = dataOf(xiangxi);
  const newScoringErrors = newErrorsOf(scoring);
  it.each(rowsOf(scoring, ['评价指标']).map((row) => [row.title, row] as const))(
    '%s：分值合计不到 100',
    (_, row) => {
      expect(newScoringErrors(row).join('\n')).toMatch(/^G01 部门整体支出绩效评价评分表 /m);
    },
  );
});
