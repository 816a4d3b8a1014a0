import { formatAmount, TIERS, toCellNumber } from '../../../domain';
import type { Decimal, ScoreRange } from '../../../domain';
import type { Rule } from '../../rule';
import { gather, nothing } from '../../cells/gather';
import { tierMisfit } from '../../indicators/indicatorRules';
import { allIndicators } from '../../indicators/indicators';
import type { Indicator } from '../../indicators/indicators';
import { say } from '../../message';
import { draftAt } from '../../cells/subject';

const unknown = '“{指标}”的完成档次“{档次}”认不出，应为{各档}。';
const message = '“{指标}”选了“{档次}”，得分区间为{区间}分，填报{p}分，请调整得分或档次。';

/** 定性指标的得分落在所选档次的区间里。能自动计分的定量指标不看档次。 */
export const e05: Rule = {
  id: 'E05',
  severity: '错误',
  title: '定性得分在档次内',
  scope: '部门、项目自评表的绩效指标（定性）',
  plain: '定性的指标先选达成、部分达成、未达成，得分要落在那一档里。分和档次对不上，改其中一个。',
  condition: '档次是三档之一；达成 [80%,100%]、部分达成 [60%,80%)、未达成 [0,60%)，按分值折算',
  message,
  basis: '财预〔2020〕10号：定性指标分三档给分',
  source: 'PUBLIC（省级预算绩效系统；中江县水利局表注）',
  check: (submission) =>
    gather(allIndicators(submission), (indicator) => {
      const misfit = tierMisfit(indicator, submission.scheme);
      if (misfit === null) return checkTier(indicator);
      const { row, weight, score, tier } = indicator;
      const { chosen, range, printed } = misfit;
      return [
        draftAt(score, {
          message: say(message, {
            指标: row.label,
            档次: chosen,
            区间: describe(range),
            p: formatAmount(printed),
          }),
          expected: describe(range),
          difference: toCellNumber(distance(printed, range)),
          related: [tier, weight],
        }),
      ];
    }),
};

/** 档次是下拉里选的；粘贴进来的别的字（“随便”）不能当没选。 */
function checkTier(indicator: Indicator) {
  const { chosen, tierText, row } = indicator;
  if (tierText === '' || chosen !== undefined) return nothing;
  const values = { 指标: row.label, 档次: tierText, 各档: TIERS.join('、') };
  return [draftAt(indicator.tier, { message: say(unknown, values), actual: tierText })];
}

const distance = (score: Decimal, { low, high }: ScoreRange): Decimal =>
  score.lt(low) ? low.minus(score) : score.minus(high);

const describe = ({ low, high, highInclusive }: ScoreRange): string =>
  `[${formatAmount(low)},${formatAmount(high)}${highInclusive ? ']' : ')'}`;
