import { unzlibSync } from 'fflate';

/** 一张图：宽高（像素）与一点有多亮（0 黑、1 白；透明的当作印在白纸上）。 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  brightness(x: number, y: number): number;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** 颜色类型 → 一点几个分量；第 3 种是调色板。 */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** 再大的图不是我们画的那种，不读。 */
const mostPixels = 4_000_000;

/** 读一张不交错、每分量 1 位到 8 位的 PNG；别的格式、坏的返回 `null`。 */
export function readPng(bytes: Uint8Array): Picture | null {
  try {
    return signature.every((byte, i) => bytes[i] === byte) ? decoded(bytes) : null;
  } catch {
    return null;
  }
}

function decoded(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let palette = new Uint8Array();
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IDAT') data.push(body);
    else if (type === 'PLTE') palette = body.slice();
    at += length + 12;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth = 0, color = 0, , , interlaced] = bytes.subarray(24, 29);
  const channels = channelsOf[color];
  if (channels === undefined || depth > 8 || interlaced !== 0 || width * height > mostPixels) return null;
  const stride = Math.ceil((width * channels * depth) / 8);
  const step = Math.max(1, (channels * depth) >> 3);
  const raw = new Uint8Array((stride + 1) * height);
  unzlibSync(Uint8Array.from(data.flatMap((part) => [...part])), { out: raw });
  for (let y = 0; y < height; y += 1) unfilter(raw, y * (stride + 1), stride, step, y === 0);
  const sample = (x: number, y: number, channel: number): number => {
    const bit = (x * channels + channel) * depth;
    const byte = raw[y * (stride + 1) + 1 + (bit >> 3)] ?? 0;
    return (byte >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  };
  const most = (1 << depth) - 1;
  return {
    width,
    height,
    brightness(x, y) {
      const first = sample(x, y, 0);
      if (color === 3) return (palette[first * 3 + 1] ?? 0) / 255;
      const light = channels >= 3 ? sample(x, y, 1) / most : first / most;
      const alpha = channels % 2 === 0 ? sample(x, y, channels - 1) / most : 1;
      return 1 - alpha * (1 - light);
    },
  };
}

/** 一行还原：PNG 每行前面一个字节说这一行是照哪个邻居写的差。 */
function unfilter(raw: Uint8Array, start: number, stride: number, step: number, isFirst: boolean): void {
  const filter = raw[start] ?? 0;
  for (let i = start + 1; i <= start + stride; i += 1) {
    const left = i - step > start ? (raw[i - step] ?? 0) : 0;
    const up = isFirst ? 0 : (raw[i - stride - 1] ?? 0);
    const corner = isFirst || i - step <= start ? 0 : (raw[i - step - stride - 1] ?? 0);
    raw[i] = ((raw[i] ?? 0) + predicted(filter, left, up, corner)) & 0xff;
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
