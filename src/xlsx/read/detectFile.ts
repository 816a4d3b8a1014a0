import type { XlsxLimits } from '../limits';
import { XlsxError } from '../xlsxError';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, i) => bytes[i] === byte);

/** 复合文件的目录项每 128 字节一个，流名以 UTF-16 写在开头；目录可能在文件末尾，所以看遍全文件。 */
const DIRECTORY_ENTRY = 128;

function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = 0; at + DIRECTORY_ENTRY <= bytes.length; at += DIRECTORY_ENTRY) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

const isEncrypted = (bytes: Uint8Array): boolean =>
  hasStream(bytes, 'EncryptedPackage') || hasStream(bytes, 'EncryptionInfo');

/** 一眼看得出读不了的，先拒绝：空的、太大的、老格式、加了打开密码的、根本不是压缩包的。 */
export function checkFileKind(bytes: Uint8Array, limits: XlsxLimits): void {
  if (bytes.length === 0) throw new XlsxError('empty');
  if (bytes.length > limits.fileBytes) {
    throw new XlsxError('tooLarge', `${Math.round(bytes.length / 1024 / 1024)} MB`);
  }
  if (startsWith(bytes, OLE)) {
    throw new XlsxError(isEncrypted(bytes) ? 'encrypted' : 'legacyXls');
  }
  if (!startsWith(bytes, ZIP)) throw new XlsxError('notZip');
}
