import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSubmissionData } from '../../../src/submission';
import { readXlsx } from '../../../src/xlsx';
import type { XlsxBook } from '../../../src/xlsx';
import { writeBook } from '../../../src/xlsx/write/writeBook';
import { builtBook } from '../support/builtBook';
import { convert, libreOffice } from './libreOffice';
import { sampleBook, sampleNamespaces } from '../../support/sampleBook';

const options = { functionNamespaces: [...sampleNamespaces, 'PBE'] };
const fixture = (name: string) => new URL(`../../fixtures/${name}.json`, import.meta.url);

async function filled(name: string): Promise<Uint8Array> {
  const parsed = parseSubmissionData(JSON.parse(readFileSync(fixture(name), 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return await builtBook(parsed.data);
}

/** PDF 各页的大小，磅。 */
function pageSizes(pdf: Uint8Array): number[][] {
  const boxes = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g);
  return [...boxes].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
}

/** 每一格的值与显示，按表名。LibreOffice 把逻辑值存成公式 TRUE()，所以公式只比有没有用到自定义函数。 */
function everyCell(book: XlsxBook) {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    cells: Array.from({ length: sheet.rowCount }, (_, r) =>
      Array.from({ length: sheet.columnCount }, (_, c) => {
        const { value, text, formula } = sheet.cell(r, c);
        // LibreOffice 存 15 位有效数字
        const kept = typeof value === 'number' ? Number(value.toPrecision(15)) : value;
        return {
          at: `${r},${c}`,
          value: kept,
          text,
          custom: formula && /DEMO\.|PBE\./.test(formula) ? formula : null,
        };
      }),
    ),
  }));
}

const targets = (book: XlsxBook) =>
  book.names
    .map(({ name, sheetId, target }) => [name, sheetId, target] as const)
    .sort((a, b) => String(a).localeCompare(String(b)));

describe.runIf(libreOffice)('LibreOffice 打开我们写的文件再存', () => {
  it('每一格的值和显示都一样（含自定义函数的缓存），名称都在、指向不变', { timeout: 120_000 }, async () => {
    const file = writeBook(sampleBook, options);
    const [ours, theirs] = [readXlsx(file, options), readXlsx(await convert(file, 'xlsx'), options)];
    expect(everyCell(theirs)).toEqual(everyCell(ours));
    expect(targets(theirs)).toEqual(targets(ours));
  });

  it('打印成 A4 横向', { timeout: 120_000 }, async () => {
    const sizes = pageSizes(await convert(writeBook(sampleBook, options), 'pdf'));
    expect(sizes.length).toBeGreaterThan(0);
    expect(new Set(sizes.map(String))).toEqual(new Set(['842,595']));
  });

  it.each(['hengyang-2022', 'hengyang-2022-corrected'])(
    '填好的 %s：每一格一样，名称都在，全是 A4 纵向',
    { timeout: 300_000 },
    async (name) => {
      const file = await filled(name);
      const [ours, theirs] = [readXlsx(file, options), readXlsx(await convert(file, 'xlsx'), options)];
      expect(ours.sheets).toHaveLength(4);
      expect(everyCell(theirs)).toEqual(everyCell(ours));
      expect(targets(theirs)).toEqual(targets(ours));
      const sizes = pageSizes(await convert(file, 'pdf'));
      expect(sizes.length).toBeGreaterThanOrEqual(4);
      expect(new Set(sizes.map(String))).toEqual(new Set(['595,842']));
    },
  );
});
