import { formatAmount, toCellNumber } from '../../domain';
import type { FindingDraft, LiveFormat, Rule } from '../rule';
import { balanceAmount, balanceForm, balanceForms, balanceParts, balanceRows, balanceSumOf } from './balance';
import type { BalanceRow, BalanceSum } from './balance';
import { say } from '../message';
import { draftAt } from '../cells/subject';
import { exceeds, liveExceeds } from '../arithmetic/tolerance';
import type { Submission } from '../../submission';

const message = '{机构}的{合计}{p}≠{算式}＝{c}，差{d}；请核对{合计}与各分项。';

/** 收支情况表里“合计＝各分项”的规则：逐个机构核对，检查与原生条件格式同出一处。 */
export function balanceRule(
  facts: Pick<Rule, 'id' | 'title' | 'plain' | 'condition' | 'source'>,
  sum: BalanceSum,
): Rule {
  return {
    ...facts,
    severity: '错误',
    scope: '部门收支情况表',
    message,
    basis: '表内勾稽',
    parameters: ['amountTolerance'],
    check: (submission) => checkBalance(submission, sum),
    live: [liveBalance(sum)],
  };
}

function checkBalance(submission: Submission, sum: BalanceSum): readonly FindingDraft[] {
  return balanceForms(submission).flatMap((form) =>
    balanceRows(form, sum.part).flatMap((row) => checkRow(row, sum, submission)),
  );
}

function checkRow(row: BalanceRow, sum: BalanceSum, { scheme }: Submission): readonly FindingDraft[] {
  const tolerance = scheme.thresholds.amountTolerance;
  const [printed, due] = [balanceAmount(row, sum.total), balanceSumOf(row, sum)];
  if (printed === null || due === null) return [];
  const difference = printed.minus(due).abs();
  if (!exceeds(difference, tolerance)) return [];
  return [
    draftAt(row.at(sum.total), {
      message: say(message, {
        机构: `“${row.institution}”`,
        合计: sum.total,
        p: formatAmount(printed),
        算式: sum.parts.map((part) => `${part}${amountText(row, part)}`).join('＋'),
        c: formatAmount(due),
        d: formatAmount(difference),
      }),
      expected: toCellNumber(due),
      difference: toCellNumber(difference),
      tolerance,
      related: balanceParts(row, sum),
    }),
  ];
}

function amountText(row: BalanceRow, column: string): string {
  const amount = balanceAmount(row, column);
  return amount === null ? '（空）' : formatAmount(amount);
}

function liveBalance({ part, total, parts }: BalanceSum): LiveFormat {
  const list = parts.map((column) => `{@${column}}`).join(',');
  const blanks = parts.map((column) => `COUNTBLANK({@${column}})`).join('+');
  return {
    form: balanceForm,
    field: `${part}.${total}`,
    severity: '错误',
    formula: `=AND(ISNUMBER({@${total}}),COUNT(${list})>0,COUNT(${list})+${blanks}=${parts.length},${liveExceeds(`ABS(N({@${total}})-SUM(${list}))`, '{?金额容差}')})`,
  };
}
