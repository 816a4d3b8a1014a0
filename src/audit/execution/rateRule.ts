import type { Decimal } from '../../domain';
import { executionRate, formatAmount, formatRate, toCellNumber } from '../../domain';
import type { Rule } from '../rule';
import { executionsOf } from './execution';
import type { ExecutionKeys } from './execution';
import { restoreFormula } from '../fixes';
import { say } from '../message';
import { numberOf, printedValue } from '../cells/reading';
import { liveRateDiffers, rateAgrees } from '../arithmetic/rates';
import { draftAt } from '../cells/subject';
import type { Subject } from '../cells/subject';
import { amountOf, isMisread } from '../derived/sums';

const message = '执行率应为{c}（{a}÷{b}），表内为{p}。';

/** 部门表（D04）与项目表（F03）的执行率同一个算法，只是字段不同。 */
export function rateRule(
  facts: Pick<Rule, 'id' | 'title' | 'scope' | 'plain' | 'condition' | 'source'>,
  keys: ExecutionKeys,
): Rule {
  return {
    ...facts,
    severity: '错误',
    message,
    basis: '资金执行率＝执行数÷预算数×100%',
    check: (submission) =>
      executionsOf(submission, [keys]).flatMap(({ budget, executed, rate, exactRate, amounts }) => {
        const printed = numberOf(rate.reading);
        const { budget: whole, executed: part } = amounts;
        if (exactRate === null || printed === null || whole === null || part === null) return [];
        if (rateAgrees(rate.reading, exactRate)) return [];
        const inputsWrong =
          [budget, executed].some(isMisread) || !isSound(budget, whole) || !isSound(executed, part);
        if (!rate.reading.overridden && inputsWrong) return [];
        const expected = executionRate(part, whole) ?? exactRate;
        return [
          draftAt(rate, {
            message: say(message, {
              c: formatRate(expected),
              a: formatAmount(part),
              b: formatAmount(whole),
              p: String(printedValue(rate.reading)),
            }),
            expected: formatRate(expected),
            difference: toCellNumber(printed.minus(expected).abs()),
            related: [executed, budget],
            fix: restoreFormula(rate),
          }),
        ];
      }),
    live: [
      {
        form: keys.form,
        field: keys.rate,
        severity: '错误',
        formula: `=${liveRateDiffers(`{${keys.rate}}`, `{${keys.executed}}`, `{${keys.budget}}`)}`,
      },
    ],
  };
}

/** 格里的数就是参加核对的数；手填得不平的合计不是，率的公式跟着它错，由合计规则报。 */
const isSound = (subject: Subject, used: Decimal): boolean => amountOf(subject)?.eq(used) ?? false;
