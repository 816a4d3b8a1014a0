import { formatAmount, toCellNumber } from '../../../domain';
import type { Rule } from '../../rule';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { basicColumns } from '../../derived/relations';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import { soundAmountOf } from '../../derived/sums';
import { exceeds, liveExceeds } from '../../arithmetic/tolerance';

const message = '部门基本支出{栏}{p}小于公用经费{c}，差{d}。';

/** 基本支出＝人员＋公用，表上没有人员经费行，只能核“不小于公用经费”。 */
export const b07: Rule = {
  id: 'B07',
  severity: '错误',
  title: '基本支出与公用经费',
  scope: '基础数据表',
  plain: '基本支出里包含公用经费，所以不会比公用经费小。请查是哪一个填错了栏或少填了人员经费。',
  condition: '部门基本支出≥公用经费（三栏各算）',
  message,
  basis: '基本支出＝人员经费＋公用经费',
  source: 'SEED 002（323.67＝253.95＋69.72）',
  parameters: ['amountTolerance'],
  check: (submission) =>
    formsOf(submission, '基础数据表').flatMap((form) =>
      basicColumns.flatMap((column) => {
        const total = fieldOf(form, `部门基本支出.${column}`);
        const part = fieldOf(form, `公用经费.${column}`);
        const [whole, publicFunds] = [
          numberOf(total.reading),
          soundAmountOf(part, submission.scheme.thresholds.amountTolerance),
        ];
        if (whole === null || publicFunds === null) return [];
        const shortfall = publicFunds.minus(whole);
        if (!exceeds(shortfall, submission.scheme.thresholds.amountTolerance)) return [];
        return [
          draftAt(total, {
            message: say(message, {
              栏: column,
              p: formatAmount(whole),
              c: formatAmount(publicFunds),
              d: formatAmount(shortfall),
            }),
            expected: toCellNumber(publicFunds),
            difference: toCellNumber(shortfall),
            tolerance: submission.scheme.thresholds.amountTolerance,
            related: [part],
          }),
        ];
      }),
    ),
  live: basicColumns.map((column) => ({
    form: '基础数据表',
    field: `部门基本支出.${column}`,
    severity: '错误',
    formula: `=AND(ISNUMBER({部门基本支出.${column}}),ISNUMBER({公用经费.${column}}),${liveExceeds(`N({公用经费.${column}})-N({部门基本支出.${column}})`, '{?金额容差}')})`,
  })),
};
