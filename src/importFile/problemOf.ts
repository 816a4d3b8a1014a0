import { DocxError } from '../docx';
import { XlsxError } from '../xlsx';
import { ImportFileError } from './importFileError';

/** 文件自身的毛病说成一句话；程序的错不归这里，返回 `null`。 */
export const problemOf = (error: unknown): string | null =>
  error instanceof ImportFileError || error instanceof XlsxError || error instanceof DocxError
    ? error.message
    : null;
