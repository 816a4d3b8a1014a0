import { formatAmount, formatRate, toCellNumber } from '../../../domain';
import type { FindingDraft, Rule } from '../../rule';
import { executions, executionsOf } from '../../execution/execution';
import type { Execution } from '../../execution/execution';
import { say } from '../../message';
import { numberOf } from '../../cells/reading';
import { draftAt } from '../../cells/subject';
import { amountOf } from '../../derived/sums';

const message = '执行数{a}大于预算数{b}，执行率{c}。';
const noBudget = '预算数为 0，没有执行率，应显示“—”（现为“{p}”）。';

/** 执行数不超过全年预算数；预算为 0 时没有执行率。 */
export const d05: Rule = {
  id: 'D05',
  severity: '错误',
  title: '执行率不超过 100%',
  scope: '部门、项目自评表',
  plain:
    '花的钱比预算还多，执行率超过了 100%；或者预算是 0 还填了率。先核对两个数，年中追加过的，预算数要填追加以后的。',
  condition: '执行数≤全年预算数；预算数＝0 ⇒ 执行率“—”',
  message,
  basis: '预算执行不得超预算',
  source: '常规',
  check: (submission) =>
    executionsOf(submission).flatMap((execution) => [...overspent(execution), ...zeroBudget(execution)]),
  live: executions.map(({ form, executed, budget }) => ({
    form,
    field: executed,
    severity: '错误',
    formula: `=AND(ISNUMBER({${executed}}),ISNUMBER({${budget}}),ROUND(N({${executed}})-N({${budget}}),2)>0)`,
  })),
};

function overspent({ budget, executed, exactRate, amounts }: Execution): readonly FindingDraft[] {
  const { budget: whole, executed: part } = amounts;
  if (whole === null || part === null || part.lte(whole)) return [];
  return [
    draftAt(executed, {
      message: say(message, {
        a: formatAmount(part),
        b: formatAmount(whole),
        c: exactRate === null ? '—' : formatRate(exactRate),
      }),
      expected: toCellNumber(whole),
      difference: toCellNumber(part.minus(whole)),
      related: [budget],
    }),
  ];
}

function zeroBudget({ budget, rate }: Execution): readonly FindingDraft[] {
  const whole = amountOf(budget);
  if (whole === null || !whole.eq(0) || numberOf(rate.reading) === null) return [];
  return [
    draftAt(rate, {
      message: say(noBudget, { p: rate.reading.cell.text }),
      expected: '—',
      related: [budget],
    }),
  ];
}
