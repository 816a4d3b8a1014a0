/** 属性的值；`undefined` 不写，真假写 1/0。 */
export type AttributeValue = string | number | boolean | undefined;

/** XML 1.0 不许出现的字符。 */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** 半个代理对写不成 UTF-8。 */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** 转义成 XML 文字。 */
export function escapeXml(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(ILLEGAL, '')
    .replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
}

/** 属性值：换行、制表符要写成字符引用，否则读的时候会变成空格。 */
const escapeAttribute = (text: string) =>
  escapeXml(text).replaceAll('\r', '&#13;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

/** 单元格文字：表格文件用 `_xHHHH_` 表示 XML 写不了的字符，原有的这种写法要先护住。 */
export function escapeCellText(text: string): string {
  return escapeXml(
    text
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
      .replace(ILLEGAL, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
      .replaceAll('\r\n', '\n')
      .replaceAll('\r', '_x000D_'),
  );
}

/** 还原单元格文字里的 `_xHHHH_`。 */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** 写一个元素；`content` 是已经写好的 XML。 */
export function tag(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  content = '',
): string {
  let head = name;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    head += ` ${key}="${escapeAttribute(typeof value === 'boolean' ? (value ? '1' : '0') : String(value))}"`;
  }
  return content === '' ? `<${head}/>` : `<${head}>${content}</${name}>`;
}

/** 带声明的整个部件。 */
export const xmlDocument = (root: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

/** 文字元素：前后空白要声明保留。 */
export function textElement(name: string, text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${name}${space}>${escapeCellText(text)}</${name}>`;
}
