import type { FormReading, Submission } from '../submission';
import type { Finding } from './finding';
import type { FindingDraft, Rule } from './rule';
import { rules } from './rules';

/**
 * 按全部规则审核一份申报。结果按表的次序、单元格位置、规则编号排列；只读，不改任何东西。
 *
 * @param only 只用这些规则（测试、试行）；缺省全部登记的规则
 */
export function auditSubmission(submission: Submission, only: readonly Rule[] = rules): readonly Finding[] {
  const used = new Map<string, number>();
  const findings = only.flatMap((rule) =>
    [...rule.check(submission)].map((draft): Finding => {
      const base = keyOf(rule, draft);
      const count = (used.get(base) ?? 0) + 1;
      used.set(base, count);
      const key = count === 1 ? base : `${base}#${count}`;
      return {
        ...draft,
        key,
        explanation: submission.explanations.get(key) ?? null,
        rule: rule.id,
        severity: draft.severity ?? rule.severity,
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
