import type { Decimal } from '../../domain';
import type { FormId, Scheme } from '../../schemes';
import type { FormReading, Submission } from '../../submission';
import { indicatorsOf } from '../indicators/indicators';
import { numberOf } from '../cells/reading';
import { fieldOf, formsOf } from '../cells/subject';
import type { Subject } from '../cells/subject';
import { soundAmountOf } from '../derived/sums';
import { isFullMarks } from '../indicators/weights';

/** 自评表的预算执行情况在哪些字段。 */
export interface ExecutionKeys {
  readonly form: FormId;
  readonly budget: string;
  readonly executed: string;
  readonly rate: string;
}

/** 部门表：资金总额、执行数。 */
export const departmentExecution: ExecutionKeys = {
  form: '部门整体支出绩效自评表',
  budget: '资金总额',
  executed: '执行数',
  rate: '资金执行率',
};

/** 项目表：年度资金总额行的全年预算数、全年执行数；“其中”各行不计分。 */
export const projectExecution: ExecutionKeys = {
  form: '项目支出绩效自评表',
  budget: '年度资金总额.全年预算数',
  executed: '年度资金总额.全年执行数',
  rate: '执行率',
};

/** 两种自评表。 */
export const executions: readonly ExecutionKeys[] = [departmentExecution, projectExecution];

/** 一张自评表的预算执行情况。 */
export interface Execution {
  readonly form: FormReading;
  readonly keys: ExecutionKeys;
  readonly budget: Subject;
  readonly executed: Subject;
  readonly rate: Subject;
  readonly weight: Subject;
  readonly score: Subject;
  readonly reason: Subject;
  /** 预算数、执行数；合计手填得不平时是下级之和。 */
  readonly amounts: { readonly budget: Decimal | null; readonly executed: Decimal | null };
  /** 执行数÷预算数，未舍入；缺数或预算为 0 时 null。 */
  readonly exactRate: Decimal | null;
}

/** 各自评表的预算执行情况。 */
export function executionsOf(
  submission: Submission,
  kinds: readonly ExecutionKeys[] = executions,
): readonly Execution[] {
  return kinds.flatMap((keys) =>
    formsOf(submission, keys.form).map((form) => {
      const budget = fieldOf(form, keys.budget);
      const executed = fieldOf(form, keys.executed);
      const { amountTolerance } = submission.scheme.thresholds;
      const [whole, part] = [budget, executed].map((subject) => soundAmountOf(subject, amountTolerance));
      return {
        form,
        keys,
        budget,
        executed,
        rate: fieldOf(form, keys.rate),
        weight: fieldOf(form, '执行率分值'),
        score: fieldOf(form, '执行率得分'),
        reason: fieldOf(form, '执行率偏差原因'),
        amounts: { budget: whole ?? null, executed: part ?? null },
        exactRate: !whole || !part || whole.eq(0) ? null : part.div(whole),
      };
    }),
  );
}

/** 执行率低于方案的下限而指标全部满分时，给出执行率；不是这样为 null。 */
export function fullMarksDespite(
  { form, rate, exactRate }: Execution,
  { thresholds }: Scheme,
): Decimal | null {
  const actual = exactRate ?? numberOf(rate.reading);
  if (actual === null || actual.gte(thresholds.fullMarkExecution)) return null;
  return isFullMarks(indicatorsOf(form)) ? actual : null;
}
