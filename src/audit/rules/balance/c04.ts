import { formatAmount, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { Rule } from '../../rule';
import { balanceForms } from '../../balance/balance';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { draftAt } from '../../cells/subject';
import { surplusesOf, surplusFix, surplusGap } from '../../balance/surplus';
import type { Totals } from '../../balance/surplus';

const message =
  '{机构}的当年结余应为{c}（收入合计{a}－上年结转{b}－支出合计{e}），表内为{p}，差{d}；请核对收支各数。';

/** 当年结余＝收入合计－上年结转－支出合计。 */
export const c04: Rule = {
  id: 'C04',
  severity: '错误',
  title: '当年结余',
  scope: '部门收支情况表',
  plain: '当年结余是今年收的减去今年花的，不含上年结转：收入合计－上年结转－支出合计。',
  condition: '当年结余＝收入合计－上年结转－支出合计（±0.01，逐个机构）',
  message,
  basis: '表间勾稽：收入表与支出表',
  source: 'SEED 001（吻合 10.53）',
  parameters: ['amountTolerance'],
  check: (submission) => {
    const tolerance = submission.scheme.thresholds.amountTolerance;
    return balanceForms(submission).flatMap((form) =>
      surplusesOf(form, tolerance).flatMap((surplus) => {
        const { institution, yearSurplus, income, carriedOver, expenditure, sources } = surplus;
        const printed = numberOf(yearSurplus.reading);
        const dueOf = (totals: Totals): Decimal => totals.income.minus(carriedOver).minus(totals.expenditure);
        const difference = printed && surplusGap(printed, surplus, dueOf, tolerance);
        if (printed === null || difference === null) return [];
        const due = dueOf(surplus);
        return [
          draftAt(yearSurplus, {
            message: say(message, {
              机构: `“${institution}”`,
              c: formatAmount(due),
              a: formatAmount(income),
              b: formatAmount(carriedOver),
              e: formatAmount(expenditure),
              p: formatAmount(printed),
              d: formatAmount(difference),
            }),
            expected: toCellNumber(due),
            difference: toCellNumber(difference),
            tolerance,
            related: sources,
            fix: surplusFix(surplus, yearSurplus, due, tolerance),
          }),
        ];
      }),
    );
  },
};
