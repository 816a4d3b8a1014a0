import { formatAmount, toCellNumber } from '../../../domain';
import type { Rule } from '../../rule';
import { allIndicators, indicatorBlock, indicatorForms } from '../../support/indicators';
import { say } from '../../support/message';
import { numberOf } from '../../support/reading';
import { draftAt } from '../../support/subject';

const message = '“{指标}”得分{p}超过分值{w}。';
const negative = '“{指标}”得分{p}小于 0。';

/** 得分在 0 与分值之间。 */
export const e03: Rule = {
  id: 'E03',
  severity: '错误',
  title: '得分不超过分值',
  scope: '部门、项目自评表的绩效指标',
  condition: '0≤得分≤分值',
  message,
  basis: '自评表分值、得分栏',
  source: 'PUBLIC',
  check: (submission) =>
    allIndicators(submission).flatMap(({ row, weight, score }) => {
      const [full, printed] = [numberOf(weight.reading), numberOf(score.reading)];
      if (printed === null) return [];
      const values = { 指标: row.label, p: formatAmount(printed) };
      if (printed.lt(0)) {
        return [draftAt(score, { message: say(negative, values), expected: 0, related: [weight] })];
      }
      if (full === null || printed.lte(full)) return [];
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
