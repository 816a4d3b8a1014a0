import type { FormReading, Submission } from '../../submission';
import type { Finding } from '../finding';
import type { FindingDraft, Rule } from '../rule';
import type { Settled } from './settle';

/** 各规则给出的 → 审核结果：排好次序，给出键，带上审核说明。 */
export function collect(
  { forms, explanations }: Submission,
  settled: readonly Settled[],
): readonly Finding[] {
  const repeats = new Map<string, number>();
  return withoutRepeatedBreaks(settled)
    .sort(byPosition(formOrder(forms)))
    .map(({ rule, draft }): Finding => {
      const base = keyOf(rule, draft);
      const count = (repeats.get(base) ?? 0) + 1;
      repeats.set(base, count);
      const key = count === 1 ? base : `${base}#${count}`;
      return {
        ...draft,
        key,
        explanation: explanations.get(key) ?? draft.explanation ?? null,
        basis: rule.basis,
      };
    });
}

/** 没跑成的规则只留第一张表上的那一条。 */
function withoutRepeatedBreaks(settled: readonly Settled[]): Settled[] {
  const broken = new Set<Rule>();
  return settled.filter((each) => {
    if (each.broken !== true) return true;
    const first = !broken.has(each.rule);
    broken.add(each.rule);
    return first;
  });
}

/** 行用行标签不用行号：插行、删行、换次序以后，审核说明仍跟着那一行。 */
function keyOf(rule: Rule, { form, name, field, row }: FindingDraft): string {
  return [rule.id, form, name ?? '', row === null ? '' : `${row.block}·${row.label}`, field].join('|');
}

function formOrder(forms: readonly FormReading[]): (draft: FindingDraft) => number {
  const order = new Map(forms.map((form, index) => [`${form.form.id}|${form.name ?? ''}`, index]));
  return ({ form, name }) => order.get(`${form}|${name ?? ''}`) ?? forms.length;
}

/** 表、行、列、规则编号；同一格同一条规则的照给出的先后（排序是稳定的）。 */
function byPosition(formAt: (draft: FindingDraft) => number): (a: Settled, b: Settled) => number {
  return (a, b) => {
    const [left, right] = [a.draft.place, b.draft.place];
    return (
      formAt(a.draft) - formAt(b.draft) ||
      (left?.row ?? nowhere) - (right?.row ?? nowhere) ||
      (left?.column ?? nowhere) - (right?.column ?? nowhere) ||
      a.order - b.order
    );
  };
}

/** 找不到位置的排在表的最后。 */
const nowhere = Number.MAX_SAFE_INTEGER;
