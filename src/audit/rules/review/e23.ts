import { dec, formatAmount, formatRate } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { FindingDraft, Rule } from '../../rule';
import { allIndicators } from '../../indicators/indicators';
import { isHollowReason } from '../../indicators/hollowReasons';
import { executionsOf } from '../../execution/execution';
import { say } from '../../message';
import { numberOf, textOf } from '../../cells/reading';
import { allScoredIndicators } from '../../scoring/scoringTable';
import { draftAt } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import type { Submission } from '../../../submission';

const message = '{哪里}须说明原因，只写了“{话}”，等于没有写；请写清为什么、怎么改进。';

/** 要写原因的一处。 */
interface Due {
  readonly what: string;
  readonly reason: Subject;
}

const lost = (full: Decimal | null, printed: Decimal | null): Decimal | null =>
  full !== null && printed !== null && printed.lt(full) ? full.minus(printed) : null;

function dueReasons(submission: Submission): readonly Due[] {
  const { executionReason, overAchievement } = submission.scheme.thresholds;
  const rows = allIndicators(submission).flatMap((indicator): Due[] => {
    const { full, printed, explained, row } = indicator;
    if (!explained) return [];
    const points = lost(full, printed);
    if (points) return [{ what: `“${row.label}”扣${formatAmount(points)}分，`, reason: indicator.reason }];
    const ratio = indicator.achievement;
    return ratio?.gte(dec(overAchievement))
      ? [{ what: `“${row.label}”超额${formatRate(ratio.minus(1))}，`, reason: indicator.reason }]
      : [];
  });
  const rates = executionsOf(submission).flatMap(({ rate, reason, exactRate }): Due[] => {
    const value = exactRate ?? numberOf(rate.reading);
    return value?.lt(executionReason) ? [{ what: `资金执行率${formatRate(value)}，`, reason }] : [];
  });
  const scored = allScoredIndicators(submission).flatMap(({ row, full, printed, note }): Due[] => {
    const points = lost(full, printed);
    return points ? [{ what: `“${row.label}”扣${formatAmount(points)}分，`, reason: note }] : [];
  });
  return [...rows, ...rates, ...scored];
}

/** 该写原因的地方只写了“同上、无、见报告、已完成”：复核时按没有写。用不着写原因的行写“无”不管。 */
export const e23: Rule = {
  id: 'E23',
  severity: '核实',
  title: '原因不能只写同上、无',
  scope: '部门、项目自评表与评分表的偏差原因、扣分原因',
  plain: '原因写了等于没有写（如“同上”“无”“已完成”）。要写清为什么、怎么改进，一两句就够。',
  condition: '扣了分、超额到阈值、执行率低于阈值的，原因不是“同上、无、详见……、已完成”一类的话',
  message,
  basis: '自评表“偏差原因分析及改进措施”栏',
  source: '第三方复核口径（SECOND）；派生',
  parameters: ['executionReason', 'overAchievement'],
  check: (submission) =>
    dueReasons(submission).flatMap(({ what, reason }): FindingDraft[] => {
      const text = textOf(reason.reading);
      return isHollowReason(text)
        ? [draftAt(reason, { message: say(message, { 哪里: what, 话: text }) })]
        : [];
    }),
};
