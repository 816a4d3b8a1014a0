import {
  RATE_PLACES,
  executionScore,
  formatAmount,
  formatRate,
  roundHalfUp,
  toCellNumber,
} from '../../../domain';
import type { Decimal } from '../../../domain';
import type { Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { executionsOf } from '../../execution/execution';
import type { Execution } from '../../execution/execution';
import { say } from '../../message';
import { printedPlaces } from '../../arithmetic/printedPlaces';
import { numberOf } from '../../cells/reading';
import { draftAt } from '../../cells/subject';

const message = '执行率得分应为{c}分（{r}×{w}），填报{p}分。';
const above = '执行率得分{p}超过分值{w}。';

/** 执行率得分＝执行率×分值，按方案规定的位数。各地有取整、分档的，所以只要求核实。 */
export const d06: Rule = {
  id: 'D06',
  severity: '核实',
  title: '执行率得分',
  scope: '部门、项目自评表',
  plain:
    '预算执行这一项的得分，按执行率乘分值算，最多得满分。填的分和算出来的不一样，请恢复公式，或说明为什么。',
  condition: '执行率得分＝MIN(1,执行率)×分值（位数按方案，或按印出的位数）；得分≤分值',
  message,
  basis: '财预〔2020〕10号：预算执行率按比例计分',
  source: 'SEED 002（6.85 印作 7）；PUBLIC',
  check: (submission) => executionsOf(submission).flatMap((execution) => check(execution, submission)),
};

function check(execution: Execution, { scheme }: Submission): readonly FindingDraft[] {
  const { score, weight, rate, exactRate } = execution;
  const printed = numberOf(score.reading);
  const full = numberOf(weight.reading);
  if (printed === null || full === null) return [];
  if (printed.gt(full)) {
    return [
      draftAt(score, {
        message: say(above, { p: formatAmount(printed), w: formatAmount(full) }),
        expected: toCellNumber(full),
        difference: toCellNumber(printed.minus(full)),
        related: [weight],
      }),
    ];
  }
  const shown = numberOf(rate.reading);
  const exact = exactRate === null ? shown : roundHalfUp(exactRate, RATE_PLACES);
  if (exact === null) return [];
  const { places } = scheme.execution;
  const agrees = (share: Decimal | null): boolean =>
    share !== null &&
    (executionScore(share, full, places).minus(printed).abs().lt(scheme.thresholds.scoreTolerance) ||
      executionScore(share, full, printedPlaces(printed, places)).eq(printed));
  // 率本身印错由 D04、F03 报；得分与印出的率一致就不再报一次。
  if (agrees(exact) || agrees(shown)) return [];
  const expected = executionScore(exact, full, places);
  const whole = roundHalfUp(expected, 0).eq(printed)
    ? `取整为${formatAmount(printed)}，方案规定保留${places}位小数。`
    : '';
  return [
    draftAt(score, {
      message:
        say(message, {
          c: formatAmount(expected),
          r: formatRate(exact),
          w: formatAmount(full),
          p: formatAmount(printed),
        }) + whole,
      expected: toCellNumber(expected),
      difference: toCellNumber(printed.minus(expected).abs()),
      related: [rate, weight],
    }),
  ];
}
