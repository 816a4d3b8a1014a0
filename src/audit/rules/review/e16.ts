import { formatRate } from '../../../domain';
import type { Rule } from '../../rule';
import { executions, executionsOf, fullMarksDespite } from '../../execution/execution';
import { indicatorBlock } from '../../indicators/indicators';
import { say } from '../../message';
import { draftAt, fieldOf } from '../../cells/subject';

const message = '执行率{c}低于{t}，而指标全部满分，请核实：钱没有花完，任务是否真的都完成了。';

/** 执行率很低而指标全部满分：偏差原因写的是钱，不回答任务完成得怎样，所以写了原因也要核实。 */
export const e16: Rule = {
  id: 'E16',
  severity: '核实',
  title: '执行率低而全部满分',
  scope: '部门、项目自评表',
  plain: '钱没有花完，指标却样样满分。复核时一定会问：任务是不是真的都做完了？请核实，并写一句说明。',
  condition: '执行率＜阈值（缺省 80%）且指标全部满分',
  message,
  basis: '预算执行与绩效完成应相称',
  source: 'SEED 002（68.54%，90/90）',
  parameters: ['fullMarkExecution'],
  check: (submission) =>
    executionsOf(submission).flatMap((execution) => {
      const rate = fullMarksDespite(execution, submission.scheme);
      if (rate === null) return [];
      return [
        draftAt(fieldOf(execution.form, '得分合计'), {
          message: say(message, {
            c: formatRate(rate),
            t: formatRate(submission.scheme.thresholds.fullMarkExecution, 0),
          }),
          related: [execution.rate],
        }),
      ];
    }),
  live: executions.map(({ form, rate }) => ({
    form,
    field: '得分合计',
    severity: '核实',
    formula: `=AND(ISNUMBER({${rate}}),N({${rate}})<{?满分核实执行率},COUNT({#${indicatorBlock}.分值})>0,COUNT({#${indicatorBlock}.得分})=COUNT({#${indicatorBlock}.分值}),ROUND(SUM({#${indicatorBlock}.得分})-SUM({#${indicatorBlock}.分值}),4)>=0)`,
  })),
};
