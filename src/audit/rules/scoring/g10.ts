import { formatAmount, formatRate, toCellNumber } from '../../../domain';
import type { FormId } from '../../../schemes';
import type { Submission } from '../../../submission';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { scoringForm } from '../../scoring/scoringTable';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { exceeds } from '../../arithmetic/tolerance';

const message =
  '政府采购预算由年初{a}调整为{b}，正好等于实际{p}；按年初预算执行率为{c}，用调整后预算作分母须有批复依据。';

/** 年初政府采购预算写在哪里。 */
const initialBudgets: readonly { readonly form: FormId; readonly key: string }[] = [
  { form: '报告正文数据表', key: '政府采购年初预算' },
  { form: '基础数据表', key: '政府采购金额.本年预算数' },
];

/** 采购预算事后调成实际数，执行率就总是 100%。年初没有采购预算的没有口径可比。 */
export const g10: Rule = {
  id: 'G10',
  severity: '核实',
  title: '政府采购预算调整',
  scope: '评分表；报告正文数据表、基础数据表',
  plain:
    '政府采购预算被改成和实际花的一样，执行率就成了 100%。按年初预算算不是这样；用调整后的预算要有批复。',
  condition: '评分表的政府采购预算数＝实际金额，而与年初政府采购预算不同',
  message,
  basis: '政府采购执行率以批复的预算为分母',
  source: 'SEED 001（0.8→0.48，按年初 60%）',
  parameters: ['amountTolerance'],
  crossForm: true,
  check: (submission) =>
    formsOf(submission, scoringForm).flatMap((form) => {
      const [adjusted, actual] = [fieldOf(form, '政府采购预算数'), fieldOf(form, '政府采购实际金额')];
      const initial = initialBudget(submission);
      const [budget, spent] = [numberOf(adjusted.reading), numberOf(actual.reading)];
      const first = initial === undefined ? null : numberOf(initial.reading);
      if (initial === undefined || budget === null || spent === null || first === null) return [];
      const { amountTolerance } = submission.scheme.thresholds;
      if (!budget.eq(spent) || first.lte(0) || !exceeds(first.minus(budget).abs(), amountTolerance))
        return [];
      return [
        draftAt(adjusted, {
          message: say(message, {
            a: formatAmount(first),
            b: formatAmount(budget),
            p: formatAmount(spent),
            c: formatRate(spent.div(first)),
          }),
          expected: toCellNumber(first),
          difference: toCellNumber(first.minus(budget).abs()),
          related: [initial, actual],
        }),
      ];
    }),
};

function initialBudget(submission: Submission): Subject | undefined {
  return initialBudgets
    .flatMap(({ form, key }) => formsOf(submission, form).map((reading) => fieldOf(reading, key)))
    .find(({ reading }) => numberOf(reading) !== null);
}
