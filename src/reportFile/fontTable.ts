import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fonts } from './style';

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** 字体表：每种公文字体写上替代名，没有装的电脑照替代名显示。 */
function fontTable(): string {
  const named = [fonts.title, fonts.heading1, fonts.heading2, fonts.body, fonts.page];
  const entries = named.map(
    ({ name, fallback }) =>
      `<w:font w:name="${escape(name)}"><w:altName w:val="${escape(fallback.replaceAll(';', ','))}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}` +
    `<w:font w:name="${fonts.number}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`
  );
}

/** 库给每个部件写上 Word 扩展的属性，而里面没有一个扩展元素：去掉，部件就逐个合 ISO 29500 的架构。 */
const plainPart = (xml: string): string => xml.replace(/ (?:mc:Ignorable|w1[0-9][a-z]*:\w+)="[^"]*"/g, '');

/** 换上字体表、去掉扩展属性；库写的书签编号过大，改成从 1 起的整数。 */
export function withFontFallbacks(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  files['word/fontTable.xml'] = strToU8(fontTable());
  for (const [path, content] of Object.entries(files))
    if (/^word\/\w+\.xml$/.test(path)) files[path] = strToU8(plainPart(strFromU8(content)));
  const document = files['word/document.xml'];
  if (document) {
    const ids = new Map<string, number>();
    const renumber = (id: string): number => {
      if (!ids.has(id)) ids.set(id, ids.size + 1);
      return ids.get(id)!;
    };
    const xml = strFromU8(document).replace(
      /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")([^"]*)(")/g,
      (_, head: string, id: string, tail: string) => `${head}${renumber(id)}${tail}`,
    );
    files['word/document.xml'] = strToU8(xml);
  }
  return zipSync(files, { level: 6 });
}
