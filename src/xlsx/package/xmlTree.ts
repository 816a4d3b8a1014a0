import type { XlsxLimits } from '../limits';
import { XlsxError } from '../xlsxError';
import { scanXml } from './scanXml';
import type { XmlAttributes, XmlHandler } from './scanXml';

/** 建成树的一个元素；`text` 是直接文字内容连在一起。 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: XmlElement[];
  text: string;
}

/** 边收事件边建树，元素超过上限就停。 */
export class XmlTreeBuilder implements XmlHandler {
  readonly roots: XmlElement[] = [];
  private readonly stack: XmlElement[] = [];
  private count = 0;

  constructor(private readonly limits: XlsxLimits) {}

  open(name: string, attributes: XmlAttributes): void {
    if (++this.count > this.limits.elements) throw new XlsxError('tooLarge', 'XML 元素太多');
    const element: XmlElement = { name, attributes, children: [], text: '' };
    (this.stack.at(-1)?.children ?? this.roots).push(element);
    this.stack.push(element);
  }

  text(content: string): void {
    const top = this.stack.at(-1);
    if (top) top.text += content;
  }

  close(): void {
    this.stack.pop();
  }
}

/** 把一个小部件整个读成树，返回根元素。 */
export function parseXml(source: string, limits: XlsxLimits): XmlElement {
  const builder = new XmlTreeBuilder(limits);
  scanXml(source, builder);
  const root = builder.roots[0];
  if (!root) throw new XlsxError('corrupt', 'XML 是空的');
  return root;
}

/** 第一个叫这个名字的子元素。 */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** 所有叫这个名字的子元素。 */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** 所有叫这个名字的后代。 */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (one: XmlElement): void => {
    for (const each of one.children) {
      if (each.name === name) found.push(each);
      visit(each);
    }
  };
  if (element) visit(element);
  return found;
}

/** 布尔属性：`1`、`true`、`on` 为真；没写用缺省。 */
export function flag(attributes: XmlAttributes | undefined, name: string, fallback = false): boolean {
  const value = attributes?.[name];
  return value === undefined ? fallback : value === '1' || value === 'true' || value === 'on';
}

/** 数字属性；没写或不是数返回 `undefined`。 */
export function numberOf(attributes: XmlAttributes | undefined, name: string): number | undefined {
  const value = attributes?.[name];
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** 关系 id 属性（`r:id`），前缀不定。 */
export function relationId(attributes: XmlAttributes): string | undefined {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return key === undefined ? undefined : attributes[key];
}
