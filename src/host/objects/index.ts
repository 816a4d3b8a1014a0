export { Book, type BookIdentity } from './core/book';
export type { SheetData, WorkbookData } from './core/savedData';
export { Workbook } from './book/workbook';
export { interpretInput } from './range/valueInput';
export { formatAddress, parseLocal, splitReference } from './core/address';
