import { XlsxError } from '../xlsxError';
import { ForeignElements } from './foreignElements';

/** 元素的属性；带前缀的保留前缀（`r:id`），命名空间声明也在内。 */
export type XmlAttributes = Readonly<Record<string, string>>;

/** 逐个收到的 XML 事件；元素名去掉命名空间前缀。 */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  text(content: string): void;
  close(name: string): void;
  /** 从 `at` 的 `<` 起自己认一小段：认了返回那一段之后的位置，不认返回 `at`。一份文件里上百万个的东西走这里。 */
  shortcut?(source: string, at: number): number;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const MAX_DEPTH = 256;
const NO_ATTRIBUTES: XmlAttributes = Object.freeze({});

/** 还原字符引用；XML 之外的实体一律不认（没有 DTD）。 */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  // 登记存成名称，上百 KB 里全是 &quot;：一种一种地换快得多；&amp; 最后换，换出来的不再换
  if (!text.includes('&#')) {
    return text
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
  }
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, body: string) => {
    if (body[0] !== '#') return ENTITIES[body] ?? whole;
    const code =
      body[1] === 'x' || body[1] === 'X' ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

const unfinished = () => new XlsxError('corrupt', 'XML 没有写完');

/** 顺着等号和引号走，用时与长度成正比（不用正则，免得被特制的长属性拖住）。 */
function parseAttributes(source: string): XmlAttributes {
  const attributes: Record<string, string> = {};
  for (let at = 0; ;) {
    const equals = source.indexOf('=', at);
    if (equals < 0) return attributes;
    let open = equals + 1;
    while (source[open] === ' ' || source[open] === '\n' || source[open] === '\r' || source[open] === '\t')
      open++;
    const quote = source[open];
    if (quote !== '"' && quote !== "'") throw new XlsxError('corrupt', 'XML 属性没有引号');
    const close = source.indexOf(quote, open + 1);
    if (close < 0) throw unfinished();
    attributes[source.slice(at, equals).trim()] = unescapeXml(source.slice(open + 1, close));
    at = close + 1;
  }
}

/** 标签的右尖括号；属性值里的 `>` 不算。 */
function endOfTag(source: string, from: number): number {
  const mark = /[>"']/g;
  mark.lastIndex = from;
  for (let match = mark.exec(source); match; match = mark.exec(source)) {
    if (match[0] === '>') return match.index;
    const close = source.indexOf(match[0], match.index + 1);
    if (close < 0) break;
    mark.lastIndex = close + 1;
  }
  throw unfinished();
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * 顺着读一遍 XML，不建树。自己写而不用现成的解析库，是因为要边读边计数（几百万格也只占有限内存）、
 * 见到 DTD 就拒绝（实体炸弹），而表格文件用到的 XML 只是很小的子集。
 */
export function scanXml(source: string, handler: XmlHandler): void {
  const stack: string[] = [];
  const foreign = new ForeignElements();
  const start = source.indexOf('<');
  for (let at = start; at >= 0 && at < source.length;) {
    if (source[at] !== '<') {
      const next = source.indexOf('<', at);
      const end = next < 0 ? source.length : next;
      if (stack.length && !foreign.inside) handler.text(unescapeXml(source.slice(at, end)));
      at = end;
      continue;
    }
    const skipped = foreign.hidesUnprefixed ? at : (handler.shortcut?.(source, at) ?? at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    if (source.startsWith('<!--', at)) {
      at = after(source, '-->', at + 4);
    } else if (source.startsWith('<![CDATA[', at)) {
      const end = after(source, ']]>', at + 9);
      if (stack.length && !foreign.inside) handler.text(source.slice(at + 9, end - 3));
      at = end;
    } else if (source[at + 1] === '?') {
      at = after(source, '?>', at + 2);
    } else if (source[at + 1] === '!') {
      throw new XlsxError('corrupt', 'XML 里有不该有的 DTD');
    } else if (source[at + 1] === '/') {
      const end = endOfTag(source, at + 2);
      const name = source.slice(at + 2, end).trim();
      if (stack.pop() !== name) throw new XlsxError('corrupt', 'XML 标签不配对');
      if (!foreign.closes(stack.length)) handler.close(localName(name));
      at = end + 1;
    } else {
      at = openTag(source, at, stack, foreign, handler);
    }
  }
  if (start < 0 || stack.length) throw unfinished();
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  if (found < 0) throw unfinished();
  return found + mark.length;
}

function openTag(
  source: string,
  at: number,
  stack: string[],
  foreign: ForeignElements,
  handler: XmlHandler,
): number {
  const end = endOfTag(source, at + 1);
  const empty = source[end - 1] === '/';
  const body = source.slice(at + 1, empty ? end - 1 : end);
  const space = body.search(/\s/);
  const name = space < 0 ? body : body.slice(0, space);
  if (stack.length >= MAX_DEPTH) throw new XlsxError('corrupt', 'XML 嵌套太深');
  const attributes = space < 0 ? NO_ATTRIBUTES : parseAttributes(body.slice(space));
  if (foreign.opens(name, attributes, stack.length, empty)) {
    if (!empty) stack.push(name);
    return end + 1;
  }
  handler.open(localName(name), attributes);
  if (empty) handler.close(localName(name));
  else stack.push(name);
  return end + 1;
}
