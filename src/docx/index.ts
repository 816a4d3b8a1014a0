/** docx → 段落与表格网格；不认识任何业务。 */
export type { Alignment, DocxCell, DocxDocument, DocxFont, DocxParagraph, DocxTable } from './document';
export { DocxError } from './docxError';
export { isDocx, readDocx } from './readDocx';
export { tableGrids } from './tableGrids';
export type { DocxGrid } from './tableGrids';
