import { compareDecimals, formatAmount, signOf, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { Rule } from '../../rule';
import { gather, nothing } from '../../cells/gather';
import { allIndicators, indicatorBlock, indicatorForms } from '../../indicators/indicators';
import { say } from '../../message';
import { draftAt } from '../../cells/subject';

const message = '“{指标}”得分{p}超过分值{w}。';
const negative = '“{指标}”得分{p}小于 0。';

/** 得分在 0 与分值之间。 */
export const e03: Rule = {
  id: 'E03',
  severity: '错误',
  title: '得分不超过分值',
  scope: '部门、项目自评表的绩效指标',
  plain: '一项指标的得分不能比它的分值大，也不能是负数。',
  condition: '0≤得分≤分值',
  message,
  basis: '自评表分值、得分栏',
  source: 'PUBLIC',
  check: (submission) =>
    gather(allIndicators(submission), (indicator) => {
      const { full, printed } = indicator;
      if (printed === null || fits(printed, full)) return nothing;
      const { row, weight, score } = indicator;
      const values = { 指标: row.label, p: formatAmount(printed) };
      if (full === null || signOf(printed) < 0) {
        return [draftAt(score, { message: say(negative, values), expected: 0, related: [weight] })];
      }
      return [
        draftAt(score, {
          message: say(message, { ...values, w: formatAmount(full) }),
          expected: toCellNumber(full),
          difference: toCellNumber(printed.minus(full)),
          related: [weight],
        }),
      ];
    }),
  live: indicatorForms.map((form) => ({
    form,
    field: `${indicatorBlock}.得分`,
    severity: '错误',
    formula: '=AND(ISNUMBER({@得分}),ISNUMBER({@分值}),OR(N({@得分})>N({@分值}),N({@得分})<0))',
  })),
};

/** 没有分值的行只看是不是负数。 */
const fits = (printed: Decimal, full: Decimal | null): boolean =>
  signOf(printed) >= 0 && (full === null || compareDecimals(printed, full) <= 0);
