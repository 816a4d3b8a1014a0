import { formatAmount, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, LiveFormat, Rule } from '../../rule';
import { findForm } from '../../../forms';
import { addUp } from '../../arithmetic/addUp';
import {
  balanceAmount,
  balanceForm,
  balanceForms,
  institutionColumn,
  institutionRows,
  isMisreadIn,
  soundBalanceAmount,
  summaryOf,
} from '../../balance/balance';
import type { BalancePart } from '../../balance/balance';
import { say } from '../../message';
import { isBlank, numberOf } from '../../cells/reading';
import { draftAt } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { exceeds, liveExceeds } from '../../arithmetic/tolerance';

const message = '“局机关及二级机构汇总”{列}应为{c}（各机构之和），表内为{p}，差{d}。';
const blankMessage = '“局机关及二级机构汇总”在{表}表里整行空白，应为各机构之和：{各列}。';

const parts: readonly BalancePart[] = ['收入', '支出和结余', '三公经费', '固定资产'];

/** 汇总行的一栏：自己、各机构的格、各机构之和。 */
interface SummaryCell {
  readonly column: string;
  readonly summary: Subject;
  readonly cells: readonly Subject[];
  readonly sum: Decimal;
  /** 合计与分项不平的机构按分项之和加的；都平就是 `sum`。 */
  readonly sound: Decimal;
  /** 机构行里有文字，Excel 的合计漏算了它。 */
  readonly undercounts: boolean;
}

/** 汇总行＝各机构行之和；整行空着只报一条，写明每栏应填多少。 */
export const c06: Rule = {
  id: 'C06',
  severity: '错误',
  title: '汇总行',
  scope: '部门收支情况表',
  plain: '最上面的“汇总”一行应当等于下面各机构相加，每一列都要平。汇总空着、机构有数的，也算不平。',
  condition: '汇总行＝Σ各机构行（四张表逐列；机构行有数而汇总行空白也算不平）',
  message,
  basis: '表内勾稽',
  source: 'SEED 001（汇总行空白）',
  parameters: ['amountTolerance'],
  check: (submission) =>
    balanceForms(submission).flatMap((form) => parts.flatMap((part) => checkPart(form, part, submission))),
  live: parts.flatMap((part) => columnsOf(part).map((column) => liveColumn(part, column))),
};

function columnsOf(part: BalancePart): readonly string[] {
  const block = findForm(balanceForm).rows.find((row) => row.kind === 'block' && row.key === part);
  const columns = block?.kind === 'block' ? block.columns : [];
  return columns.map(({ key }) => key).filter((key) => key !== institutionColumn);
}

function checkPart(form: FormReading, part: BalancePart, submission: Submission): readonly FindingDraft[] {
  const cells = summaryCells(form, part, submission.scheme.thresholds.amountTolerance);
  const first = cells[0];
  if (first !== undefined && cells.every(({ summary }) => isBlank(summary.reading))) {
    const 各列 = cells.map(({ column, sum }) => `${column}${formatAmount(sum)}`).join('、');
    return [
      draftAt(first.summary, {
        message: say(blankMessage, { 表: part, 各列 }),
        expected: toCellNumber(first.sum),
        related: cells.flatMap(({ summary, cells: rows }) => [summary, ...rows]),
      }),
    ];
  }
  return cells.flatMap((cell) => checkColumn(cell, submission));
}

function summaryCells(form: FormReading, part: BalancePart, tolerance: number): readonly SummaryCell[] {
  const rows = institutionRows(form, part);
  return columnsOf(part).flatMap((column) => {
    const filled = rows.filter((row) => !isBlank(row.at(column).reading));
    const sum = filled.length === 0 ? null : addUp(filled.map((row) => balanceAmount(row, column)));
    if (sum === null) return [];
    return [
      {
        column,
        summary: summaryOf(form, part, column),
        cells: filled.map((row) => row.at(column)),
        sum,
        sound: addUp(filled.map((row) => soundBalanceAmount(row, column, tolerance))) ?? sum,
        undercounts: filled.some((row) => isMisreadIn(row, column)),
      },
    ];
  });
}

function checkColumn(
  { column, summary, cells, sum, sound, undercounts }: SummaryCell,
  { scheme }: Submission,
): readonly FindingDraft[] {
  const tolerance = scheme.thresholds.amountTolerance;
  const printed = numberOf(summary.reading);
  // 公式完好而机构行里有文字：漏算由 A02 说
  if (!summary.reading.overridden && undercounts) return [];
  const difference = sum.minus(printed ?? 0).abs();
  const agrees =
    printed !== null && [sum, sound].some((each) => !exceeds(each.minus(printed).abs(), tolerance));
  if (printed === null ? !isBlank(summary.reading) : agrees) return [];
  return [
    draftAt(summary, {
      message: say(message, {
        列: column,
        c: formatAmount(sum),
        p: printed === null ? '空白' : formatAmount(printed),
        d: formatAmount(difference),
      }),
      expected: toCellNumber(sum),
      difference: toCellNumber(difference),
      tolerance,
      related: cells,
    }),
  ];
}

function liveColumn(part: BalancePart, column: string): LiveFormat {
  const area = `{#${part}.${column}}`;
  const summary = `{${part}.汇总.${column}}`;
  return {
    form: balanceForm,
    field: `${part}.汇总.${column}`,
    severity: '错误',
    formula: `=AND(COUNT(${area})>0,COUNT(${area})+COUNTBLANK(${area})=ROWS(${area}),OR(LEN(${summary})=0,AND(ISNUMBER(${summary}),${liveExceeds(`ABS(N(${summary})-SUM(${area}))`, '{?金额容差}')})))`,
  };
}
