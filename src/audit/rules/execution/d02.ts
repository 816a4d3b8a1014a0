import { formatAmount, toCellNumber } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { spendingTotal } from '../../derived/relations';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import { liveSum, soundAmountOf, sumOf } from '../../derived/sums';
import { exceeds } from '../../arithmetic/tolerance';

const message = '按支出性质合计{c}≠资金总额{p}，差{d}。';

/** 按支出性质分的两项之和＝资金总额。错在分项，结果标在“基本支出”上。 */
export const d02: Rule = {
  id: 'D02',
  severity: '错误',
  title: '资金总额按支出性质',
  scope: '部门自评表',
  plain: '资金总额应当等于基本支出加项目支出（按钱花在哪里分）。两个数都用预算数，不要一个预算、一个决算。',
  condition: '基本支出＋项目支出＝资金总额（同为预算口径）',
  message,
  basis: '表内勾稽',
  source: 'SEED 002（346.17≠505.05）',
  check: (submission) => formsOf(submission, spendingTotal.form).flatMap((form) => check(form, submission)),
  live: [{ ...liveSum(spendingTotal), field: '基本支出' }],
};

function check(form: FormReading, { scheme }: Submission): readonly FindingDraft[] {
  const total = fieldOf(form, '资金总额');
  const basic = fieldOf(form, '基本支出');
  const printed = soundAmountOf(total, scheme.thresholds.amountTolerance);
  const sum = sumOf(form, spendingTotal);
  if (printed === null || sum === null) return [];
  const difference = printed.minus(sum).abs();
  if (!exceeds(difference, scheme.thresholds.amountTolerance)) return [];
  const executed = numberOf(fieldOf(form, '执行数').reading);
  const suspicion = executed?.eq(sum) ? '与执行数相同，疑把决算数填入预算栏。' : '';
  return [
    draftAt(basic, {
      message:
        say(message, { c: formatAmount(sum), p: formatAmount(printed), d: formatAmount(difference) }) +
        suspicion,
      actual: toCellNumber(sum),
      expected: toCellNumber(printed),
      difference: toCellNumber(difference),
      related: [fieldOf(form, '项目支出'), total],
    }),
  ];
}
