import type { FormReading, Submission } from '../submission';
import type { Finding, Severity } from './finding';
import { fixFor } from './fixes';
import type { FindingDraft, Rule, Stage } from './rule';
import { rules } from './rules';

/** 审核的条件。 */
export interface AuditOptions {
  /** 阶段；缺省填报。 */
  readonly stage?: Stage;
  /** 只用这些规则（测试、试行）；缺省全部登记的规则。 */
  readonly rules?: readonly Rule[];
}

/**
 * 按规则审核一份申报。结果按表的次序、单元格位置、规则编号排列；只读，不改任何东西。
 */
export function auditSubmission(
  submission: Submission,
  { stage = '填报', rules: used = rules }: AuditOptions = {},
): readonly Finding[] {
  const repeats = new Map<string, number>();
  const findings = used.flatMap((rule) =>
    [...rule.check(submission, stage)].map((draft): Finding => {
      const base = keyOf(rule, draft);
      const count = (repeats.get(base) ?? 0) + 1;
      repeats.set(base, count);
      const key = count === 1 ? base : `${base}#${count}`;
      return {
        ...draft,
        key,
        fix: fixFor(rule, draft, submission),
        explanation: submission.explanations.get(key) ?? null,
        rule: rule.id,
        severity: draft.severity ?? severityAt(rule, stage),
        basis: rule.basis,
      };
    }),
  );
  const order = formOrder(submission.forms);
  return findings
    .map((finding, index) => ({ finding, index }))
    .sort(byPosition(order))
    .map(({ finding }) => finding);
}

const severityAt = (rule: Rule, stage: Stage): Severity =>
  stage === '定稿' ? (rule.finalSeverity ?? rule.severity) : rule.severity;

/** 行用行标签不用行号：插行、删行、换次序以后，审核说明仍跟着那一行。 */
function keyOf(rule: Rule, { form, name, field, row }: FindingDraft): string {
  return [rule.id, form, name ?? '', row === null ? '' : `${row.block}·${row.label}`, field].join('|');
}

function formOrder(forms: readonly FormReading[]): (finding: Finding) => number {
  const order = new Map(forms.map((form, index) => [`${form.form.id}|${form.name ?? ''}`, index]));
  return ({ form, name }) => order.get(`${form}|${name ?? ''}`) ?? forms.length;
}

interface Numbered {
  readonly finding: Finding;
  /** 规则次序。 */
  readonly index: number;
}

function byPosition(order: (finding: Finding) => number): (a: Numbered, b: Numbered) => number {
  return (a, b) => {
    const [left, right] = [a.finding.place, b.finding.place];
    return (
      order(a.finding) - order(b.finding) ||
      (left?.row ?? nowhere) - (right?.row ?? nowhere) ||
      (left?.column ?? nowhere) - (right?.column ?? nowhere) ||
      a.index - b.index
    );
  };
}

/** 找不到位置的排在表的最后。 */
const nowhere = Number.MAX_SAFE_INTEGER;
