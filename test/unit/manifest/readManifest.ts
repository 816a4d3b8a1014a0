import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';

/** 解析后的一个元素。 */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Raw = Readonly<Record<string, unknown>>;

function toElement(raw: Raw): Element {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const content = Array.isArray(raw[name]) ? (raw[name] as Raw[]) : [];
  return {
    name: name.replace(/^.*:/, ''),
    attributes: (raw[':@'] ?? {}) as Record<string, string>,
    children: content.filter((child) => !('#text' in child)).map(toElement),
    text: content.map((child) => ('#text' in child ? String(child['#text']) : '')).join(''),
  };
}

/** 项目的清单原文。 */
export const manifestXml = readFileSync('manifest.xml', 'utf8');

/** 解析清单，保留元素次序；元素名去掉前缀。 */
export function parseManifest(xml: string): Element {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    ignoreDeclaration: true,
    parseTagValue: false,
  });
  const roots = parser.parse(xml) as Raw[];
  const root = roots.map(toElement).find(({ name }) => name === 'OfficeApp');
  if (root === undefined) throw new Error('不是 Office 加载项清单');
  return root;
}

/** 按文档次序列出全部后代。 */
export function descendants(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

/** 叫这个名字的后代。 */
export function all(element: Element, name: string): Element[] {
  return descendants(element).filter((found) => found.name === name);
}
