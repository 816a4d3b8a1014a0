import { scanXml } from '../package/scanXml';
import { unescapeCellText } from '../package/xmlWriter';
import type { XmlElement } from '../package/xmlTree';
import type { InkMark } from '../printLooks';
import type { ColorReader } from './readColors';
import { runMark } from './runMark';

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

/** 共享文字表里富文本的样子：下标 → 看不见、划掉的一段；没有富文本时不扫。 */
export function stringMarks(
  source: string | null,
  color: ColorReader,
): ReadonlyMap<number, readonly InkMark[]> {
  const found = new Map<number, readonly InkMark[]>();
  if (source === null || !/rP[rh]\b/.test(source)) return found;
  let [index, runs] = [0, 0];
  const marks = new Set<InkMark>();
  scanXml(source, {
    open(name, attributes) {
      if (name === 'rPh') marks.add('phonetic');
      else if (name === 'rPr') runs++;
      else if (runs > 0) {
        const mark = runMark(name, attributes, color);
        if (mark) marks.add(mark);
      }
    },
    text: () => undefined,
    close(name) {
      if (name === 'rPr') runs--;
      else if (name === 'si') {
        if (marks.size > 0) found.set(index, [...marks]);
        marks.clear();
        index++;
      }
    },
  });
  return found;
}
