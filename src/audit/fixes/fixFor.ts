import type { Submission } from '../../submission';
import type { Fix } from '../fix';
import type { FindingDraft, Rule } from '../rule';
import { cellOf, fieldOf, type Subject } from '../cells/subject';
import { restoreLostFormula } from './restoreFormula';

/**
 * 一条结果的修正。公式没了的计算格，不管哪条规则说它，都该先恢复公式；其余看规则自己有没有改法。
 */
export function fixFor(rule: Rule, draft: FindingDraft, submission: Submission): Fix | null {
  const subject = subjectAt(submission, draft);
  if (subject === null) return null;
  if (draft.fix?.kind === '恢复公式') return draft.fix;
  return restoreLostFormula(subject) ?? draft.fix ?? rule.fix?.(subject) ?? null;
}

/** 结果的主单元格；缺表、缺行之类没有主单元格。 */
function subjectAt(submission: Submission, { form, name, field, row, place }: FindingDraft): Subject | null {
  if (place === null) return null;
  const reading = submission.forms.find((each) => each.form.id === form && each.name === name);
  if (reading === undefined) return null;
  if (row === null) return reading.fields.has(field) ? fieldOf(reading, field) : null;
  const line = reading.blocks.get(row.block)?.rows[row.index];
  return line?.cells.has(field) ? cellOf(reading, row.block, line, field) : null;
}
