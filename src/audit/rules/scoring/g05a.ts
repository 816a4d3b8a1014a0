import { formatAmount, readStandard, readStandardInput } from '../../../domain';
import type { StandardProblem } from '../../../domain';
import type { FieldReading, FormReading, RowReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';
import { isBlank, isTextNumber, numberOf, textOf } from '../../cells/reading';
import { parametersOf } from '../../scoring/scoringRates';
import { cellOf, draftAt, formsOf, rowsOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';

const block = '评价指标';
const message = '“{指标}”的评分标准{问题}{怎么办}';
const manual = '“{指标}”的评分标准{问题}得分{p}分是人工评的，{理由}';
const misfit = '“{指标}”按评分标准算不出得分：{问题}';

/**
 * 评分标准读不懂，或指标值与它合不上，得分格给不出数；读不懂就说在哪里，从不猜。
 * 官方的评分标准不是填表人的错：人工评了分（0 到分值）、写了理由的是核实，理由就是说明，不拦定稿；没写理由的先写。
 */
export const g05a: Rule = {
  id: 'G05a',
  severity: '错误',
  title: '评分标准读得懂',
  scope: '部门整体支出绩效评价评分表',
  plain:
    '“评分标准”的写法看不懂，没有法子自动算分；或者它和分值、指标值对不上。照提示改写，酌情给分的请人工打分并写理由。',
  condition:
    '评分标准是看得懂的写法（看不懂的、酌情的，人工评分并写理由：核实）、与分值相符；指标值是评分标准要的数、序号或档次',
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
  // 没有得分一栏的外来表是还没有打分的标准，读不读得懂都不用改
  if (isBlank(standard.reading) || cellOf(form, block, row, '得分').reading.place === null) return [];
  const reading = readStandard(String(standard.reading.cell.value), numberOf(weight.reading) ?? undefined);
  if (!reading.ok) {
    return [draftUnread(form, row, reading.problems[0]!)];
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

function draftUnread(form: FormReading, row: RowReading, problem: StandardProblem): FindingDraft {
  const at = (key: string): Subject => cellOf(form, block, row, key);
  const [standard, weight, score, note] = [at('评分标准'), at('分值'), at('得分'), at('扣分原因和其他说明')];
  const values = { 指标: row.label, 问题: problem.message };
  const given = numberOf(score.reading);
  // 没有分值一栏的外来表，满分多少不知道，只看不是负的
  const full = weight.reading.place === null ? given : numberOf(weight.reading);
  const judged = given !== null && full !== null && given.gte(0) && given.lte(full);
  if (!judged || inconsistent.has(problem.brief)) {
    const 怎么办 = inconsistent.has(problem.brief)
      ? ''
      : '改不了的，请在得分格填人工评分，并在“扣分原因和其他说明”写理由。';
    return draftAt(standard, { message: say(message, { ...values, 怎么办 }), related: [weight, score] });
  }
  const reason = textOf(note.reading);
  const 理由 = reason === '' ? '请在“扣分原因和其他说明”写理由。' : '理由见“扣分原因和其他说明”。';
  return {
    ...draftAt(standard, {
      message: say(manual, { ...values, p: formatAmount(given), 理由 }),
      related: [score, note],
    }),
    severity: '核实',
    ...(reason !== '' && { explanation: reason }),
  };
}

/** 评分标准与分值自相矛盾：要改正，不是人工评分的事。 */
const inconsistent: ReadonlySet<string> = new Set(['与分值不符', '超过分值', '有重复的档次']);

const hasTextParameter = (form: FormReading, value: FieldReading): boolean =>
  !value.overridden && parametersOf(form, value).some(({ reading }) => isTextNumber(reading));
