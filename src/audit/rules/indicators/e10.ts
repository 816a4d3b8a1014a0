import { compareUnits } from '../../../domain';
import type { Actual, Target } from '../../../domain';
import type { Rule } from '../../rule';
import { gather, nothing } from '../../cells/gather';
import { allIndicators } from '../../indicators/indicators';
import { say } from '../../message';
import { draftAt } from '../../cells/subject';

const unsure =
  '“{指标}”计量单位说不准是不是一样：指标值“{a}”以{甲}计，实际完成值“{b}”以{乙}计，得分算不出来，请核实、改成同一单位。';
const message =
  '“{指标}”计量单位不一致：指标值“{a}”以{甲}计，实际完成值“{b}”以{乙}计，得分算不出来，请改成同一单位。';

/** 指标值与实际完成值的单位一致或能换算（元、万元、亿元；%、小数）。人与人次不换算。 */
export const e10: Rule = {
  id: 'E10',
  severity: '错误',
  title: '计量单位一致',
  scope: '部门、项目自评表的绩效指标',
  plain: '指标值和完成值用的单位不同（如一个“次”一个“%”），没有法子比，也算不出分。改成同一个单位。',
  condition:
    '指标值与实际完成值单位相同、同义（人/名、公里/千米）或可换算；一边没写按另一边的；说不准的（家/个、差着倍数）是核实',
  message,
  basis: '同一指标同一计量单位',
  source: '派生；PUBLIC（计量单位必填）',
  check: (submission) =>
    gather(allIndicators(submission), (indicator) => {
      const { goal, done } = indicator;
      const relation = compareUnits(goal, done);
      if (relation !== 'mismatch' && relation !== 'unsure') return nothing;
      const { row, target, actual } = indicator;
      const [expected, printed] = [unitOf(goal), unitOf(done)];
      return [
        draftAt(actual, {
          ...(relation === 'unsure' && { severity: '核实' as const }),
          message: say(relation === 'unsure' ? unsure : message, {
            指标: row.label,
            a: goal.text,
            b: done.text,
            甲: expected,
            乙: printed,
          }),
          expected,
          related: [target],
        }),
      ];
    }),
};

function unitOf(measure: Target | Actual): string {
  const quantity =
    measure.kind === 'quantity' ? measure.quantity : measure.kind === 'range' ? measure.high : undefined;
  return quantity === undefined || quantity.unit === '' ? '没写单位的数' : `“${quantity.unit}”`;
}
