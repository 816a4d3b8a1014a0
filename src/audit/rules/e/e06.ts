import { formatAmount, toCellNumber } from '../../../domain';
import type { Rule } from '../../rule';
import { allIndicators, indicatorBlock, indicatorForms } from '../../support/indicators';
import { say } from '../../support/message';
import { isBlank, numberOf } from '../../support/reading';
import { draftAt } from '../../support/subject';

const message = '“{指标}”扣{d}分，须填写偏差原因分析及改进措施。';

/** 扣了分就要写原因。没有得分、没有分值的行（“其中”行）不管。 */
export const e06: Rule = {
  id: 'E06',
  severity: '错误',
  title: '扣分须写原因',
  scope: '部门、项目自评表的绩效指标',
  condition: '得分＜分值 ⇒ 偏差原因分析及改进措施非空',
  message,
  basis: '自评表“偏差原因分析及改进措施”栏',
  source: '表头列；SEED 004',
  check: (submission) =>
    allIndicators(submission).flatMap(({ row, weight, score, reason }) => {
      const [full, printed] = [numberOf(weight.reading), numberOf(score.reading)];
      if (full === null || printed === null || printed.gte(full) || !isBlank(reason.reading)) return [];
      const lost = full.minus(printed);
      return [
        draftAt(reason, {
          message: say(message, { 指标: row.label, d: formatAmount(lost) }),
          difference: toCellNumber(lost),
          related: [score, weight],
        }),
      ];
    }),
  live: indicatorForms.map((form) => ({
    form,
    field: `${indicatorBlock}.偏差原因分析及改进措施`,
    severity: '错误',
    formula:
      '=AND(ISNUMBER({@得分}),ISNUMBER({@分值}),N({@得分})<N({@分值}),LEN(TRIM({@偏差原因分析及改进措施}))=0)',
  })),
};
