import type { Severity } from '../../finding';
import { withoutEqualSign } from '../../fixes';
import type { Rule } from '../../rule';
import { gather, nothing } from '../../cells/gather';
import { allIndicators } from '../../indicators/indicators';
import type { Indicator } from '../../indicators/indicators';
import { say } from '../../message';
import { draftAt } from '../../cells/subject';

const message = '“{指标}”的实际完成值“{p}”照抄指标值，应填实测值。';
const option = '“{指标}”的实际完成值“{p}”照抄指标值，那是几种可能、不是结论，请写实际怎么样。';
const equals = '“{指标}”的实际完成值“{p}”带等号，只填数值和单位。';

/**
 * 实际完成值里还带着指标值的比较符。
 * 只带“=”的值是明确的，降为提示；指标值自己没有比较词时两边相同就是刚好完成（2次／2次），不报。
 */
export const e08: Rule = {
  id: 'E08',
  severity: '核实',
  title: '实际完成值照抄指标值',
  scope: '部门、项目自评表的绩效指标',
  plain: '实际完成值写得和指标值一模一样，看着像照抄。填实际做到的数，如指标值“≥3次”，完成值写“5次”。',
  condition:
    '实际完成值不含 ≥ ≤ ＞ ＜ =；指标值带比较词、是几种可能（好坏、是否……）时不得与指标值文字完全相同',
  message,
  basis: '实际完成值应为实测值',
  source: 'SEED 002（≥95%）',
  check: (submission) =>
    gather(allIndicators(submission), (indicator) => {
      if (isOption(indicator)) {
        const { row, target, actual, done } = indicator;
        const values = { 指标: row.label, p: done.text };
        return [draftAt(actual, { message: say(option, values), related: [target] })];
      }
      const severity = copied(indicator);
      if (severity === null) return nothing;
      const { row, target, actual, done } = indicator;
      return [
        draftAt(actual, {
          severity,
          message: say(severity === '提示' ? equals : message, { 指标: row.label, p: done.text }),
          related: [target],
        }),
      ];
    }),
  fix: withoutEqualSign,
};

const anySymbol = /[≥≤≧≦＞＜><=＝]/;

/** “好坏”“是否利于……”是让人选的，照抄过来等于没有填。 */
const isOption = ({ goal, done }: Indicator): boolean =>
  done.kind === 'qualitative' &&
  done.text === goal.text &&
  /是否|能否|可否|与否|有无|好坏|优劣|高低|大小|多少|强弱|快慢/.test(done.text);

function copied({ goal, done }: Indicator): Severity | null {
  const symbol = anySymbol.test(done.text)
    ? /(>=|=>|<=|=<|＞＝|＜＝|[≥≤≧≦＞＜><=＝])\s*[-+\d０-９]/.exec(done.text)?.[1]
    : undefined;
  if (symbol !== undefined) return /^[=＝]$/.test(symbol) ? '提示' : '核实';
  if (done.kind !== 'quantity' || goal.kind !== 'quantity' || !goal.operatorWritten) return null;
  return done.text === goal.text ? '核实' : null;
}
