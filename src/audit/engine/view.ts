import type { FormReading, Submission } from '../../submission';
import type { Need, Rule } from '../rule';

/** 规则看得到的申报：方案、年度不合的整条不跑（null），版面不合、缺了它要的栏的表不给它看。 */
export function viewFor({ holds, needs }: Rule, submission: Submission): Submission | null {
  const { scheme, year, forms } = submission;
  if (holds?.schemes !== undefined && !holds.schemes.includes(scheme.id)) return null;
  const { from = -Infinity, to = Infinity } = holds?.years ?? {};
  if (year < from || year > to) return null;
  if (needs === undefined && holds?.layout === undefined) return submission;
  const seen = forms.filter(
    (form) => (holds?.layout?.(form) ?? true) && (needs ?? []).every((need) => isMet(form, need)),
  );
  return seen.length === forms.length ? submission : { ...submission, forms: seen };
}

const isMet = (form: FormReading, need: Need): boolean =>
  need.form !== form.form.id || need.keys.every((key) => hasKey(form, key));

/** 表上有没有这一栏：字段键，或“块.列”。 */
export function hasKey({ fields, blocks }: FormReading, key: string): boolean {
  if (fields.has(key)) return true;
  const dot = key.lastIndexOf('.');
  return blocks.get(key.slice(0, dot))?.columns.some((column) => column.key === key.slice(dot + 1)) ?? false;
}
