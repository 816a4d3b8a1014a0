import type { DocumentPropertiesData } from '../../host';
import type { Book, BookSheet } from '../book';
import { writeBook } from '../write/writeBook';
import { SheetComposer } from './sheetComposer';
import { StyleIndex } from './styleIndex';

/** 表名里不许有的字。 */
const NOT_IN_NAMES = /[\\/?*[\]:]/g;
const LONGEST_NAME = 31;

/** 从头攒一本工作簿，不起引擎。 */
export class BookComposer {
  private readonly styles = new StyleIndex([]);
  private readonly sheets: SheetComposer[] = [];

  /** 加一张表；名字里不许有的字去掉，重名的加序号。 */
  sheet(name: string, tabColor: string | null = null): SheetComposer {
    const composer = new SheetComposer(this.freeName(name), this.styles, tabColor);
    this.sheets.push(composer);
    return composer;
  }

  /** 各表的名字，按次序。 */
  get sheetNames(): readonly string[] {
    return this.sheets.map(({ name }) => name);
  }

  /** 写成 .xlsx；同样的内容得到逐字节相同的文件。 */
  write(properties: DocumentPropertiesData = {}): Uint8Array {
    const sheets: BookSheet[] = this.sheets.map((sheet) => sheet.finish());
    const book: Book = {
      sheets,
      names: [],
      styles: this.styles.styles,
      activeSheet: 0,
      customXmlParts: [],
      properties,
      unsupported: [],
    };
    return writeBook(book);
  }

  private freeName(name: string): string {
    const plain = name.replace(NOT_IN_NAMES, ' ').trim().slice(0, LONGEST_NAME) || '表';
    const taken = new Set(this.sheets.map((sheet) => sheet.name.toLowerCase()));
    for (let i = 1; ; i++) {
      const suffix = i === 1 ? '' : ` (${i})`;
      const candidate = plain.slice(0, LONGEST_NAME - suffix.length) + suffix;
      if (!taken.has(candidate.toLowerCase())) return candidate;
    }
  }
}
