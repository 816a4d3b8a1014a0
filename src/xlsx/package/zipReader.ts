import { Inflate, inflateSync } from 'fflate';
import type { XlsxLimits } from '../limits';
import { XlsxError } from '../xlsxError';
import { crc32 } from './crc32';
import { readZipDirectory } from './zipDirectory';
import type { ZipEntry } from './zipDirectory';

/** 打开的压缩包：按名（不分大小写）取部件。 */
export interface ZipReader {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** 展开一个部件；没有这个部件返回 `null`。 */
  bytes(name: string): Uint8Array | null;
  /** 按 XML 的编码（缺省 UTF-8，认 UTF-16 的字节序标记）读成文字。 */
  text(name: string): string | null;
}

const LOCAL_HEADER_SIZE = 30;
const STEP = 64 * 1024;

function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerOffset;
  if (at + LOCAL_HEADER_SIZE > bytes.length || view.getUint32(at, true) !== 0x04034b50) {
    throw new XlsxError('corrupt', `部件 ${entry.name} 的位置不对`);
  }
  const start = at + LOCAL_HEADER_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > bytes.length)
    throw new XlsxError('corrupt', `部件 ${entry.name} 不完整`);
  return bytes.subarray(start, start + entry.compressedSize);
}

/** 小部件一次展开，不必搬来搬去：多一个字节的地方，装满了就是实际大小比目录里写的大。 */
function inflateAtOnce(data: Uint8Array, entry: ZipEntry): Uint8Array {
  let output: Uint8Array;
  try {
    output = inflateSync(data, { out: new Uint8Array(entry.size + 1) });
  } catch {
    throw new XlsxError('corrupt', `部件 ${entry.name} 解不开`);
  }
  if (output.length > entry.size) throw new XlsxError('corrupt', `部件 ${entry.name} 的大小与目录不符`);
  if (output.length < entry.size) throw new XlsxError('corrupt', `部件 ${entry.name} 不完整`);
  return output;
}

/** 分块展开：实际大小一超过目录里写的大小就停，假报大小的“炸弹”占不到内存。 */
function inflate(data: Uint8Array, entry: ZipEntry): Uint8Array {
  if (data.length > 0 && data.length <= STEP) return inflateAtOnce(data, entry);
  const output = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > entry.size)
      throw new XlsxError('corrupt', `部件 ${entry.name} 的大小与目录不符`);
    output.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length || at === 0; at += STEP) {
      stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    }
  } catch (error) {
    throw error instanceof XlsxError ? error : new XlsxError('corrupt', `部件 ${entry.name} 解不开`);
  }
  if (length !== entry.size) throw new XlsxError('corrupt', `部件 ${entry.name} 不完整`);
  return output;
}

function extract(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const data = compressedBytes(bytes, entry);
  if (entry.method !== 0 && entry.method !== 8) {
    throw new XlsxError('corrupt', `部件 ${entry.name} 用了不认识的压缩方法`);
  }
  if (entry.method === 0 && entry.size !== entry.compressedSize) {
    throw new XlsxError('corrupt', `部件 ${entry.name} 的大小与目录不符`);
  }
  const content = entry.method === 0 ? data : inflate(data, entry);
  if (crc32(content) !== entry.crc) throw new XlsxError('corrupt', `部件 ${entry.name} 的校验和不对`);
  return content;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}

/** 打开压缩包：先看目录、查上限，部件用到时才展开。 */
export function openZip(bytes: Uint8Array, limits: XlsxLimits): ZipReader {
  const entries = new Map<string, ZipEntry>();
  for (const entry of readZipDirectory(bytes, limits)) entries.set(entry.name.toLowerCase(), entry);
  const read = (name: string) => {
    const entry = entries.get(name.toLowerCase());
    return entry ? extract(bytes, entry) : null;
  };
  return {
    names: [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(name.toLowerCase()),
    bytes: read,
    text(name) {
      const content = read(name);
      return content && decode(content);
    },
  };
}
