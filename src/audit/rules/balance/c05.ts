import { formatAmount, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { Rule } from '../../rule';
import { balanceForms } from '../../balance/balance';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { draftAt } from '../../cells/subject';
import { surplusesOf, surplusFix, surplusGap } from '../../balance/surplus';
import type { Totals } from '../../balance/surplus';
import { exceeds } from '../../arithmetic/tolerance';

const message = '{机构}的累计结余应为{c}（收入合计{a}－支出合计{e}），表内为{p}，差{d}；请核对收支各数。';

/**
 * 累计结余＝收入合计－支出合计＝上年结转＋当年结余。
 * 合得上后一个算式的不报：收支的数变了，当年结余那条（C04）已经说了，不再说一遍。
 */
export const c05: Rule = {
  id: 'C05',
  severity: '错误',
  title: '累计结余',
  scope: '部门收支情况表',
  plain: '累计结余是手上还剩的全部：收入合计－支出合计，也等于上年结转加当年结余。',
  condition: '累计结余＝收入合计－支出合计＝上年结转＋当年结余（±0.01，逐个机构）',
  message,
  basis: '表间勾稽：收入表与支出表',
  source: 'SEED 001（吻合 47.84）；PUBLIC',
  parameters: ['amountTolerance'],
  check: (submission) => {
    const tolerance = submission.scheme.thresholds.amountTolerance;
    return balanceForms(submission).flatMap((form) =>
      surplusesOf(form, tolerance).flatMap((surplus) => {
        const { institution, totalSurplus, yearSurplus, income, carriedOver, expenditure, sources } = surplus;
        const printed = numberOf(totalSurplus.reading);
        const difference = printed && surplusGap(printed, surplus, dueOf, tolerance);
        if (printed === null || difference === null) return [];
        const due = dueOf(surplus);
        const year = numberOf(yearSurplus.reading);
        const follows = year !== null && !exceeds(carriedOver.plus(year).minus(printed).abs(), tolerance);
        if (follows) return [];
        return [
          draftAt(totalSurplus, {
            message: say(message, {
              机构: `“${institution}”`,
              c: formatAmount(due),
              a: formatAmount(income),
              e: formatAmount(expenditure),
              p: formatAmount(printed),
              d: formatAmount(difference),
            }),
            expected: toCellNumber(due),
            difference: toCellNumber(difference),
            tolerance,
            related: [yearSurplus, ...sources],
            fix: surplusFix(surplus, totalSurplus, due, tolerance),
          }),
        ];
      }),
    );
  },
};

const dueOf = ({ income, expenditure }: Totals): Decimal => income.minus(expenditure);
