import { beforeAll, describe, expect, it, vi } from 'vitest';
import { auditSubmission } from '../../../../src/audit';
import { usesPbe } from '../../../../src/domain';
import { cellAddress } from '../../../../src/forms';
import { canonicalText, readSubmission, verifySeal } from '../../../../src/submission';
import { readXlsx, type XlsxBook } from '../../../../src/xlsx';
import { editAll, libreOffice, type LibreOfficeJob } from '../../xlsx/libreOffice';
import { readOptions, samples, sealedSamples, type SealedSample } from './sealedSamples';
import { digest } from './support';

// 七八份工作簿一份份造出来，忙的机器上要一两分钟
vi.setConfig({ hookTimeout: 600_000 });

const options = readOptions;

interface Recalculated extends SealedSample {
  readonly theirs: XlsxBook;
  readonly changed: XlsxBook;
}

/** 每一格的值与显示文字；LibreOffice 存 15 位有效数字。 */
function everyCell(book: XlsxBook) {
  return book.sheets.flatMap((sheet) =>
    Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (_, column) => {
        const { value, text } = sheet.cell(row, column);
        const kept = typeof value === 'number' ? Number(value.toPrecision(15)) : value;
        return { at: `${sheet.name}!${cellAddress(row, column)}`, value: kept, text };
      }),
    ).flat(),
  );
}

function formulas(book: XlsxBook): readonly string[] {
  return book.sheets.flatMap((sheet) =>
    Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (_, column) => sheet.cell(row, column).formula ?? []),
    ).flat(2),
  );
}

describe.runIf(libreOffice)('定稿的工作簿没有加载项也对', () => {
  const books = new Map<string, Recalculated>();
  let unsealed: XlsxBook;

  beforeAll(async () => {
    const files = await sealedSamples();
    const jobs = files.flatMap(({ sealed, change: { place, value } }): readonly LibreOfficeJob[] => [
      { file: sealed },
      { file: sealed, change: { sheet: place.sheetName, cell: cellAddress(place.row, place.column), value } },
    ]);
    const made = await editAll([{ file: files[0]!.draft }, ...jobs]);
    const [first, ...rest] = made.map((file) => readXlsx(file, options));
    unsealed = first!;
    samples.forEach(([title], i) => {
      books.set(title, { ...files[i]!, theirs: rest[i * 2]!, changed: rest[i * 2 + 1]! });
    });
  });

  it('强制重算真的起作用：没有定稿的重算就是 #NAME?', () => {
    expect(everyCell(unsealed).some(({ text }) => text === '#NAME?')).toBe(true);
  });

  it.each(samples)(
    '%s：LibreOffice 强制重算，每一格都等于我们的；复核无改动；改一格，复核指出那一格',
    async (title, _, gate) => {
      const { sealed, theirs, changed, change } = books.get(title)!;
      const ours = readXlsx(sealed, options);
      const cells = everyCell(theirs);
      expect(cells).toEqual(everyCell(ours));
      expect(cells.filter(({ text }) => /#NAME\?|PBE/.test(text)).map(({ at }) => at)).toEqual([]);
      expect([...formulas(theirs), ...formulas(ours)].filter((formula) => usesPbe(formula))).toEqual([]);
      for (const source of [ours, theirs]) {
        const report = (await verifySeal(source, digest))!;
        expect(report).toMatchObject({ changes: [], missing: [], recomputation: { differences: [] } });
        expect(report).toMatchObject({ valid: true, homes: { xml: true, names: 'same' } });
        expect(report.recomputation.checked).toBeGreaterThan(gate === 'audited' ? 30 : 2);
        if (gate === 'forced') continue;
        const findings = auditSubmission(readSubmission(source)!, { stage: '定稿' });
        expect(findings.filter(({ severity, rule }) => severity === '错误' || rule === 'A13')).toEqual([]);
      }
      const report = (await verifySeal(changed, digest))!;
      expect(report.valid).toBe(false);
      const { row, column, sheetName } = change.place;
      expect(report.changes).toContainEqual(
        expect.objectContaining({
          key: change.key,
          sheetName,
          before: canonicalText(change.value - 1),
          after: canonicalText(change.value),
          place: expect.objectContaining({ row, column }) as unknown,
        }),
      );
    },
  );
});
