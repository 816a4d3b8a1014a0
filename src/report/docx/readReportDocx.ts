import { strFromU8, unzipSync } from 'fflate';
import { ReportDocxError } from './reportDocxError';
import { attribute, unescapeXml, xmlTokens } from './xmlTokens';

/** 一截文字（一个 `w:t`）在 document.xml 里的位置。 */
export interface DocxText {
  readonly text: string;
  /** 标签之间的文字在 XML 里的起止。 */
  readonly start: number;
  readonly end: number;
}

/** 书签盖住的文字。 */
export interface DocxBookmark {
  readonly name: string;
  /** 在那一段文字里的起止（字数）。 */
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly DocxText[];
}

/** 一段。 */
export interface DocxParagraph {
  readonly text: string;
  /** 标题级别（样式或大纲级别，1 起）；正文为 0。 */
  readonly level: number;
  /** 在表格里。 */
  readonly inTable: boolean;
  readonly bookmarks: readonly DocxBookmark[];
}

/** 读出来的一份文档。 */
export interface DocxDocument {
  readonly paragraphs: readonly DocxParagraph[];
  /** 自定义属性（docProps/custom.xml）。 */
  readonly properties: ReadonlyMap<string, string>;
}

/** 解开以后最多这么大：防压缩炸弹。 */
const largest = 64 * 1024 * 1024;

/** 解包；不是 .docx、坏了、太大时抛 {@link ReportDocxError}。 */
export function unpackDocx(bytes: Uint8Array): Record<string, Uint8Array> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new ReportDocxError('是旧的 .doc 文件或加了密码的文件，请在 Word 里另存为 .docx（不设密码）。');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ReportDocxError('不是 .docx 文件。');
  let total = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^(word\/document\.xml|word\/styles\.xml|docProps\/custom\.xml)$/.test(name)) return false;
        total += originalSize;
        if (total > largest) throw new ReportDocxError('文件解开以后太大，不像一份报告。');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ReportDocxError) throw error;
    throw new ReportDocxError('文件坏了，解不开；请重新另存一份再试。');
  }
  if (!files['word/document.xml'])
    throw new ReportDocxError('里面没有正文（word/document.xml），不是 Word 文档。');
  return files;
}

/** 样式号 → 标题级别。 */
function headingStyles(xml: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  let id: string | null = null;
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text' || token.kind === 'close') continue;
    if (token.name === 'w:style') id = attribute(token.attributes, 'styleId');
    if (!id) continue;
    const value = attribute(token.attributes, 'val') ?? '';
    if (token.name === 'w:name') {
      const match = /^(?:heading|标题)\s*(\d)$/i.exec(value);
      if (match) levels.set(id, Number(match[1]));
    }
    if (token.name === 'w:outlineLvl' && !levels.has(id) && Number(value) < 9)
      levels.set(id, Number(value) + 1);
  }
  return levels;
}

function readProperties(xml: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  let name: string | null = null;
  let value = '';
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') value += unescapeXml(token.text);
    else if (token.kind === 'close') {
      if (token.name === 'property' && name !== null) properties.set(name, value.trim());
    } else if (token.name === 'property') {
      name = attribute(token.attributes, 'name');
      value = '';
    }
  }
  return properties;
}

interface OpenBookmark {
  readonly name: string;
  readonly start: number;
  readonly pieces: DocxText[];
}

/** 正在读的一段。 */
class ParagraphBuilder {
  text = '';
  level = 0;
  readonly bookmarks: DocxBookmark[] = [];
  readonly open = new Map<string, OpenBookmark>();

  add(piece: DocxText): void {
    this.text += piece.text;
    for (const bookmark of this.open.values()) bookmark.pieces.push(piece);
  }

  close(id: string): void {
    const bookmark = this.open.get(id);
    if (!bookmark) return;
    this.open.delete(id);
    this.bookmarks.push({
      name: bookmark.name,
      start: bookmark.start,
      end: this.text.length,
      pieces: bookmark.pieces,
    });
  }
}

/** 读段落、标题级别、书签。修订里删掉的、文本框重复的替代内容、域代码不读。 */
export function readDocumentXml(xml: string, styles: ReadonlyMap<string, number>): readonly DocxParagraph[] {
  const paragraphs: DocxParagraph[] = [];
  const stack: ParagraphBuilder[] = [];
  let [tables, deleted, fallback] = [0, 0, 0];
  let inText = false;
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      const current = stack.at(-1);
      if (inText && current && deleted === 0 && fallback === 0)
        current.add({ text: unescapeXml(token.text), start: token.start, end: token.end });
      continue;
    }
    const opens = token.kind === 'open';
    const step = token.kind === 'close' ? -1 : opens ? 1 : 0;
    if (token.name === 'w:tbl') tables += step;
    else if (token.name === 'w:del' || token.name === 'w:moveFrom') deleted += step;
    else if (token.name === 'mc:Fallback') fallback += step;
    else if (token.name === 'w:t') inText = opens;
    else if (token.name === 'w:p') {
      if (opens) stack.push(new ParagraphBuilder());
      else if (token.kind === 'close') {
        const done = stack.pop();
        if (done) {
          for (const id of [...done.open.keys()]) done.close(id);
          paragraphs.push({
            text: done.text,
            level: done.level,
            inTable: tables > 0,
            bookmarks: done.bookmarks,
          });
        }
      }
    } else if (token.kind !== 'close')
      readMark(token.name, token.attributes, stack.at(-1), styles, token.end);
  }
  return paragraphs;
}

function readMark(
  name: string,
  attributes: string,
  current: ParagraphBuilder | undefined,
  styles: ReadonlyMap<string, number>,
  at: number,
): void {
  if (!current) return;
  switch (name) {
    case 'w:tab':
      if (!attributes.includes('w:val')) current.add({ text: '\t', start: at, end: at });
      return;
    case 'w:br':
    case 'w:cr':
      current.add({ text: '\n', start: at, end: at });
      return;
    case 'w:noBreakHyphen':
      current.add({ text: '-', start: at, end: at });
      return;
    case 'w:pStyle':
      current.level = styles.get(attribute(attributes, 'val') ?? '') ?? 0;
      return;
    case 'w:outlineLvl': {
      const level = Number(attribute(attributes, 'val'));
      if (current.level === 0 && level < 9) current.level = level + 1;
      return;
    }
    case 'w:bookmarkStart': {
      const id = attribute(attributes, 'id');
      const bookmark = attribute(attributes, 'name');
      if (id !== null && bookmark !== null)
        current.open.set(id, { name: bookmark, start: current.text.length, pieces: [] });
      return;
    }
    case 'w:bookmarkEnd':
      current.close(attribute(attributes, 'id') ?? '');
  }
}

/**
 * 读一份 .docx：段落、标题级别、书签、自定义属性。不认识任何业务。
 *
 * @throws ReportDocxError 不是 .docx、加了密码、坏了、太大
 */
export function readReportDocx(bytes: Uint8Array): DocxDocument {
  const files = unpackDocx(bytes);
  const read = (name: string): string => (files[name] ? strFromU8(files[name]) : '');
  return {
    paragraphs: readDocumentXml(read('word/document.xml'), headingStyles(read('word/styles.xml'))),
    properties: readProperties(read('docProps/custom.xml')),
  };
}
