import { judgeDirection } from '../../../domain';
import type { Rule } from '../../rule';
import { gather, nothing } from '../../cells/gather';
import { computedScore } from '../../indicators/indicatorRules';
import { allIndicators } from '../../indicators/indicators';
import type { Indicator } from '../../indicators/indicators';
import { say } from '../../message';
import { draftAt } from '../../cells/subject';

const message = '“{指标}”是成本指标，指标值“{值}”写成了越多越好，已按不超过它计分，请核实，应写“≤”。';
const unclear = '“{指标}”的指标值“{值}”没有写比较符，越高越好还是越低越好说不准，不能自动计分，请写 ≥ 或 ≤。';

/** 指标的方向：成本写成 ≥ 要核实；没写比较符、名称与二级指标也看不出来的，请写明。 */
export const e21: Rule = {
  id: 'E21',
  severity: '核实',
  title: '指标方向',
  scope: '部门、项目自评表的绩效指标（定量）',
  plain: '成本是越省越好，指标值应写“≤”。写成“≥”就成了花得越多越好；现在按不超过它计分，请改过来。',
  condition: '以金额计的成本指标不写 ≥、＞；没写比较符的，名称或二级指标看得出方向',
  message,
  basis: '成本指标是“不超过”；方向说不准的不给分',
  source: 'PUBLIC（公布的自评表）；派生',
  check: (submission) =>
    gather(allIndicators(submission), (indicator) => {
      if (isReversed(indicator)) return [draft(indicator, message)];
      if (!isUnclear(indicator)) return nothing;
      const computed = computedScore(indicator, submission.scheme);
      return computed?.kind === 'notScored' && computed.reason === 'direction'
        ? [{ ...draft(indicator, unclear), severity: '提示' as const }]
        : nothing;
    }),
};

function draft(indicator: Indicator, template: string) {
  const { row, target, level2, goal } = indicator;
  return draftAt(target, { message: say(template, { 指标: row.label, 值: goal.text }), related: [level2] });
}

const isReversed = ({ goal, context }: Indicator): boolean =>
  goal.kind === 'quantity' && judgeDirection(goal, context).reversed;

/** 已经有得分的不再问：人已经判过了。 */
const isUnclear = ({ goal, done, printed }: Indicator): boolean =>
  printed === null && goal.kind === 'quantity' && done.kind === 'quantity';
