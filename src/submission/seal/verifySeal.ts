import type { CellSource } from '../cellSource';
import { readSubmission } from '../read/readSubmission';
import { registryOf } from '../recognize/recognizeForms';
import { parseRegistry } from '../registry/registryXml';
import type { Place, Submission } from '../submission';
import { canonicalDocument, canonicalFields, canonicalText, formKey, sealedContent } from './canonical';
import { recompute, type Recomputation } from './recompute';
import { sealFromNames } from './sealNames';
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

/** 定稿登记的两处住所各怎么样。 */
export interface SealHomes {
  /** 自定义 XML 里的还在；被别的软件丢掉了就照隐藏名称复核。 */
  readonly xml: boolean;
  /** 隐藏名称里的一份：与自定义 XML 的一样、不一样（有一处被改过）、不在了。自定义 XML 丢了就没有可比的。 */
  readonly names: 'same' | 'different' | 'missing';
}

/** 复核的结论。 */
export interface SealReport {
  readonly seal: Seal;
  readonly homes: SealHomes;
  readonly changes: readonly SealChange[];
  /** 整张不见了的表（定稿时的工作表名）。 */
  readonly missing: readonly string[];
  /** 登记里记的规范值与登记的摘要对得上；对不上就是登记本身被人改过。 */
  readonly recordAgrees: boolean;
  /** 现在的规范值的摘要等于登记的摘要。 */
  readonly digestAgrees: boolean;
  readonly recomputation: Recomputation;
  /** 定稿有效：走完了、什么都没有变、两处登记没有冲突、复算一致。 */
  readonly valid: boolean;
}

function homesOf(source: CellSource, seal: Seal): SealHomes {
  const xml = parseRegistry(source.registryXml ?? '')?.seal !== undefined;
  const copy = sealFromNames(source.names);
  if (copy === null) return { xml, names: 'missing' };
  return { xml, names: JSON.stringify(copy) === JSON.stringify(seal) ? 'same' : 'different' };
}

/** 复核：定稿以后变了什么，用我们的实现复算是否一致。没有定稿登记返回 null；只读。 */
export async function verifySeal(source: CellSource, digest: Digest): Promise<SealReport | null> {
  const seal = registryOf(source)?.seal;
  const submission = seal && readSubmission(source);
  if (!seal || !submission) return null;
  const present = new Set(submission.forms.map(({ form, name }) => formKey({ form: form.id, name })));
  const missing = seal.content.forms.filter((form) => !present.has(formKey(form)));
  const changes = [...changedFields(seal, submission), ...changedExplanations(seal, submission)];
  const recomputation = recompute(source, seal);
  const recordAgrees = (await digest(canonicalDocument(seal.content))) === seal.digest;
  const digestAgrees = (await digest(canonicalDocument(sealedContent(submission)))) === seal.digest;
  const homes = homesOf(source, seal);
  return {
    seal,
    homes,
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
      homes.names !== 'different' &&
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
