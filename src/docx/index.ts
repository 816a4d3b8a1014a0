/** docx → 段落、表格网格与自定义属性；换书签里的字；不认识任何业务。 */
export type {
  Alignment,
  DocxBookmark,
  DocxCell,
  DocxDocument,
  DocxFont,
  DocxParagraph,
  DocxTable,
} from './document';
export { DocxError } from './docxError';
export { replaceBookmarks } from './replaceBookmarks';
export { isDocx, readDocx } from './readDocx';
export { tableGrids } from './tableGrids';
export type { DocxGrid } from './tableGrids';
export { docxWorkbook } from './docxWorkbook';
