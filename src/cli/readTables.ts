import { isDocx, readDocx, tableGrids } from '../docx';
import type { GridSource } from '../recognize';
import { readGrids, XlsxError } from '../xlsx';
import { InputError, readInput } from './readInput';

/** 文件里的一张网格（工作表，或文档里的一个表格）。 */
export interface TableSource {
  readonly grid: GridSource;
  /** 隐藏的工作表：照认，但要说一声。 */
  readonly hidden: boolean;
}

const LEGACY = /\.(xls|et|doc|wps|dps|ett|xlt|dot)$/i;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** 老格式：绑定用的登记存不进去，认了也白认。 */
const legacyMessage = '是老格式（.xls、.et、.doc、.wps）。请另存为 xlsx/docx 再试。';

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
  if (LEGACY.test(file) && OLE.every((byte, i) => bytes[i] === byte)) throw new InputError(legacyMessage);
  if (isDocx(bytes)) return tableGrids(readDocx(bytes)).map((grid) => ({ grid, hidden: false }));
  try {
    return readGrids(bytes).map((grid) => ({ grid, hidden: grid.hidden }));
  } catch (error) {
    if (error instanceof XlsxError && error.reason === 'legacyXls') throw new InputError(legacyMessage);
    throw error;
  }
}
