import { compareDecimals, dec, formatRate, type Decimal } from '../../../domain';
import type { FindingDraft, Rule } from '../../rule';
import { gather, nothing } from '../../cells/gather';
import { allIndicators, type Indicator } from '../../indicators/indicators';
import { contradiction, type Contradiction } from '../../indicators/reasonRates';
import { say } from '../../message';
import { textOf } from '../../cells/reading';
import { draftAt } from '../../cells/subject';

const contradicted =
  '“{指标}”的原因写“{话}”，与本行不符：指标值{a}、实际完成值{b}，完成率{c}，请核对原因里的数。';
const message = '“{指标}”实际完成超出指标值{c}，须说明原因（目标是否偏低）。';

function contradictedDraft(indicator: Indicator, wrong: Contradiction): FindingDraft {
  const { row, goal, done, reason, target, actual } = indicator;
  return draftAt(reason, {
    message: say(contradicted, {
      指标: row.label,
      话: wrong.phrase,
      a: goal.text,
      b: done.text,
      c: formatRate(wrong.completion),
    }),
    related: [target, actual],
  });
}

/** 单位相同、实际完成值不比指标值大的，一眼看出没有超额：几千行里绝大多数是它，不必逐行做除法。 */
const isWithin = ({ goal, done }: Indicator, limit: Decimal): boolean =>
  goal.kind === 'quantity' &&
  done.kind === 'quantity' &&
  goal.quantity.unit === done.quantity.unit &&
  compareDecimals(done.quantity.base, goal.quantity.base) <= 0 &&
  compareDecimals(limit, one) > 0;

const one = dec(1);

/** 正向定量指标超额太多：多半是指标值定低了。零目标没有倍数，不报。写了原因的，原因里的率要与本行的数对得上。 */
export const e07: Rule = {
  id: 'E07',
  severity: '核实',
  title: '超额完成须说明',
  scope: '部门、项目自评表的绩效指标（定量正向）',
  plain: '实际完成的比指标值多出很多，常说明目标定低了。写一句为什么超额；原因里写的百分比要和数对得上。',
  condition:
    '实际完成值≥指标值×130%（阈值按方案）⇒ 偏差原因非空；原因里说的超额、完成、差额的百分比与指标值、实际完成值算出的相符',
  message,
  basis: '财预〔2020〕10号：指标值明显偏低的按偏离度调减',
  source: 'PUBLIC（130% 须说明）；SEED 002（招商考察 5/3）',
  check: (submission) => {
    const limit = dec(submission.scheme.thresholds.overAchievement);
    return gather(allIndicators(submission), (indicator) => {
      const { explained } = indicator;
      const wrong = explained ? contradiction(indicator) : null;
      if (wrong !== null) return [contradictedDraft(indicator, wrong)];
      const ratio = explained || isWithin(indicator, limit) ? null : indicator.achievement;
      if (ratio === null || compareDecimals(ratio, limit) < 0) return nothing;
      const { row, target, actual, reason } = indicator;
      return [
        draftAt(actual, {
          message: say(message, { 指标: row.label, c: formatRate(ratio.minus(1)) }),
          expected: textOf(target.reading),
          related: [target, reason],
        }),
      ];
    });
  },
};
