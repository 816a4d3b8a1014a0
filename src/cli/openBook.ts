import { FUNCTION_NAMESPACE } from '../functions';
import { readSubmission, registryNamespace, type Submission } from '../submission';
import { readXlsx, type XlsxBook } from '../xlsx';
import type { Scheme } from '../schemes';
import { InputError, readInput } from './readInput';

/** 读出来的一个文件。 */
export interface OpenedBook {
  readonly bytes: Uint8Array;
  readonly source: XlsxBook;
  readonly submission: Submission;
}

/** 提示里说“哪个文件的哪张表”。 */
export const sourceText = (file: string, sheetName: string): string => `${file}（${sheetName}）`;

/**
 * 直接读一个 .xlsx 里的申报数据，不起表格引擎。
 * @throws InputError 文件读不到、不是绩效自评工作簿；XlsxError 文件坏了、加密、太大
 */
export async function openBook(folder: string, file: string, scheme?: Scheme): Promise<OpenedBook> {
  const bytes = await readInput(folder, file);
  const source = readXlsx(bytes, { functionNamespaces: [FUNCTION_NAMESPACE], registryNamespace });
  const submission = readSubmission(source, scheme);
  if (!submission)
    throw new InputError(`没有找到本软件插入的表样，不是绩效自评工作簿。${source.notices.join('')}`);
  return { bytes, source, submission };
}
