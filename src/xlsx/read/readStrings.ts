import { scanXml } from '../package/scanXml';
import { unescapeCellText } from '../package/xmlWriter';
import type { XmlElement } from '../package/xmlTree';

/** 一段富文本的文字：各小段连起来，注音（`rPh`）不算。 */
export function richText(element: XmlElement): string {
  return unescapeCellText(
    element.children
      .flatMap((one) =>
        one.name === 't' ? [one] : one.name === 'r' ? one.children.filter(({ name }) => name === 't') : [],
      )
      .map(({ text }) => text)
      .join(''),
  );
}

/** 读共享文字表。 */
export function readSharedStrings(source: string | null): string[] {
  const strings: string[] = [];
  if (source === null) return strings;
  let current = '';
  let inText = false;
  let phonetic = 0;
  scanXml(source, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inText = phonetic === 0;
    },
    text(content) {
      if (inText) current += content;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') strings.push(unescapeCellText(current));
    },
  });
  return strings;
}
