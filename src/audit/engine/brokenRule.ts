import type { Submission } from '../../submission';
import type { FindingDraft, Rule } from '../rule';

/** 原因最长写这么多个字。 */
const longest = 80;

/** 一条规则抛错以后的那条提示：说清是哪一条、为什么，不冒充审过了。 */
export function brokenRule({ id, title }: Rule, { forms }: Submission, error: unknown): FindingDraft {
  const [form] = forms;
  const cause = (error instanceof Error ? error.message : String(error)).slice(0, longest);
  return {
    severity: '提示',
    form: form?.form.id ?? '',
    name: form?.name ?? null,
    field: '',
    row: null,
    place: null,
    related: [],
    message: `规则 ${id}（${title}）没有跑成：${cause}。其余规则照常；这一条请人工核对，并把这份工作簿报给软件维护人员。`,
    actual: null,
    expected: null,
    difference: null,
    tolerance: null,
    fix: null,
  };
}
