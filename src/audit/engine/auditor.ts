import { recalculate, recalculateForm } from '../../submission';
import type { FormReading, Submission } from '../../submission';
import { collect } from './collect';
import { settle } from './settle';
import type { Settled } from './settle';
import type { Finding } from '../finding';
import type { Rule, Stage } from '../rule';
import { rules } from '../rules';
import { sameForm } from './sameForm';

/** 审核的条件。 */
export interface AuditOptions {
  /** 阶段；缺省填报。 */
  readonly stage?: Stage;
  /** 只用这些规则（测试、试行）；缺省全部登记的规则。 */
  readonly rules?: readonly Rule[];
}

/** 审核一份申报。结果按表的次序、单元格位置、规则编号排列；只读，不改任何东西。 */
export type Audit = (submission: Submission, options?: AuditOptions) => readonly Finding[];

/** 一张表审过的结果。 */
interface FormResult {
  /** 读到的样子。 */
  readonly read: FormReading;
  /** 公式重算过的；审的是它。 */
  readonly form: FormReading;
  /** 有公式引用到别的表：别的表变了它也要重审。 */
  readonly leavesSheet: boolean;
  readonly settled: readonly Settled[];
}

/** 上一次审核：同样的规则、同样的条件下，没有变的表不必再审。 */
interface Memory {
  readonly rules: readonly Rule[];
  readonly conditions: string;
  readonly results: readonly FormResult[];
}

/**
 * 先把每条公式由录入的数重算一遍（见 recalculate），审的是重算的数。
 * 记得上一次的审核：边录边审时只重审变了的表，跨表的规则总是重跑。
 * 结果与从头审核一模一样，只是快；一个窗格用一个。
 */
export function createAuditor(): Audit {
  let memory: Memory | null = null;
  return (submission, { stage = '填报', rules: used = rules } = {}) => {
    const conditions = conditionsOf(submission, stage);
    const usable = memory?.rules === used && memory.conditions === conditions;
    const known = usable && memory !== null ? memory.results : [];
    const results = submission.forms.map((form): FormResult => {
      const before = known.find(
        (each) => !each.leavesSheet && each.read.sheetId === form.sheetId && sameForm(each.read, form),
      );
      if (before !== undefined) return before;
      const sound = recalculateForm(form);
      const settled = settle(used, isLocal, { ...submission, forms: [sound.form] }, stage, []);
      return { read: form, ...sound, settled };
    });
    memory = { rules: used, conditions, results };
    const local = results.flatMap(({ settled }) => settled);
    // 没变的表交上一次读到的那一份：跨表规则按列看过、记住的都还用得上
    const whole = { ...submission, forms: results.map(({ form }) => form) };
    return collect(whole, [...local, ...settle(used, isCrossForm, whole, stage, local)]);
  };
}

/** 从头审核一次，不记什么。 */
export const auditSubmission: Audit = (read, { stage = '填报', rules: used = rules } = {}) => {
  const submission = recalculate(read);
  const local = submission.forms.flatMap((form) =>
    settle(used, isLocal, { ...submission, forms: [form] }, stage, []),
  );
  return collect(submission, [...local, ...settle(used, isCrossForm, submission, stage, local)]);
};

const isCrossForm = ({ crossForm }: Rule): boolean => crossForm === true;
const isLocal = (rule: Rule): boolean => !isCrossForm(rule);

/** 除了表本身，规则还能看到的东西。 */
const conditionsOf = ({ scheme, year, unit, lastYear, approved }: Submission, stage: Stage): string =>
  JSON.stringify([stage, year, unit, lastYear, approved, scheme]);
