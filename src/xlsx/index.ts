/** xlsx 文件 ↔ 与引擎无关的内容 ↔ 表格引擎；不认识任何业务。 */
export { readXlsx } from './readXlsx';
export type { ReadXlsxOptions, XlsxBook, XlsxCell, XlsxName, XlsxSheet } from './readXlsx';
export { readGrids } from './readGrids';
export type { XlsxGrid } from './readGrids';
export { defaultLimits } from './limits';
export type { XlsxLimits } from './limits';
export { XlsxError } from './xlsxError';
export type { XlsxErrorReason } from './xlsxError';
export { exportXlsx, importXlsx } from './workbookFile';
export type { ImportReport } from './workbookFile';
export type { ReadOptions } from './read/readBook';
export type { WriteOptions } from './write/writeBook';
export { redactXlsx } from './redact/redactXlsx';
export type { RedactedFile } from './redact/redactXlsx';
export type { RedactedSheet } from './redact/redactBook';
