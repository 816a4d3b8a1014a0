import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { expect, it, vi } from 'vitest';
import { normalCode, verifySeal } from '../../../src/submission';
import { readXlsx } from '../../../src/xlsx';
import { readOptions } from '../workbook/finalize/sealedSamples';
import { digest } from '../workbook/finalize/support';
import { convert, libreOffice } from '../xlsx/libreOffice';
import { sealedHengyang } from './sealedBook';

// 定稿、转 PDF、一页页看，忙的机器上要一分钟
vi.setConfig({ testTimeout: 240_000 });

const hasPoppler = ['pdftotext', 'pdftoppm'].every((command) => {
  try {
    execFileSync(command, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** `pdftoppm` 写的一页（P6）里的二维码；没有为 null。 */
function qrIn(ppm: Uint8Array): string | null {
  const [header = ''] =
    /^P6\s+\d+\s+\d+\s+255\s/.exec(new TextDecoder('latin1').decode(ppm.slice(0, 40))) ?? [];
  const [, width = 0, height = 0] = header.split(/\s+/).map(Number);
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i += 1) {
    for (let channel = 0; channel < 3; channel += 1)
      pixels[i * 4 + channel] = ppm[header.length + i * 3 + channel] ?? 255;
  }
  return jsQR(pixels, width, height)?.data ?? null;
}

it.runIf(libreOffice && hasPoppler)(
  '纸上的定稿码：每页页脚都有，二维码扫得出，照着敲认得这份文件',
  async () => {
    const { bytes } = await sealedHengyang();
    const report = (await verifySeal(readXlsx(bytes, readOptions), digest))!;
    const folder = mkdtempSync(join(tmpdir(), 'paper-'));
    try {
      const pdf = join(folder, 'paper.pdf');
      writeFileSync(pdf, await convert(bytes, 'pdf'));
      const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
      const pages = text.split('\f').filter((page) => page.trim() !== '');
      const codes = pages.map((page) => /定稿码\s*([0-9A-Z-]{14})\s*$/m.exec(page)?.[1] ?? null);
      expect(new Set(codes)).toEqual(new Set([report.code]));
      expect(normalCode(codes[0]!.toLowerCase().replaceAll('-', ' '))).toBe(report.code);
      execFileSync('pdftoppm', ['-r', '150', pdf, join(folder, 'page')]);
      const scanned = readdirSync(folder)
        .filter((name) => name.endsWith('.ppm'))
        .map((name) => qrIn(readFileSync(join(folder, name))));
      // 没有码的页上也可能把框线看成码，读出空的
      expect(scanned.filter(Boolean)).toEqual([`PBE ${report.code}`]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
