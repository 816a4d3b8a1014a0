import { FUNCTION_NAMESPACE } from '../functions';
import type { Layout } from '../forms';
import { openFile } from '../importFile';
import type { OpenedFile } from '../importFile';
import { recalculate } from '../submission';
import type { Scheme } from '../schemes';
import { readInput } from './readInput';

/** 读出来的一个文件。 */
export type OpenedBook = OpenedFile;

/** 提示里说“哪个文件的哪张表”。 */
export const sourceText = (file: string, sheetName: string): string => `${file}（${sheetName}）`;

/**
 * 直接读一个 .xlsx 里的申报数据，不起表格引擎。.docx 里的表格先各铺成一张工作表（“表1”“表2”）。
 * @param layouts 知道的版面（`--pack`）：没有经过加载项、照它做的表照它认
 * @throws InputError 文件读不到；ImportFileError 不是绩效自评工作簿、老格式；XlsxError、DocxError 文件坏了、加密、太大
 */
export async function openBook(
  folder: string,
  file: string,
  scheme?: Scheme,
  layouts: readonly Layout[] = [],
): Promise<OpenedBook> {
  const opened = openFile(file, await readInput(folder, file), {
    functionNamespaces: [FUNCTION_NAMESPACE],
    layouts,
    ...(scheme ? { scheme } : {}),
  });
  return { ...opened, submission: recalculate(opened.submission) };
}
