import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { read as readSheetJs, write as writeSheetJs } from 'xlsx';
import { verifySeal, type SealReport } from '../../../src/submission';
import { readXlsx } from '../../../src/xlsx';
import { readOptions, samples, sealedSamples } from '../workbook/finalize/sealedSamples';
import { digest } from '../workbook/finalize/support';
import { libreOffice, resaveAll } from '../xlsx/libreOffice';

// 造九份定稿、LibreOffice 另存三遍，忙的机器上要一两分钟
vi.setConfig({ testTimeout: 240_000, hookTimeout: 600_000 });

/** 装着 openpyxl 的 Python；没有为 `null`。 */
const python =
  ['python3', '/usr/bin/python3'].find((command) => {
    try {
      execFileSync(command, ['-c', 'import openpyxl'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  }) ?? null;

let sealed: readonly Uint8Array[];

beforeAll(async () => {
  sealed = (await sealedSamples()).map((sample) => sample.sealed);
});

const verify = async (bytes: Uint8Array): Promise<SealReport | null> =>
  verifySeal(readXlsx(bytes, readOptions), digest);

/** 另存以后读到的：没有一份读作数变了、公式变了、印出来变了；登记丢了就说没有。 */
async function expectUntouched(files: readonly Uint8Array[]): Promise<readonly (SealReport | null)[]> {
  const reports: (SealReport | null)[] = [];
  for (const [index, file] of files.entries()) {
    const report = await verify(file);
    reports.push(report);
    if (!report) continue;
    const { verdicts, changes, printed, recordAgrees } = report;
    const title = samples[index]?.[0];
    expect({ title, changes, printed }).toEqual({ title, changes: [], printed: [] });
    expect(Object.values(verdicts)).not.toContain('变了');
    expect(recordAgrees).toBe(true);
  }
  return reports;
}

async function loaded(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
  return book;
}

const throughExcelJs = async (file: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await (await loaded(file)).xlsx.writeBuffer());

/** 照定稿那一份的登记复核另一份：`pbe verify 另一份 --record 定稿`。 */
async function withRecordOf(original: Uint8Array, other: Uint8Array): Promise<SealReport> {
  const { registryXml } = readXlsx(original, readOptions);
  const report = await verifySeal({ ...readXlsx(other, readOptions), registryXml }, digest);
  if (!report) throw new Error('照着登记还是没有读到');
  return report;
}

/** `cellStyles` 之类都照缺省：多数人就这么用。 */
const throughSheetJs = (file: Uint8Array, styles: boolean): Uint8Array =>
  new Uint8Array(
    writeSheetJs(
      readSheetJs(file, { type: 'array', cellFormula: true, cellNF: styles, cellStyles: styles }),
      {
        type: 'buffer',
        bookType: 'xlsx',
      },
    ) as Buffer,
  );

function throughOpenpyxl(files: readonly Uint8Array[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'openpyxl-'));
  try {
    const paths = files.map((file, index) => {
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, file);
      return path;
    });
    const script = 'import sys, openpyxl\nfor p in sys.argv[1:]: openpyxl.load_workbook(p).save(p)';
    execFileSync(python ?? '', ['-c', script, ...paths]);
    return paths.map((path) => readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** 两份的每一格值都一样（15 位有效数字以内）。 */
function sameValues(a: Uint8Array, b: Uint8Array): boolean {
  const values = (bytes: Uint8Array): readonly unknown[] =>
    readXlsx(bytes, readOptions).sheets.flatMap(({ rowCount, columnCount, cell }) =>
      Array.from({ length: rowCount * columnCount }, (_, index) => {
        const { value } = cell(Math.floor(index / columnCount), index % columnCount);
        return typeof value === 'number' ? Number(value.toPrecision(15)) : value;
      }),
    );
  return JSON.stringify(values(a)) === JSON.stringify(values(b));
}

describe('定稿原样另存，不会读成有人改过', () => {
  it.runIf(libreOffice)('LibreOffice 存成 .xlsx：三样都没变', async () => {
    const reports = await expectUntouched(await resaveAll(sealed, ['xlsx']));
    expect(reports.map((report) => report?.verdicts)).toEqual(
      reports.map(() => ({ 数: '没变', 公式: '没变', 印出来: '没变' })),
    );
  });

  it.runIf(libreOffice)('LibreOffice 经 .ods 存回：值没有被它重算改掉的，数都没变', async () => {
    const files = await resaveAll(sealed, ['ods', 'xlsx']);
    const same = files.map((file, index) => sameValues(file, sealed[index]!));
    // 没填全的表，空着的公式经 .ods 会被 LibreOffice 当 0 重算，那是数真的变了
    expect(same.filter(Boolean).length).toBeGreaterThanOrEqual(samples.length - 2);
    const kept = files.filter((_, index) => same[index]);
    const reports = await expectUntouched(kept);
    expect(reports.map((report) => report?.verdicts.数)).toEqual(kept.map(() => '没变'));
  });

  it('exceljs：两处登记都丢（常数名称被它读成区域），照实说没有登记，不说改过', async () => {
    for (const file of sealed) expect(await verify(await throughExcelJs(file))).toBeNull();
  });

  it('exceljs：照手里那份定稿的登记比，数没变，哪里都没有变；表上的名称丢了说未能比较', async () => {
    for (const [index, file] of sealed.entries()) {
      const report = await withRecordOf(file, await throughExcelJs(file));
      const { verdicts, changes, printed, missing, recordAgrees } = report;
      const title = samples[index]?.[0];
      expect({ title, changes, printed, missing }).toEqual({ title, changes: [], printed: [], missing: [] });
      expect(verdicts).toMatchObject({ 数: '没变', 公式: '没变' });
      expect(recordAgrees).toBe(true);
    }
  });

  it('exceljs 另存时改了一个数：照登记比，说出来', async () => {
    const [file] = sealed;
    const book = await loaded(file!);
    const sheet = book.worksheets.find(({ name }) => name.startsWith('项目'))!;
    const before = readXlsx(file!, readOptions);
    const target = before.names.find(
      ({ name, target }) => name === '项目_执行率' && target !== null,
    )!.target!;
    sheet.getCell(target.rect.row + 1, target.rect.column + 1).value = 0.5;
    const report = await withRecordOf(file!, new Uint8Array(await book.xlsx.writeBuffer()));
    expect(report.verdicts.数).toBe('变了');
    expect(report.changes.map(({ after }) => after)).toContain('0.5');
  });

  it.each([
    ['连样子读写', true],
    ['只读写内容', false],
  ] as const)('SheetJS，%s', async (_, styles) => {
    const reports = await expectUntouched(sealed.map((file) => throughSheetJs(file, styles)));
    expect(reports.filter((report) => report !== null)).toHaveLength(sealed.length);
  });

  it.runIf(python)('openpyxl：没有存下公式的结果，数未能比较', async () => {
    const reports = await expectUntouched(throughOpenpyxl(sealed));
    expect(reports.map((report) => report?.verdicts.数)).toEqual(reports.map(() => '未能比较'));
  });
});
