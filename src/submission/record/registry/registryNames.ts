import { findScheme, parseScheme } from '../../../schemes';
import type { Scheme } from '../../../schemes';
import { attachmentIds } from '../../attachments';
import { evidenceItems, type Evidence } from '../../evidence';
import { sealFromNames } from '../seal/sealNames';
import {
  hiddenTexts,
  joinedParts,
  parseJson,
  partName,
  textFormula,
  textParts,
  type HiddenName,
  type NamedFormula,
} from './hiddenText';
import type { Layout } from '../../../forms';
import { readLayouts } from './layoutsIn';
import type { RegisteredForm, Registry } from './registry';
import { isRegisteredForm } from './registryXml';

/** 第二处登记：工作簿级隐藏名称；方案不是内置的，全文接着写在“PBE_登记_1”“PBE_登记_2”……里。 */
export const registryName = 'PBE_登记';

/** 佐证清单的第二处登记。 */
const evidenceName = 'PBE_佐证';

/** 外来版面的第二处登记，全文写在“PBE_版面_1”“PBE_版面_2”……里。 */
export const layoutsName = 'PBE_版面';

interface Head {
  readonly scheme: string;
  readonly version: number;
  readonly year: number;
  readonly unit: string;
  /** 方案全文分在几个名称里；0 表示内置方案，只记标识与版本。 */
  readonly parts: number;
  /** 勾了的附件；一样也没勾就不写。 */
  readonly attachments?: readonly string[];
  /** 外来版面与认表的登记分在几个名称里；没有外来版面就不写。 */
  readonly layouts?: number;
}

/**
 * 登记里丢不起的部分 → 隐藏名称。自定义 XML 会被别的软件另存时丢掉或挪走，名称各家都留着；
 * 各表的位置不用记：表上的名称和固定文字就能找回。定稿登记另见 `sealNames`。
 */
export function registryNames({
  scheme,
  year,
  unit,
  attachments = [],
  evidence,
  layouts = [],
  forms = [],
}: Pick<Registry, 'scheme' | 'year' | 'unit' | 'attachments' | 'evidence' | 'layouts'> &
  Partial<Pick<Registry, 'forms'>>): readonly HiddenName[] {
  const parts = isBuiltIn(scheme) ? [] : textParts(JSON.stringify(scheme));
  const carried = layouts.length === 0 ? [] : textParts(carriedText(layouts, forms));
  const head: Head = {
    scheme: scheme.id,
    version: scheme.version,
    year,
    unit,
    parts: parts.length,
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(carried.length > 0 ? { layouts: carried.length } : {}),
  };
  return [
    { name: registryName, formula: textFormula(JSON.stringify(head)) },
    ...parts.map((text, index) => ({ name: partName(registryName, index), formula: textFormula(text) })),
    ...(evidence ? evidenceNames(evidence) : []),
    ...carried.map((text, index) => ({ name: partName(layoutsName, index), formula: textFormula(text) })),
  ];
}

/** 佐证清单另在“PBE_佐证”：段数，与各段。清空了也写（0 段），免得旧的又读回来。 */
function evidenceNames(evidence: readonly Evidence[]): readonly HiddenName[] {
  const parts = evidence.length === 0 ? [] : textParts(JSON.stringify(evidence));
  return [
    { name: evidenceName, formula: textFormula(String(parts.length)) },
    ...parts.map((text, index) => ({ name: partName(evidenceName, index), formula: textFormula(text) })),
  ];
}

function evidenceIn(textOf: (name: string) => string | null): readonly Evidence[] {
  const parts = Number(textOf(evidenceName) ?? 0);
  return evidenceItems(parseJson(joinedParts(textOf, evidenceName, parts)));
}

/** 隐藏名称 → 登记（连同定稿登记）；没有、残缺、方案已不认识都返回 null。第二锚点、标注、上年数不在这里。 */
export function registryFromNames(names: readonly NamedFormula[]): Registry | null {
  const textOf = hiddenTexts(names);
  const head = parseHead(textOf(registryName));
  if (head === null) return null;
  const scheme = head.parts === 0 ? (findScheme(head.scheme) ?? null) : schemeIn(head.parts, textOf);
  if (scheme === null) return null;
  const attachments = attachmentIds(head.attachments);
  const evidence = evidenceIn(textOf);
  const seal = sealFromNames(names);
  const carried = carriedIn(head.layouts ?? 0, textOf);
  return {
    scheme,
    year: head.year,
    unit: head.unit,
    forms: carried.forms,
    annotations: [],
    ...(carried.layouts.length > 0 ? { layouts: carried.layouts } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(seal ? { seal } : {}),
  };
}

const isBuiltIn = (scheme: Scheme): boolean =>
  JSON.stringify(findScheme(scheme.id)) === JSON.stringify(scheme);

function parseHead(text: string | null): Head | null {
  const json = parseJson(text);
  if (typeof json !== 'object' || json === null) return null;
  const { scheme, parts, year, unit } = json as Partial<Record<keyof Head, unknown>>;
  const valid =
    typeof scheme === 'string' &&
    typeof parts === 'number' &&
    typeof year === 'number' &&
    typeof unit === 'string';
  return valid ? (json as Head) : null;
}

function schemeIn(parts: number, textOf: (name: string) => string | null): Scheme | null {
  const parsed = parseScheme(parseJson(joinedParts(textOf, registryName, parts)));
  return parsed.ok ? parsed.scheme : null;
}

/** 外来版面与用它的表；第二锚点不记，表上的名称就能找回。 */
const carriedText = (layouts: readonly Layout[], forms: readonly RegisteredForm[]): string =>
  JSON.stringify({
    layouts,
    forms: forms.flatMap((form) => (form.layout === undefined ? [] : [{ ...form, anchors: {} }])),
  });

function carriedIn(
  parts: number,
  textOf: (name: string) => string | null,
): { readonly layouts: readonly Layout[]; readonly forms: readonly RegisteredForm[] } {
  const json = parts === 0 ? null : parseJson(joinedParts(textOf, layoutsName, parts));
  if (typeof json !== 'object' || json === null) return { layouts: [], forms: [] };
  const { layouts, forms } = json as Readonly<Record<string, unknown>>;
  return {
    layouts: readLayouts(layouts),
    forms: Array.isArray(forms) ? forms.filter(isRegisteredForm) : [],
  };
}
