import { formatAmount, formatRate, toCellNumber } from '../../../domain';
import type { Rule } from '../../rule';
import { balanceForm, departmentFigure } from '../../balance/balance';
import { say } from '../../message';
import { isBlank } from '../../cells/reading';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import { soundAmountOf } from '../../derived/sums';
import { exceeds } from '../../arithmetic/tolerance';

const message =
  '预算未到位{d}万元（收入{a}，资金总额{b}，到位率{c}），请在偏差原因里区分“未下达”与“未支出”。';

/** 收入少于资金总额：执行率低有一部分是钱没下达。偏差原因已写的不再问。 */
export const d09: Rule = {
  id: 'D09',
  severity: '核实',
  title: '资金到位',
  scope: '部门自评表、部门收支情况表',
  plain: '到账的钱比资金总额少。没有花完，是没有拨下来还是拨了没有花，请在偏差原因里分开写清楚。',
  condition: '收入合计＜资金总额时，偏差原因里单列资金到位情况',
  message,
  basis: '资金到位率与执行率分开评价',
  source: 'SEED 002（收入 346.17＜资金总额 505.05）',
  parameters: ['amountTolerance'],
  crossForm: true,
  check: (submission) =>
    formsOf(submission, '部门整体支出绩效自评表').flatMap((department) =>
      formsOf(submission, balanceForm).flatMap((accounts) => {
        const { amountTolerance } = submission.scheme.thresholds;
        const total = fieldOf(department, '资金总额');
        const reason = fieldOf(department, '执行率偏差原因');
        const income = departmentFigure(accounts, '收入', '收入合计', amountTolerance);
        const budget = soundAmountOf(total, amountTolerance);
        if (income === null || budget === null || budget.lte(0) || !isBlank(reason.reading)) return [];
        const difference = budget.minus(income.amount);
        if (income.amount.lte(0) || !exceeds(difference, amountTolerance)) return [];
        return [
          draftAt(total, {
            message: say(message, {
              d: formatAmount(difference),
              a: formatAmount(income.amount),
              b: formatAmount(budget),
              c: formatRate(income.amount.div(budget)),
            }),
            expected: toCellNumber(income.amount),
            difference: toCellNumber(difference),
            tolerance: amountTolerance,
            related: [...income.cells, reason],
          }),
        ];
      }),
    ),
};
