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

/** 富文本里一段字的颜色、字号。 */
const runColor = /<color\b[^>]*\brgb="[0-9A-F]{2}([0-9A-F]{6})"/i;
const runSize = /<sz\b[^>]*\bval="([\d.]+)"/;

/** 比它（磅）小的字认不得。 */
const leastSize = 4;

/** 印在白纸上看不见的一段：颜色几乎是白的、字小得认不得。 */
function isFaintRun(properties: string): boolean {
  const color = runColor.exec(properties)?.[1];
  const size = Number(runSize.exec(properties)?.[1] ?? leastSize);
  const channels = (color?.match(/../g) ?? []).map((hex) => Number.parseInt(hex, 16));
  return size < leastSize || (channels.length === 3 && channels.every((channel) => channel >= 0xe0));
}

/** 共享文字表里，有一段印出来看不见的那些（下标）；没有富文本时不扫。 */
export function faintStrings(source: string | null): ReadonlySet<number> {
  const found = new Set<number>();
  if (source?.includes('<rPr') !== true) return found;
  let index = 0;
  for (const [item] of source.matchAll(/<si\b[^>]*?(?:\/>|>[\s\S]*?<\/si>)/g)) {
    const runs = item.match(/<rPr\b[\s\S]*?<\/rPr>/g) ?? [];
    if (runs.some(isFaintRun)) found.add(index);
    index += 1;
  }
  return found;
}
