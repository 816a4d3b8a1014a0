import type { XmlElement } from '../xlsx';
import type { Alignment, DocxBookmark, DocxFont, DocxParagraph } from './document';
import { outlineLevel, type HeadingStyles } from './headingStyles';
import { attribute, bodyChildren, childOf } from './walk';

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** Wingdings 里的勾选框。 */
const SYMBOLS: Readonly<Record<string, string>> = {
  F0FE: '☑',
  F052: '☑',
  F0FD: '☒',
  F0A8: '□',
  F06F: '□',
  F0FC: '√',
  F050: '√',
};

const plainFont: DocxFont = { name: null, size: null, bold: false };

/** 开关属性：写了元素就是开，除非写着 0、false、none。 */
const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !['0', 'false', 'none', 'off'].includes(attribute(element, 'val') ?? '1');

function fontOf(properties: XmlElement | undefined): DocxFont {
  if (!properties) return plainFont;
  const fonts = childOf(properties, 'rFonts');
  const half = Number(attribute(childOf(properties, 'sz'), 'val') ?? Number.NaN);
  return {
    name: attribute(fonts, 'eastAsia') ?? attribute(fonts, 'ascii') ?? null,
    size: Number.isFinite(half) ? half / 2 : null,
    bold: isOn(childOf(properties, 'b')),
  };
}

function runText(run: XmlElement): string {
  let text = '';
  for (const part of run.children) {
    if (part.name === 't') text += part.text;
    else if (part.name === 'tab') text += '\t';
    else if (part.name === 'br' || part.name === 'cr') text += attribute(part, 'type') === 'page' ? '' : '\n';
    else if (part.name === 'noBreakHyphen') text += '-';
    else if (part.name === 'sym') text += SYMBOLS[(attribute(part, 'char') ?? '').toUpperCase()] ?? '';
  }
  return text;
}

/** 正在读的书签：标识 → 名字、起点。 */
class Bookmarks {
  readonly closed: DocxBookmark[] = [];
  private readonly open = new Map<string, { readonly name: string; readonly start: number }>();

  read(mark: XmlElement, at: number): void {
    const id = attribute(mark, 'id');
    if (id === undefined) return;
    const name = attribute(mark, 'name');
    if (mark.name === 'bookmarkEnd') this.close(id, at);
    else if (mark.name === 'bookmarkStart' && name !== undefined) this.open.set(id, { name, start: at });
  }

  closeAll(at: number): void {
    for (const id of [...this.open.keys()]) this.close(id, at);
  }

  private close(id: string, at: number): void {
    const opened = this.open.get(id);
    if (!opened) return;
    this.open.delete(id);
    this.closed.push({ ...opened, end: at });
  }
}

/** 读一段：文字、标题级别、书签、对齐、第一处有字的字体（空段落是段落标记的）。隐藏文字不读。 */
export function readParagraph(element: XmlElement, headings: HeadingStyles): DocxParagraph {
  const properties = childOf(element, 'pPr');
  let text = '';
  let font: DocxFont | null = null;
  let blank: DocxFont | null = null;
  const bookmarks = new Bookmarks();
  for (const run of bodyChildren(element)) {
    if (run.name !== 'r') {
      bookmarks.read(run, text.length);
      continue;
    }
    const look = childOf(run, 'rPr');
    if (isOn(childOf(look, 'vanish'))) continue;
    const own = runText(run);
    if (own.trim() !== '') font ??= fontOf(look);
    else blank ??= look === undefined ? null : fontOf(look);
    text += own;
  }
  bookmarks.closeAll(text.length);
  const style = attribute(childOf(properties, 'pStyle'), 'val') ?? null;
  return {
    kind: 'paragraph',
    text,
    alignment: ALIGNMENTS[attribute(childOf(properties, 'jc'), 'val') ?? ''] ?? null,
    // 空着的格：Word 把填的人将用的字体写在空的一截、段落标记上
    font: font ?? blank ?? fontOf(childOf(properties, 'rPr')),
    style,
    level: headings.get(style ?? '') ?? outlineLevel(properties),
    bookmarks: bookmarks.closed,
  };
}
