import { formatAmount, toCellNumber } from '../../../domain';
import type { Rule } from '../../rule';
import { balanceAmount, balanceForms, balanceRows, rowsByInstitution } from '../../balance/balance';
import { say } from '../../message';
import { draftAt } from '../../cells/subject';
import { exceeds } from '../../arithmetic/tolerance';

const message = '{机构}的三公经费{a}大于公用支出{b}，多{d}；请说明是否有一部分在项目支出列支。';

/** 三公经费一般在公用支出列支，不应大于它。 */
export const c09: Rule = {
  id: 'C09',
  severity: '核实',
  title: '三公经费与公用支出',
  scope: '部门收支情况表',
  plain: '三公经费一般都在公用支出里开支，不会比公用支出还大。有一部分从项目里开支的，写一句说明。',
  condition: '三公经费合计≤公用支出（逐个机构）',
  message,
  basis: '三公经费在公用支出列支',
  source: 'SEED 001（2.96＞1.86）',
  parameters: ['amountTolerance'],
  check: (submission) => {
    const tolerance = submission.scheme.thresholds.amountTolerance;
    return balanceForms(submission).flatMap((form) => {
      const spendings = rowsByInstitution(form, '支出和结余');
      return balanceRows(form, '三公经费').flatMap((row) => {
        const spending = spendings.get(row.institution);
        const total = balanceAmount(row, '三公经费合计');
        const limit = spending === undefined ? null : balanceAmount(spending, '公用支出');
        if (spending === undefined || total === null || limit === null) return [];
        const excess = total.minus(limit);
        if (!exceeds(excess, tolerance)) return [];
        return [
          draftAt(row.at('三公经费合计'), {
            message: say(message, {
              机构: `“${row.institution}”`,
              a: formatAmount(total),
              b: formatAmount(limit),
              d: formatAmount(excess),
            }),
            expected: toCellNumber(limit),
            difference: toCellNumber(excess),
            tolerance,
            related: [spending.at('公用支出')],
          }),
        ];
      });
    });
  },
};
