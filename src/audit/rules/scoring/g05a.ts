import { readStandard, readStandardInput } from '../../../domain';
import type { FieldReading, FormReading, RowReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';
import { isBlank, isTextNumber, numberOf, textOf } from '../../cells/reading';
import { parametersOf } from '../../scoring/scoringRates';
import { cellOf, draftAt, formsOf, rowsOf } from '../../cells/subject';

const block = '评价指标';
const message = '“{指标}”的评分标准{问题}';
const misfit = '“{指标}”按评分标准算不出得分：{问题}';

/** 评分标准读不懂，或指标值与它合不上，得分格给不出数；读不懂就说在哪里，从不猜。 */
export const g05a: Rule = {
  id: 'G05a',
  severity: '错误',
  title: '评分标准读得懂',
  scope: '部门整体支出绩效评价评分表',
  condition: '评分标准是看得懂的写法、与分值相符；指标值是评分标准要的数、序号或档次',
  message,
  basis: '得分＝评分标准（指标值，分值）',
  source: '派生',
  check: (submission: Submission) =>
    formsOf(submission, '部门整体支出绩效评价评分表').flatMap((form) =>
      rowsOf(form, block).flatMap((row) => checkRow(form, row)),
    ),
};

function checkRow(form: FormReading, row: RowReading): readonly FindingDraft[] {
  const standard = cellOf(form, block, row, '评分标准');
  const weight = cellOf(form, block, row, '分值');
  const value = cellOf(form, block, row, '指标值');
  if (isBlank(standard.reading)) return [];
  const reading = readStandard(String(standard.reading.cell.value), numberOf(weight.reading) ?? undefined);
  if (!reading.ok) {
    const 问题 = reading.problems[0]?.message ?? '看不懂。';
    return [draftAt(standard, { message: say(message, { 指标: row.label, 问题 }), related: [weight] })];
  }
  const input = readStandardInput(reading.standard, value.reading.cell.value);
  // 算式参数里有文字，指标值才算不出：由 A02 报
  if (input.ok || input.blank || hasTextParameter(form, value.reading)) return [];
  return [
    draftAt(value, {
      message: say(misfit, { 指标: row.label, 问题: input.message }),
      actual: textOf(value.reading),
      related: [standard],
    }),
  ];
}

const hasTextParameter = (form: FormReading, value: FieldReading): boolean =>
  !value.overridden && parametersOf(form, value).some(({ reading }) => isTextNumber(reading));
