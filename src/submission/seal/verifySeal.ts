import type { CellSource } from '../cellSource';
import { readSubmission } from '../read/readSubmission';
import { registryOf } from '../recognize/recognizeForms';
import type { Place, Submission } from '../submission';
import { canonicalDocument, canonicalFields, canonicalText, formKey, sealedContent } from './canonical';
import { recompute, type Recomputation } from './recompute';
import type { Digest, Seal } from './seal';

/** 定稿以后变了的一处。 */
export interface SealChange {
  /** 工作表名（现在的；表不在了为定稿时的）。 */
  readonly sheetName: string;
  readonly form: string;
  readonly name: string | null;
  /** 字段键，或“审核说明”的结果键。 */
  readonly key: string;
  /** 现在的位置；整张表不在了、审核说明为 null。 */
  readonly place: Place | null;
  /** 定稿时的规范值；空串为空。 */
  readonly before: string;
  /** 现在的规范值。 */
  readonly after: string;
}

/** 复核的结论。 */
export interface SealReport {
  readonly seal: Seal;
  readonly changes: readonly SealChange[];
  /** 整张不见了的表（定稿时的工作表名）。 */
  readonly missing: readonly string[];
  /** 登记里记的规范值与登记的摘要对得上；对不上就是登记本身被人改过。 */
  readonly recordAgrees: boolean;
  /** 现在的规范值的摘要等于登记的摘要。 */
  readonly digestAgrees: boolean;
  readonly recomputation: Recomputation;
  /** 定稿有效：走完了、什么都没有变、复算一致。 */
  readonly valid: boolean;
}

/** 来源里的定稿登记；没有定稿为 null。 */
export const sealOf = (source: CellSource): Seal | null => registryOf(source)?.seal ?? null;

/** 复核：定稿以后变了什么，用我们的实现复算是否一致。没有定稿登记返回 null；只读。 */
export async function verifySeal(source: CellSource, digest: Digest): Promise<SealReport | null> {
  const seal = sealOf(source);
  const submission = seal && readSubmission(source);
  if (!seal || !submission) return null;
  const present = new Set(submission.forms.map(({ form, name }) => formKey({ form: form.id, name })));
  const missing = seal.content.forms.filter((form) => !present.has(formKey(form)));
  const changes = [...changedFields(seal, submission), ...changedExplanations(seal, submission)];
  const recomputation = recompute(source, seal);
  const recordAgrees = (await digest(canonicalDocument(seal.content))) === seal.digest;
  const digestAgrees = (await digest(canonicalDocument(sealedContent(submission)))) === seal.digest;
  return {
    seal,
    changes,
    missing: missing.map(({ sheet }) => sheet),
    recordAgrees,
    digestAgrees,
    recomputation,
    valid:
      seal.state === 'sealed' &&
      changes.length === 0 &&
      missing.length === 0 &&
      recordAgrees &&
      digestAgrees &&
      recomputation.differences.length === 0,
  };
}

function changedFields(seal: Seal, submission: Submission): readonly SealChange[] {
  const sealed = new Map(seal.content.forms.map((form) => [formKey(form), form]));
  return submission.forms.flatMap((form) => {
    const { name, sheetName } = form;
    const id = form.form.id;
    const before = new Map(
      (sealed.get(formKey({ form: id, name }))?.fields ?? []).map(([key, , text]) => [key, text]),
    );
    const now = canonicalFields(form);
    const changed = now.flatMap(({ key, text, reading }): readonly SealChange[] => {
      const old = before.get(key) ?? '';
      return old === text
        ? []
        : [{ sheetName, form: id, name, key, place: reading.place, before: old, after: text }];
    });
    const keys = new Set(now.map(({ key }) => key));
    const gone = [...before].filter(([key]) => !keys.has(key));
    return [
      ...changed,
      ...gone.map(([key, text]) => ({
        sheetName,
        form: id,
        name,
        key,
        place: null,
        before: text,
        after: '',
      })),
    ];
  });
}

function changedExplanations(seal: Seal, submission: Submission): readonly SealChange[] {
  const before = new Map(seal.content.explanations);
  const keys = new Set([...before.keys(), ...submission.explanations.keys()]);
  return [...keys].flatMap((key): readonly SealChange[] => {
    const old = before.get(key) ?? '';
    const now = canonicalText(submission.explanations.get(key) ?? '');
    const common = { sheetName: '审核情况表', form: '审核说明', name: null, place: null };
    return old === now ? [] : [{ ...common, key, before: old, after: now }];
  });
}
