import { defaultLimits, openZip, parseXml, XlsxError } from '../xlsx';
import type { XlsxLimits, XmlElement } from '../xlsx';
import type { DocxDocument, DocxParagraph, DocxTable } from './document';
import { DocxError } from './docxError';
import { headingStyles, type HeadingStyles } from './headingStyles';
import { readParagraph } from './paragraph';
import { customProperties } from './properties';
import { readTable } from './table';
import { bodyChildren } from './walk';

/** 复合文件（.doc、.wps）与压缩包的头。 */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, i) => bytes[i] === byte);

/** 是不是 .docx：压缩包里有正文部件。读不了的压缩包算不是。 */
export function isDocx(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, ZIP)) return false;
  try {
    return openZip(bytes, defaultLimits).has('word/document.xml');
  } catch (error) {
    if (error instanceof XlsxError) return false;
    throw error;
  }
}

/**
 * 读一份 .docx 的段落与表格：正文部件，修订按接受后的样子（删掉的不读），域、内容控件、超链接里的字都读。
 * 标题级别照样式与大纲级别；自定义属性一并读。页眉页脚、脚注、文本框不读。用时与文件大小成正比。
 * @throws DocxError 空的、老格式、加密、损坏、太大、不是文档
 */
export function readDocx(bytes: Uint8Array, limits: XlsxLimits = defaultLimits): DocxDocument {
  if (bytes.length === 0) throw new DocxError('empty');
  if (bytes.length > limits.fileBytes) throw new DocxError('tooLarge');
  if (startsWith(bytes, OLE)) throw new DocxError('legacyXls');
  if (!startsWith(bytes, ZIP)) throw new DocxError('notZip');
  try {
    const zip = openZip(bytes, limits);
    const part = (name: string): XmlElement | null => {
      const xml = zip.text(name);
      return xml === null ? null : parseXml(xml, limits);
    };
    const root = part('word/document.xml');
    if (root === null) throw new DocxError('notWorkbook');
    const body = root.children.find(({ name }) => name === 'body');
    if (root.name !== 'document' || !body) throw new DocxError('corrupt', '没有正文');
    return {
      blocks: blocksOf(body, headingStyles(part('word/styles.xml'))),
      properties: customProperties(part('docProps/custom.xml')),
    };
  } catch (error) {
    if (error instanceof XlsxError) throw new DocxError(error.reason, error.detail);
    throw error;
  }
}

function blocksOf(body: XmlElement, headings: HeadingStyles): (DocxParagraph | DocxTable)[] {
  const blocks: (DocxParagraph | DocxTable)[] = [];
  for (const element of bodyChildren(body)) {
    if (element.name === 'p') blocks.push(readParagraph(element, headings));
    else if (element.name === 'tbl') blocks.push(...readTable(element, headings));
  }
  return blocks;
}
