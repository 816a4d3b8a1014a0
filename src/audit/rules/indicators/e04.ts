import { compareDecimals, formatAmount, toCellNumber } from '../../../domain';
import type { Rule } from '../../rule';
import { gather, nothing } from '../../cells/gather';
import { computedScore, scorePair } from '../../indicators/indicatorRules';
import { allIndicators } from '../../indicators/indicators';
import type { Indicator } from '../../indicators/indicators';
import { say } from '../../message';
import { printedPlaces } from '../../arithmetic/printedPlaces';
import { textOf } from '../../cells/reading';
import { draftAt } from '../../cells/subject';
import { exceeds } from '../../arithmetic/tolerance';

const message = '“{指标}”按规则应得{c}分（{how}），填报{p}分，差{d}分。';

/**
 * 单位自己少给分并写了原因：达到指标值而没超额的，原因只能是说少给的分；
 * 超额的本来就要写原因，原因里说了调减、扣减才算。
 */
function isOwnReduction(indicator: Indicator, met: boolean): boolean {
  const { explained, reason } = indicator;
  if (!met || !explained) return false;
  const ratio = indicator.achievement;
  return ratio === null || ratio.lte(1) || /减|扣|下调/.test(textOf(reason.reading));
}

/**
 * 定量指标的得分与按规则算出的得分一致。
 * 说不准的（近似数、照抄比较符、单位对不上）不算；写了原因的少给分是单位自己调减，不再要求。
 */
export const e04: Rule = {
  id: 'E04',
  severity: '核实',
  title: '定量指标得分',
  scope: '部门、项目自评表的绩效指标（定量）',
  plain:
    '照年度指标值和实际完成值算，这一项该得的分和填的不一样。完成了就满分，没有完成按比例给。另有理由的，写在原因栏。',
  condition:
    '｜得分−按指标值与实际完成值算出的得分｜小于容差，或按印出的位数相等；达到指标值而少给、写了原因的不论',
  message,
  basis: '财预〔2020〕10号：达到指标值记满分，未达到按完成比例记分',
  source: 'PUBLIC（省级预算绩效系统）',
  parameters: ['scoreTolerance'],
  check: (submission) =>
    gather(allIndicators(submission), (indicator) => {
      const pair = scorePair(indicator);
      const computed = computedScore(indicator, submission.scheme);
      if (pair === null || computed?.kind !== 'scored') return nothing;
      if (compareDecimals(pair.printed, computed.score) === 0) return nothing;
      const difference = pair.printed.minus(computed.score);
      const { scoreTolerance } = submission.scheme.thresholds;
      if (!exceeds(difference.abs(), scoreTolerance)) return nothing;
      const asPrinted = computedScore(
        indicator,
        submission.scheme,
        printedPlaces(pair.printed, submission.scheme.scorePlaces),
      );
      if (asPrinted?.kind === 'scored' && asPrinted.score.eq(pair.printed)) return nothing;
      const { row, target, actual, weight, score } = indicator;
      if (difference.lt(0) && isOwnReduction(indicator, computed.score.eq(pair.full))) return nothing;
      return [
        draftAt(score, {
          message: say(message, {
            指标: row.label,
            c: formatAmount(computed.score),
            how: computed.how,
            p: formatAmount(pair.printed),
            d: formatAmount(difference.abs()),
          }),
          expected: toCellNumber(computed.score),
          difference: toCellNumber(difference.abs()),
          tolerance: scoreTolerance,
          related: [target, actual, weight],
        }),
      ];
    }),
};
