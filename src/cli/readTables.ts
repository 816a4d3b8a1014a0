import { isDocx, readDocx, tableGrids } from '../docx';
import type { GridSource } from '../recognize';
import { readGrids, XlsxError } from '../xlsx';
import { legacyMessage, refuseLegacy } from '../importFile';
import { InputError, readInput } from './readInput';

/** 文件里的一张网格（工作表，或文档里的一个表格）。 */
export interface TableSource {
  readonly grid: GridSource;
  /** 隐藏的工作表：照认，但要说一声。 */
  readonly hidden: boolean;
}

/**
 * 读一个文件里的全部网格。
 * @throws InputError、XlsxError、DocxError 读不了；老格式的消息写明“请另存为 xlsx/docx”
 */
export async function readTables(folder: string, file: string): Promise<readonly TableSource[]> {
  const bytes = await readInput(folder, file);
  return tablesOf(file, bytes);
}

/** 同上，已经读进内存的。 */
export function tablesOf(file: string, bytes: Uint8Array): readonly TableSource[] {
  refuseLegacy(file, bytes);
  if (isDocx(bytes)) return tableGrids(readDocx(bytes)).map((grid) => ({ grid, hidden: false }));
  try {
    return readGrids(bytes).map((grid) => ({ grid, hidden: grid.hidden }));
  } catch (error) {
    if (error instanceof XlsxError && error.reason === 'legacyXls') throw new InputError(legacyMessage);
    throw error;
  }
}
