import type { XlsxLimits } from '../limits';
import { XlsxError } from '../xlsxError';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, i) => bytes[i] === byte);

/** OLE 复合文件的目录里有没有这个（UTF-16）流名。 */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const head = bytes.subarray(0, 4 * 1024 * 1024);
  const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = head.indexOf(wanted[0] ?? 0); at >= 0; at = head.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, i) => head[at + i] === byte)) return true;
  }
  return false;
}

/** 一眼看得出读不了的，先拒绝：空的、太大的、老格式、加了打开密码的、根本不是压缩包的。 */
export function checkFileKind(bytes: Uint8Array, limits: XlsxLimits): void {
  if (bytes.length === 0) throw new XlsxError('empty');
  if (bytes.length > limits.fileBytes) {
    throw new XlsxError('tooLarge', `${Math.round(bytes.length / 1024 / 1024)} MB`);
  }
  if (startsWith(bytes, OLE)) {
    throw new XlsxError(hasStream(bytes, 'EncryptedPackage') ? 'encrypted' : 'legacyXls');
  }
  if (!startsWith(bytes, ZIP)) throw new XlsxError('notZip');
}
