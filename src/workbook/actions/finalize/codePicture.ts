import { zlibSync } from 'fflate';
import qrcode from 'qrcode-generator';

/** 一个点画成几个像素；四周留几个点的白边（QR 的规定是 4）。 */
const scale = 8;
const quiet = 4;

/** 二维码里写的：扫出来就能照着敲，只用大写字母、数字、横杠，码最小、最好扫。 */
export const pictureText = (code: string): string => `PBE ${code}`;

/** 二维码的点，连四周的白边：一边几个，哪些是黑的。 */
export interface CodeDots {
  readonly count: number;
  isDark(row: number, column: number): boolean;
}

/** 定稿码 → 二维码的点。 */
export function codeDots(code: string): CodeDots {
  const qr = qrcode(0, 'M');
  qr.addData(pictureText(code), 'Alphanumeric');
  qr.make();
  const own = qr.getModuleCount();
  const isInside = (index: number): boolean => index >= quiet && index < own + quiet;
  return {
    count: own + quiet * 2,
    isDark: (row, column) => isInside(row) && isInside(column) && qr.isDark(row - quiet, column - quiet),
  };
}

/** 定稿码 → 二维码的 PNG，base64。 */
export function codePicture(code: string): string {
  const { count, isDark } = codeDots(code);
  const size = count * scale;
  const stride = Math.ceil(size / 8);
  const pixels = new Uint8Array((stride + 1) * size);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (isDark(Math.floor(y / scale), Math.floor(x / scale))) continue;
      pixels[y * (stride + 1) + 1 + (x >> 3)]! |= 0x80 >> (x & 7);
    }
  }
  return btoa(String.fromCharCode(...png(size, pixels)));
}

/** 黑白两色、不交错的 PNG；`lines` 每行前面有一个“不过滤”的 0。 */
function png(size: number, lines: Uint8Array): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, size);
  view.setUint32(4, size);
  header[8] = 1;
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(lines)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([Uint8Array.from(type, (char) => char.charCodeAt(0)), data]);
  const [length, check] = [new Uint8Array(4), new Uint8Array(4)];
  new DataView(length.buffer).setUint32(0, data.length);
  new DataView(check.buffer).setUint32(0, crc32(body));
  return joined([length, body, check]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** PNG 每一块的校验和。 */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
