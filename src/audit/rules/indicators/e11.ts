import { dec } from '../../../domain';
import type { Rule } from '../../rule';
import { gather, nothing } from '../../cells/gather';
import { allIndicators } from '../../indicators/indicators';
import type { Indicator } from '../../indicators/indicators';
import { say } from '../../message';
import { draftAt } from '../../cells/subject';

const message = '“{指标}”的指标值“{值}”是计数，放在“{二级}”下，疑应归入数量指标。';

const zero = dec(0);

/** 计数的单位；“人、项、件”在质量指标里也常见（持证人数、获奖项数），不算。 */
const counts: ReadonlySet<string> = new Set(['次', '人次', '场', '场次', '家次', '个']);

/** 计数的指标放在质量、时效、成本指标下。“≤2次”“0起”一类限制性的是质量要求，不报。 */
export const e11: Rule = {
  id: 'E11',
  severity: '提示',
  title: '计数指标归数量指标',
  scope: '部门、项目自评表的绩效指标',
  condition: '指标值以次、人次、场次、个计而方向为正的，二级指标应为数量指标',
  message,
  basis: '财预〔2020〕10号：产出指标分数量、质量、时效、成本',
  source: 'SEED 002（对接客商 ≥100人次 列在质量指标）',
  check: (submission) =>
    gather(allIndicators(submission), (indicator) => {
      const { goal, level2Name } = indicator;
      if (!isCount(indicator) || !/^(?:质量|时效|成本)/.test(level2Name)) return nothing;
      const { row, target, level2 } = indicator;
      return [
        draftAt(target, {
          message: say(message, { 指标: row.label, 值: goal.text, 二级: level2Name }),
          expected: '数量指标',
          related: [level2],
        }),
      ];
    }),
};

function isCount({ goal }: Indicator): boolean {
  return (
    goal.kind === 'quantity' &&
    counts.has(goal.quantity.baseUnit) &&
    (goal.operator === '≥' || goal.operator === '>') &&
    goal.quantity.value.gt(zero)
  );
}
