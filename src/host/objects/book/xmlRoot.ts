import { invalidArgument } from '../../protocol/hostError';

const MARKUP =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<!DOCTYPE[^>]*>|<(\/?)([^\s/>]+)([^>]*?)(\/?)>/g;

/**
 * 检查 XML 良构（标签配对、只有一个根、没有裸的 & 与 <），返回根元素的命名空间（没有为空串）。
 * 不良构抛 InvalidArgument，同 Excel 的 customXmlParts。
 */
export function rootNamespace(xml: unknown): string {
  if (typeof xml !== 'string') throw invalidArgument();
  const open: string[] = [];
  let root: { name: string; attributes: string } | null = null;
  let end = 0;
  for (const match of xml.matchAll(MARKUP)) {
    checkText(xml.slice(end, match.index), open.length > 0);
    end = match.index + match[0].length;
    const [, closing, name, attributes = '', selfClosing] = match;
    if (name === undefined) continue;
    if (closing) {
      if (open.pop() !== name) throw invalidArgument();
      continue;
    }
    if (open.length === 0) {
      if (root) throw invalidArgument();
      root = { name, attributes };
    }
    if (!selfClosing) open.push(name);
  }
  checkText(xml.slice(end), false);
  if (!root || open.length > 0) throw invalidArgument();
  return namespaceOf(root.name, root.attributes);
}

function checkText(text: string, inside: boolean): void {
  const bare = text.replace(/^\uFEFF/, '');
  if (!inside && bare.trim() !== '') throw invalidArgument();
  if (/[<]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(bare)) throw invalidArgument();
}

function namespaceOf(name: string, attributes: string): string {
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
  const attribute = prefix ? `xmlns:${prefix}` : 'xmlns';
  for (const [, key, double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (key === attribute) return double ?? single ?? '';
  }
  return '';
}
