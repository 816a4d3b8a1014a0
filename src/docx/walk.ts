import type { XmlElement } from '../xlsx';

/** 只是套在外面的元素：内容控件、修订插入、智能标记……里面的照读。 */
const WRAPPERS: ReadonlySet<string> = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'smartTag',
  'customXml',
  'hyperlink',
  'fldSimple',
  'AlternateContent',
  'Choice',
]);

/** 段落、表格、行、格一层的子元素，套在外面的去掉；删掉的修订、备用内容不读。 */
export function bodyChildren(parent: XmlElement): readonly XmlElement[] {
  return parent.children.flatMap((child) => (WRAPPERS.has(child.name) ? bodyChildren(child) : [child]));
}

/** 第一个叫这个名字的子元素。 */
export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((child) => child.name === name);

/** 属性的值，前缀不定（`w:val`）。 */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  const { attributes } = element;
  return (
    attributes[`w:${name}`] ??
    attributes[name] ??
    attributes[Object.keys(attributes).find((key) => key.endsWith(`:${name}`)) ?? '']
  );
}

/** 长度属性（缇，1/20 磅）→ 磅；没有写、不是数为 `null`。 */
export function points(element: XmlElement | undefined, name: string): number | null {
  const twips = Number(attribute(element, name) ?? Number.NaN);
  return Number.isFinite(twips) && twips > 0 ? twips / 20 : null;
}
