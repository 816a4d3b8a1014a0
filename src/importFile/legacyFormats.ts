import { ImportFileError } from './importFileError';

const LEGACY = /\.(xls|et|doc|wps|dps|ett|xlt|dot)$/i;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** 老格式：登记存不进去，认了也白认。 */
export const legacyMessage = '是老格式（.xls、.et、.doc、.wps）。请另存为 xlsx/docx 再试。';

/**
 * 老格式的文件不收。
 * @throws ImportFileError 消息写明“请另存为 xlsx/docx”
 */
export function refuseLegacy(file: string, bytes: Uint8Array): void {
  if (LEGACY.test(file) && OLE.every((byte, i) => bytes[i] === byte))
    throw new ImportFileError(legacyMessage);
}
