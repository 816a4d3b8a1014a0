import { dec, formatRate } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { Rule } from '../../rule';
import { executions, executionsOf } from '../../execution/execution';
import { say } from '../../message';
import { isBlank, numberOf } from '../../cells/reading';
import { allScoredIndicators, isCompletionRate, scoredBlock, scoringForm } from '../../scoring/scoringTable';
import { draftAt } from '../../cells/subject';
import type { Subject } from '../../cells/subject';

const message = '{率}仅{c}，低于{t}，须填写偏差原因和改进措施。';

/** 一个执行率与写原因的格。 */
interface Explained {
  readonly title: string;
  readonly rate: Subject;
  readonly value: Decimal | null;
  readonly reason: Subject;
}

/** 执行率（评分表里叫预算完成率）低于方案的下限而没写原因。 */
export const d07: Rule = {
  id: 'D07',
  severity: '核实',
  title: '执行率偏低须说明',
  scope: '部门、项目自评表；评分表的预算完成率',
  plain: '钱花得少（执行率低于方案定的下限），要在“偏差原因分析及改进措施”里写明为什么、下一步怎么办。',
  condition: '执行率＜阈值（缺省 90%）⇒ 偏差原因非空；预算数为 0 的没有执行率（D05），不看',
  message,
  basis: '自评表“偏差原因分析及改进措施”栏、评分表“扣分原因和其他说明”栏',
  source: 'SEED 002（68.54%，原因空白）；SEED 001（预算完成率 78.24%）',
  parameters: ['executionReason'],
  check: (submission) => {
    const limit = dec(submission.scheme.thresholds.executionReason);
    const rates: readonly Explained[] = [
      ...executionsOf(submission).map(({ rate, reason, exactRate, amounts }) => ({
        title: '资金执行率',
        rate,
        // 0÷0 印成 0% 的，D05 已说没有执行率
        value: amounts.budget?.eq(0) ? null : (exactRate ?? numberOf(rate.reading)),
        reason,
      })),
      ...allScoredIndicators(submission)
        .filter(isCompletionRate)
        .map(({ value, note }) => ({
          title: '预算完成率',
          rate: value,
          value: numberOf(value.reading),
          reason: note,
        })),
    ];
    return rates
      .filter(({ value, reason }) => value !== null && value.lt(limit) && isBlank(reason.reading))
      .map(({ title, rate, value, reason }) =>
        draftAt(reason, {
          message: say(message, { 率: title, c: formatRate(value ?? 0), t: formatRate(limit, 0) }),
          related: [rate],
        }),
      );
  },
  live: [
    ...executions.map(({ form, rate, budget }) => ({
      form,
      field: '执行率偏差原因',
      severity: '核实' as const,
      formula: `=AND(ISNUMBER({${rate}}),N({${rate}})<{?执行率下限},OR({${budget}}="",N({${budget}})<>0),LEN(TRIM({执行率偏差原因}))=0)`,
    })),
    {
      form: scoringForm,
      field: `${scoredBlock}.扣分原因和其他说明`,
      severity: '核实',
      formula:
        '=AND(RIGHT({@三级指标},5)="预算完成率",ISNUMBER({@指标值}),N({@指标值})<{?执行率下限},LEN(TRIM({@扣分原因和其他说明}))=0)',
    },
  ],
};
