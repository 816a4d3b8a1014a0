import type { XlsxLimits } from '../limits';
import { XlsxError } from '../xlsxError';

/** 压缩包目录里的一项。 */
export interface ZipEntry {
  readonly name: string;
  /** 0 存储，8 deflate。 */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const UNKNOWN_32 = 0xffffffff;

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new XlsxError('corrupt', '压缩包目录缺失，文件可能没有下载完整');
}

/** 目录起点与项数；有 ZIP64 记录时以它为准。 */
function locateDirectory(view: DataView): { offset: number; count: number } {
  const end = findEnd(view);
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR_SIGNATURE) {
    const end64 = Number(view.getBigUint64(locator + 8, true));
    if (end64 + 56 <= view.byteLength && view.getUint32(end64, true) === END64_SIGNATURE) {
      return {
        offset: Number(view.getBigUint64(end64 + 48, true)),
        count: Number(view.getBigUint64(end64 + 32, true)),
      };
    }
  }
  return { offset: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
}

/** ZIP64 附加字段：只给出 32 位放不下的那些数，次序固定。 */
function widen(view: DataView, start: number, length: number, values: number[]): number[] {
  for (let at = start; at + 4 <= start + length;) {
    const id = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    if (id === 1) {
      let from = at + 4;
      return values.map((value) => {
        if (value !== UNKNOWN_32 || from + 8 > at + 4 + size) return value;
        const wide = Number(view.getBigUint64(from, true));
        from += 8;
        return wide;
      });
    }
    at += 4 + size;
  }
  return values;
}

/** 读压缩包目录；加密的、太多太大的在这里就拒绝（还没有展开任何东西）。 */
export function readZipDirectory(bytes: Uint8Array, limits: XlsxLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf8 = new TextDecoder();
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  try {
    const directory = locateDirectory(view);
    if (directory.count > limits.entries) throw new XlsxError('tooLarge', `部件 ${directory.count} 个`);
    let at = directory.offset;
    for (let i = 0; i < directory.count; i++) {
      if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw new XlsxError('corrupt', '压缩包目录不完整');
      if (view.getUint16(at + 8, true) & 1) throw new XlsxError('encrypted');
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const [size = 0, compressedSize = 0, headerOffset = 0] = widen(
        view,
        at + 46 + nameLength,
        extraLength,
        [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
      );
      total += size;
      if (size > limits.entryBytes || total > limits.totalBytes) {
        throw new XlsxError('tooLarge', `展开后超过 ${Math.round(limits.totalBytes / 1024 / 1024)} MB`);
      }
      const name = utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
      // 部件的名字不分大小写；放两份，各家软件各取各的
      if (seen.has(name.toLowerCase())) throw new XlsxError('corrupt', `部件 ${name} 放了两份`);
      seen.add(name.toLowerCase());
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        compressedSize,
        size,
        headerOffset,
      });
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError) throw new XlsxError('corrupt', '压缩包目录指到了文件外面');
    throw error;
  }
  return entries;
}
