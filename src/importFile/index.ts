/** 别人的文件（xlsx、docx）→ 今年的录入：认、读、来历；碰不到磁盘与 Excel。 */
export { ImportFileError } from './importFileError';
export { importedData } from './importedData';
export type { ImportedCell, ImportedFile } from './importedData';
export { legacyMessage, refuseLegacy } from './legacyFormats';
export { openFile } from './openFile';
export type { OpenedFile, OpenOptions } from './openFile';
export { problemOf } from './problemOf';
export { targetsData, targetsIn } from './targetsData';
