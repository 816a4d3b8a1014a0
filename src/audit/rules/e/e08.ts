import { parseActual, parseTarget } from '../../../domain';
import type { Severity } from '../../finding';
import { withoutEqualSign } from '../../fixes';
import type { Rule } from '../../rule';
import { allIndicators } from '../../support/indicators';
import { say } from '../../support/message';
import { textOf } from '../../support/reading';
import { draftAt } from '../../support/subject';

const message = '“{指标}”的实际完成值“{p}”照抄指标值，应填实测值。';
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
  condition: '实际完成值不含 ≥ ≤ ＞ ＜ =；指标值带比较词时不得与指标值文字完全相同',
  message,
  basis: '实际完成值应为实测值',
  source: 'SEED 002（≥95%）',
  check: (submission) =>
    allIndicators(submission).flatMap(({ row, target, actual }) => {
      const text = textOf(actual.reading);
      const severity = copied(textOf(target.reading), text);
      if (severity === null) return [];
      return [
        draftAt(actual, {
          severity,
          message: say(severity === '提示' ? equals : message, { 指标: row.label, p: text }),
          related: [target],
        }),
      ];
    }),
  fix: withoutEqualSign,
};

function copied(target: string, actual: string): Severity | null {
  const symbol = /(>=|=>|<=|=<|＞＝|＜＝|[≥≤≧≦＞＜><=＝])\s*[-+\d０-９]/.exec(actual)?.[1];
  if (symbol !== undefined) return /^[=＝]$/.test(symbol) ? '提示' : '核实';
  const worded = parseActual(actual);
  const goal = parseTarget(target);
  const same = actual !== '' && actual === target;
  return same && worded.kind === 'quantity' && goal.kind === 'quantity' && goal.operatorWritten
    ? '核实'
    : null;
}
