import { dec, formatAmount, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { addUp } from '../../arithmetic/addUp';
import { say } from '../../message';
import { isBlank, numberOf } from '../../cells/reading';
import { quotedForms } from '../../quoted/quotedSums';
import { columnOf, draftAt, fieldOf, formsOf, nameOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { checkSum, liveSum } from '../../derived/sums';
import { summaryForm, summaryTotals } from '../../quoted/summaryTotals';
import { exceeds } from '../../arithmetic/tolerance';

const message = '{合计}{p}≠明细之和{c}，差{d}；请核对合计与各行。';

/** 汇总表的个数、资金＝四本预算之和＝明细表的行数、合计；正文的项目支出＝所列各项目之和。 */
export const h05: Rule = {
  id: 'H05',
  severity: '错误',
  title: '项目个数与资金合计',
  scope: '项目自评结果汇总表、报告正文数据表',
  plain: '项目的个数、资金合计，应当等于下面列出的各项相加。核对有没有漏列、多列的项目。',
  condition: '项目个数、资金＝四本预算之和＝明细表行数、合计；正文项目支出＝所列各项目之和',
  message,
  basis: '表内勾稽',
  source: 'SEED 004（吻合 1 个、30.629）；SEED 001（吻合 58.38＝13.89＋44.49）',
  parameters: ['amountTolerance'],
  check: (submission) => [
    ...formsOf(submission, summaryForm).flatMap((form) => checkSummary(form, submission)),
    ...quotedForms(submission).flatMap((form) =>
      compare(
        fieldOf(form, '项目支出.本年数'),
        filled(columnOf(form, '项目支出构成', '金额')),
        totalOf,
        submission,
      ),
    ),
  ],
  live: summaryTotals.map(liveSum),
};

function checkSummary(form: FormReading, submission: Submission): readonly FindingDraft[] {
  const totals = summaryTotals.flatMap((relation) =>
    checkSum(form, relation, submission.scheme.thresholds, message),
  );
  // 合计本身不平时先改合计，不再与明细比
  if (totals.length > 0) return totals;
  const names = filled(columnOf(form, '项目', '项目名称'));
  const amounts = filled(columnOf(form, '项目', '预算金额（调整后）'));
  return [
    ...compare(fieldOf(form, '四本预算项目个数合计'), names, (cells) => dec(cells.length), submission),
    ...(amounts.length < names.length
      ? []
      : compare(fieldOf(form, '四本预算资金合计'), amounts, totalOf, submission)),
  ];
}

const filled = (cells: readonly Subject[]): readonly Subject[] =>
  cells.filter(({ reading }) => !isBlank(reading));

/** 各格之和；有读不成数的为 null（由 A02 报）。 */
const totalOf = (cells: readonly Subject[]): Decimal | null =>
  addUp(cells.map(({ reading }) => numberOf(reading)));

function compare(
  total: Subject,
  rows: readonly Subject[],
  sumOf: (cells: readonly Subject[]) => Decimal | null,
  { scheme }: Submission,
): readonly FindingDraft[] {
  const [printed, sum] = [numberOf(total.reading), sumOf(rows)];
  if (printed === null || sum === null || rows.length === 0) return [];
  const difference = printed.minus(sum).abs();
  if (!exceeds(difference, scheme.thresholds.amountTolerance)) return [];
  return [
    draftAt(total, {
      message: say(message, {
        合计: nameOf(total).replace('本年数', ''),
        p: formatAmount(printed),
        c: formatAmount(sum),
        d: formatAmount(difference),
      }),
      expected: toCellNumber(sum),
      difference: toCellNumber(difference),
      tolerance: scheme.thresholds.amountTolerance,
      related: rows,
    }),
  ];
}
