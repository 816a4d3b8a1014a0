import type { CellSource } from '../../cellSource';
import { readSubmission } from '../../read/readSubmission';
import { registryOf } from '../../recognize/recognizeForms';
import { parseRegistry } from '../registry/registryXml';
import type { Place, Submission } from '../../submission';
import { canonicalDocument, canonicalFields, canonicalText, formKey, sealedContent } from './canonical';
import type { ChangedFacet, PrintedChange } from './printed/printedChange';
import { codeIn, sealCode } from './printed/sealCode';
import { pageTexts } from './printed/besideCells';
import { verifyPrint } from './printed/verifyPrint';
import { recompute, type Recomputation } from './recompute';
import { sealDigest } from './sealDocument';
import { sealedSheets, type SealedSheetOf } from './sealedSheets';
import { namedCopy } from './sealNames';
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
  /** 自定义 XML 里的在，但读不懂：坏了，或被人改过。 */
  readonly damaged: boolean;
  /** 自定义 XML 里有不止一份我们的登记：有人另放了一份。 */
  readonly extra: boolean;
  /** 隐藏名称里的一份：与自定义 XML 的一样、不一样（有一处被改过）、不在了。自定义 XML 丢了就没有可比的。 */
  readonly names: 'same' | 'different' | 'missing';
}

/** 一样东西与定稿时比：没变、变了、比不了。 */
export type Verdict = '没变' | '变了' | '未能比较';

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
  /** 印出来的东西变了的：格、公式、名称、页脚、图形……；第 1 版的登记没有记，为空。 */
  readonly printed: readonly PrintedChange[];
  /** 数、公式、印出来的样子各怎么样。 */
  readonly verdicts: Readonly<Record<ChangedFacet, Verdict>>;
  /** 比不了的，一句一条。 */
  readonly uncomparable: readonly string[];
  /** 定稿以后加的工作表：不在定稿范围里，报出名字，不算失效。 */
  readonly added: readonly string[];
  /** 12 位定稿码，由登记现在的内容算出。 */
  readonly code: string;
  /** 定稿有效：走完了、数都比过、什么都没有变、两处登记没有冲突、复算一致；只有样子比不了不算变。 */
  readonly valid: boolean;
}

function homesOf(source: CellSource, seal: Seal): SealHomes {
  const xml = parseRegistry(source.registryXml ?? '')?.seal !== undefined;
  const damaged = !xml && source.registryXml !== null;
  const extra = (source.registryCopies ?? 1) > 1;
  return { xml, damaged, extra, names: namedCopy(source.names, seal) };
}

/** 复核：定稿以后变了什么，用我们的实现复算是否一致。没有定稿登记返回 null；只读。`read` 是已经读出的申报，没有就现读。 */
export async function verifySeal(
  source: CellSource,
  digest: Digest,
  read: Submission | null = null,
): Promise<SealReport | null> {
  const registry = registryOf(source);
  const seal = registry?.seal;
  const submission = seal && (read ?? readSubmission(source));
  if (!seal || !submission) return null;
  const present = new Set(submission.forms.map(({ form, name }) => formKey({ form: form.id, name })));
  const missing = seal.content.forms.filter((form) => !present.has(formKey(form)));
  const homes = homesOf(source, seal);
  const fields = changedFields(seal, submission);
  const changes = [...fields.changes, ...changedExplanations(seal, submission)];
  const scheme = homes.xml ? (registry?.scheme ?? null) : null;
  const sheetOf = sealedSheets(source);
  const print = verifyPrint(source, seal, submission, scheme, sheetOf);
  const uncomputed = fields.uncomputed > 0;
  const recomputation = recompute(source, seal, submission, sheetOf);
  const now = await sealDigest(seal, digest);
  const recordAgrees = now === seal.digest;
  const digestAgrees =
    uncomputed ||
    (seal.version === 1
      ? (await digest(canonicalDocument(sealedContent(submission)))) === seal.digest
      : canonicalDocument(sealedContent(submission)) === canonicalDocument(seal.content));
  const code = sealCode(now);
  const printed = [...(print?.changes ?? []), ...wrongCodes(seal, code, sheetOf)].filter(
    notRepeating(changes),
  );
  const uncomparable = print?.uncomparable ?? ['早先版本定的稿，没有记下印出来的样子。'];
  const numbersChanged = changes.length + missing.length > 0 || !digestAgrees;
  return {
    seal,
    homes,
    changes,
    missing: missing.map(({ sheet }) => sheet),
    recordAgrees,
    digestAgrees,
    recomputation,
    printed,
    verdicts: {
      数: verdict(numbersChanged || printed.some(({ facet }) => facet === '数'), uncomputed),
      公式: verdict(
        recomputation.differences.length > 0 || printed.some(({ facet }) => facet === '公式'),
        print === null,
      ),
      印出来: verdict(
        printed.some(({ facet }) => facet === '印出来'),
        uncomparable.length > 0,
      ),
    },
    uncomparable,
    added: addedSheets(source, seal, sheetOf),
    code,
    valid:
      seal.state === 'sealed' &&
      !numbersChanged &&
      !uncomputed &&
      printed.length === 0 &&
      recordAgrees &&
      !homes.damaged &&
      !homes.extra &&
      homes.names !== 'different' &&
      recomputation.differences.length === 0,
  };
}

const verdict = (changed: boolean, unknown: boolean): Verdict =>
  changed ? '变了' : unknown ? '未能比较' : '没变';

/** 定稿时没有的工作表。 */
function addedSheets(source: CellSource, { print }: Seal, sheetOf: SealedSheetOf): readonly string[] {
  if (!print) return [];
  const sealed = new Set(print.sheets.map(({ sheet }) => sheetOf(sheet)?.id));
  const others = new Set(print.others);
  return source.sheets.filter(({ id, name }) => !sealed.has(id) && !others.has(name)).map(({ name }) => name);
}

/** 同一格的值已经在字段里说过，不再说一遍。 */
function notRepeating(changes: readonly SealChange[]): (change: PrintedChange) => boolean {
  const told = new Set(
    changes.flatMap(({ place }) => (place ? [`${place.sheetId}!${place.row},${place.column}`] : [])),
  );
  return ({ facet, place }) =>
    facet === '公式' || place === null || !told.has(`${place.sheetId}!${place.row},${place.column}`);
}

/** 页脚上的定稿码不见了、与登记算出来的不是一个：登记或页脚被换过；页眉页脚整个丢了的不在这里说。 */
function wrongCodes(seal: Seal, code: string, sheetOf: SealedSheetOf): readonly PrintedChange[] {
  if (!seal.print) return [];
  const pages = (seal.before.footers ?? []).flatMap(({ sheet }) => {
    const found = sheetOf(sheet);
    const texts = pageTexts(found?.look?.furniture ?? {});
    return found?.look ? [{ name: found.name, texts }] : [];
  });
  if (pages.every(({ texts }) => texts.every((text) => text === ''))) return [];
  return pages.flatMap(({ name, texts }): readonly PrintedChange[] => {
    const printed = texts.flatMap((text) => codeIn(text) ?? []);
    const wrong = printed.find((each) => each !== code) ?? (printed.length > 0 ? null : '（没有了）');
    const change = { facet: '印出来', sheetName: name, place: null, what: '页脚的定稿码' } as const;
    return wrong === null ? [] : [{ ...change, before: code, after: wrong }];
  });
}

/** 字段比下来：变了的，与公式没有存下结果、比不了的格数。 */
interface FieldComparison {
  readonly changes: readonly SealChange[];
  readonly uncomputed: number;
}

function changedFields(seal: Seal, submission: Submission): FieldComparison {
  const sealed = new Map(seal.content.forms.map((form) => [formKey(form), form]));
  let uncomputed = 0;
  const changes = submission.forms.flatMap((form) => {
    const { name, sheetName } = form;
    const id = form.form.id;
    const before = new Map(
      (sealed.get(formKey({ form: id, name }))?.fields ?? []).map(([key, , text]) => [key, text]),
    );
    const now = canonicalFields(form);
    const changed = now.flatMap(({ key, text, reading }): readonly SealChange[] => {
      const old = before.get(key) ?? '';
      if (old === text) return [];
      if (seal.print && text === '' && reading.cell.formula !== null) {
        uncomputed += 1;
        return [];
      }
      return [{ sheetName, form: id, name, key, place: reading.place, before: old, after: text }];
    });
    const keys = new Set(now.map(({ key }) => key));
    const gone = [...before].filter(([key]) => !keys.has(key));
    const common = { sheetName, form: id, name, place: null, after: '' };
    return [...changed, ...gone.map(([key, before]) => ({ ...common, key, before }))];
  });
  return { changes, uncomputed };
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
