import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert, pdftotext } from './libreOffice';

/** 与 pdftotext 一起装的画图工具；没有为 `null`。 */
export const pdftoppm: string | null = pdftotext?.replace(/pdftotext$/, 'pdftoppm') ?? null;

/** LibreOffice 印出的各页上，浅浅涂了颜色的点占几成：链接的蓝字细，涂了底色的一格就有百分之一上下。 */
export async function tintedShares(file: Uint8Array): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tinted-'));
  try {
    writeFileSync(join(folder, 'book.pdf'), await convert(file, 'pdf'));
    execFileSync(pdftoppm ?? '', ['-r', '40', join(folder, 'book.pdf'), join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.ppm'))
      .sort()
      .map((name) => tintedShare(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** 一张 PPM（P6）里浅而有色的点占几成。 */
function tintedShare(image: Uint8Array): number {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(image.subarray(0, 60)).toString('latin1'));
  if (!head) throw new Error('不是 PPM');
  const pixels = image.subarray(head[0].length);
  let tinted = 0;
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const [r, g, b] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    const [least, most] = [Math.min(r, g, b), Math.max(r, g, b)];
    if (least > 120 && most - least >= 6) tinted += 1;
  }
  return (3 * tinted) / pixels.length;
}
