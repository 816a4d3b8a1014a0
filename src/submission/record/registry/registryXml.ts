import { readLayouts } from './layoutsIn';
import { parseScheme } from '../../../schemes';
import type { ApprovedTargets, LastYear } from '../../submission';
import { attachmentIds } from '../../attachments';
import { evidenceItems } from '../../evidence';
import { isSeal } from '../seal/parseSeal';
import { registryNamespace } from './registry';
import type { RegisteredAnnotation } from './registeredAnnotation';
import type { RegisteredForm, Registry } from './registry';

const open = `<submission xmlns="${registryNamespace}" version="1"><![CDATA[`;
const close = ']]></submission>';

/**
 * 登记 → XML 文字。JSON 放在 CDATA 里，正文中的 `]]>` 拆成两段；
 * JSON 以外的控制字符由 JSON 转义，XML 1.0 不许有的代用码位也转义掉。
 */
export function writeRegistry(registry: Registry): string {
  const json = JSON.stringify(registry).replace(
    /[\u007f-\u009f\ud800-\udfff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${open}${json.replaceAll(']]>', ']]]]><![CDATA[>')}${close}`;
}

let last: { readonly xml: string; readonly registry: Registry | null } | null = null;

/**
 * XML 文字 → 登记；不是我们的、坏了的返回 null（调用者按“登记丢失”处理）。
 * 一份工作簿里认表、复核要读好几遍，记着上一次的；定稿登记有几百 KB，读一遍要几毫秒。
 */
export function parseRegistry(xml: string): Registry | null {
  if (last?.xml !== xml) last = { xml, registry: parsed(xml) };
  return last.registry;
}

function parsed(xml: string): Registry | null {
  const json = registryJson(xml);
  if (json === null) return null;
  try {
    return readRegistry(JSON.parse(json));
  } catch {
    return null;
  }
}

function registryJson(xml: string): string | null {
  const body = /<(?:[\w-]+:)?submission\b([^>]*)>([\s\S]*)<\/(?:[\w-]+:)?submission>/.exec(xml);
  if (body === null || !body[1]?.includes(registryNamespace)) return null;
  return [...(body[2] ?? '').matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>|([^<]+)/g)]
    .map((part) => part[1] ?? unescapeText(part[2] ?? ''))
    .join('');
}

/** 字符引用指的字符；不是字符（超出 Unicode 的范围）就给替换符，不让一个坏引用毁了整份。 */
const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');

/** 有的软件另存时会把 CDATA 改写成转义文字。 */
function unescapeText(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(\d+);/g, (_, code: string) => character(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&');
}

function readRegistry(json: unknown): Registry | null {
  if (!isRecord(json)) return null;
  const scheme = parseScheme(json['scheme']);
  if (!scheme.ok || typeof json['year'] !== 'number' || typeof json['unit'] !== 'string') return null;
  const attachments = attachmentIds(json['attachments']);
  const evidence = evidenceItems(json['evidence']);
  const layouts = readLayouts(json['layouts']);
  return {
    scheme: scheme.scheme,
    year: json['year'],
    unit: json['unit'],
    forms: list(json['forms']).filter(isRegisteredForm),
    annotations: list(json['annotations']).filter(isRegisteredAnnotation),
    ...(layouts.length > 0 ? { layouts } : {}),
    ...(isLastYear(json['lastYear']) ? { lastYear: json['lastYear'] } : {}),
    ...(isApproved(json['approved']) ? { approved: json['approved'] } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(isSeal(json['seal']) ? { seal: json['seal'] } : {}),
  };
}

/** 写法对的一张表的登记。 */
export function isRegisteredForm(value: unknown): value is RegisteredForm {
  return (
    isRecord(value) &&
    typeof value['form'] === 'string' &&
    typeof value['version'] === 'number' &&
    (value['project'] === null || typeof value['project'] === 'string') &&
    typeof value['sheet'] === 'string' &&
    (value['layout'] === undefined || typeof value['layout'] === 'string') &&
    (value['adopted'] === undefined || isAdopted(value['adopted'])) &&
    isRecord(value['anchors']) &&
    Object.values(value['anchors']).every((anchor) => typeof anchor === 'string')
  );
}

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

const isAdopted = (value: unknown): boolean =>
  isRecord(value) &&
  isTexts(value['kept']) &&
  isTexts(value['validations']) &&
  isRecord(value['formulas']) &&
  Object.values(value['formulas']).every((format) => typeof format === 'string');

function isRegisteredAnnotation(value: unknown): value is RegisteredAnnotation {
  return (
    isRecord(value) &&
    typeof value['sheet'] === 'string' &&
    typeof value['cell'] === 'string' &&
    (value['means'] === 'note' || value['means'] === 'comment' || value['means'] === 'fill') &&
    Array.isArray(value['keys'])
  );
}

function isLastYear(value: unknown): value is LastYear {
  return (
    isRecord(value) &&
    typeof value['year'] === 'number' &&
    typeof value['source'] === 'string' &&
    isRecord(value['values']) &&
    Object.values(value['values']).every((amount) => typeof amount === 'number') &&
    (value['explanations'] === undefined ||
      (isRecord(value['explanations']) && isTexts(Object.values(value['explanations']))))
  );
}

function isApproved(value: unknown): value is ApprovedTargets {
  return (
    isRecord(value) &&
    Array.isArray(value['forms']) &&
    value['forms'].every(
      (form) =>
        isRecord(form) &&
        typeof form['form'] === 'string' &&
        (form['project'] === null || typeof form['project'] === 'string') &&
        typeof form['source'] === 'string' &&
        list(form['indicators']).every(isApprovedIndicator) &&
        Array.isArray(form['indicators']),
    )
  );
}

const isApprovedIndicator = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['indicator'] === 'string' &&
  typeof value['target'] === 'string' &&
  (value['weight'] === null || typeof value['weight'] === 'number');

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
