import { formatAmount, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { FormId } from '../../../schemes';
import type { Submission } from '../../../submission';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { columnNode, fieldNode } from '../../../forms';
import { balanceForm } from '../../balance/balance';
import { figuresAt, type FoundFigure } from '../../copied/foundFigure';
import { numberOf } from '../../cells/reading';
import { quotedForm } from '../../quoted/quotedSums';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { exceeds } from '../../arithmetic/tolerance';

const message = '年初预算{a}＋本年追加{b}＝{c}，与本年财政拨款{p}不等，差{d}；请核对追加（净额）与拨款。';

/** 年初预算与追加从哪里取；评分表上有就不看正文，两处不一样由 H01 报。 */
const budgets: readonly { readonly form: FormId; readonly initial: string; readonly added: string }[] = [
  { form: '部门整体支出绩效评价评分表', initial: '年初预算', added: '本年追加预算' },
  { form: quotedForm, initial: '年初预算', added: '本年追加' },
];

/**
 * 年初预算＋本年追加（净额）＝本年财政拨款。
 * 预算里含政府基金、专户等收入的单位，等于扣除上年结转后的全部收入也算相等。
 */
export const c11: Rule = {
  id: 'C11',
  severity: '错误',
  title: '年初预算、追加与财政拨款',
  scope: '评分表、报告正文数据表、部门收支情况表',
  plain:
    '年初预算加上全年追加（减去收回），应当等于今年的财政拨款。不等的，核对追加是不是净额、拨款有没有含上年结转。',
  condition: '年初预算＋本年追加（净）＝本年财政拨款（或＝收入合计－上年结转）',
  message,
  basis: '表间勾稽：预算与收入',
  source: 'SEED 001（吻合 182.50）',
  parameters: ['amountTolerance'],
  crossForm: true,
  check: (submission) => {
    const tolerance = submission.scheme.thresholds.amountTolerance;
    const budget = budgetOf(submission);
    const granted = grantOf(submission);
    if (budget === null || granted === null) return [];
    const sum = budget.initial.plus(budget.added);
    const difference = sum.minus(granted.amount).abs();
    const whole = incomeOfYear(submission);
    const agrees = whole !== null && !exceeds(sum.minus(whole).abs(), tolerance);
    if (agrees || !exceeds(difference, tolerance)) return [];
    return [
      draftAt(budget.cells[1], {
        message: say(message, {
          a: formatAmount(budget.initial),
          b: formatAmount(budget.added),
          c: formatAmount(sum),
          p: formatAmount(granted.amount),
          d: formatAmount(difference),
        }),
        expected: toCellNumber(granted.amount.minus(budget.initial)),
        difference: toCellNumber(difference),
        tolerance,
        related: [budget.cells[0], ...granted.cells],
      }),
    ];
  },
};

interface Budget {
  readonly initial: Decimal;
  readonly added: Decimal;
  readonly cells: readonly [Subject, Subject];
}

function budgetOf(submission: Submission): Budget | null {
  for (const keys of budgets) {
    for (const form of formsOf(submission, keys.form)) {
      const cells = [fieldOf(form, keys.initial), fieldOf(form, keys.added)] as const;
      const [initial, added] = [numberOf(cells[0].reading), numberOf(cells[1].reading)];
      if (initial !== null && added !== null) return { initial, added, cells };
    }
  }
  return null;
}

const incomeAt = (submission: Submission, column: string): readonly FoundFigure[] =>
  figuresAt(submission, columnNode(balanceForm, '收入', column));

/** 本年公共财政拨款：收支情况表优先，没有这张表才看正文。 */
const grantOf = (submission: Submission): FoundFigure | null =>
  [...incomeAt(submission, '公共财政拨款'), ...figuresAt(submission, fieldNode(quotedForm, '财政拨款'))][0] ??
  null;

function incomeOfYear(submission: Submission): Decimal | null {
  const [total] = incomeAt(submission, '收入合计');
  const [carried] = incomeAt(submission, '上年结转');
  return total === undefined ? null : total.amount.minus(carried?.amount ?? 0);
}
