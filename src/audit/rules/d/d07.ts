import { dec, formatRate } from '../../../domain';
import type { Rule } from '../../rule';
import { executions, executionsOf } from '../../support/execution';
import { say } from '../../support/message';
import { isBlank, numberOf } from '../../support/reading';
import { draftAt } from '../../support/subject';

const message = '资金执行率仅{c}，须填写偏差原因和改进措施。';

/** 执行率低于方案的下限而没写原因。 */
export const d07: Rule = {
  id: 'D07',
  severity: '核实',
  title: '执行率偏低须说明',
  scope: '部门、项目自评表',
  condition: '执行率＜阈值（缺省 90%）⇒ 偏差原因非空',
  message,
  basis: '自评表“偏差原因分析及改进措施”栏',
  source: 'SEED 002（68.54%，原因空白）',
  check: (submission) =>
    executionsOf(submission).flatMap(({ rate, reason, exactRate }) => {
      const actual = exactRate ?? numberOf(rate.reading);
      if (actual === null || actual.gte(dec(submission.scheme.thresholds.executionReason))) return [];
      if (!isBlank(reason.reading)) return [];
      return [draftAt(reason, { message: say(message, { c: formatRate(actual) }), related: [rate] })];
    }),
  live: executions.map(({ form, rate }) => ({
    form,
    field: '执行率偏差原因',
    severity: '核实',
    formula: `=AND(ISNUMBER({${rate}}),N({${rate}})<{?执行率下限},LEN(TRIM({执行率偏差原因}))=0)`,
  })),
};
