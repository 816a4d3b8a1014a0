import { afterEach, describe, expect, it } from 'vitest';
import { createHeadlessEngine } from '../../../src/host';
import type { EnginePort } from '../../../src/host';
import { exportXlsx, importXlsx, readXlsx, XlsxError } from '../../../src/xlsx';
import { keyColumn } from '../../../src/xlsx/book';
import type { Book } from '../../../src/xlsx/book';
import { readBook } from '../../../src/xlsx/read/readBook';
import { writeBook } from '../../../src/xlsx/write/writeBook';
import { comparableBook } from '../../support/comparableBook';
import { sampleBook, sampleNamespaces } from '../../support/sampleBook';

const options = { functionNamespaces: sampleNamespaces };
const engines: EnginePort[] = [];

function newEngine(): EnginePort {
  const engine = createHeadlessEngine();
  engine.registerFunction('DEMO.RATE', (args) => {
    const [a, b] = args.map((area) => Number(area[0]?.[0]));
    return Math.round(((a ?? NaN) / (b ?? NaN)) * 1e4) / 1e4;
  });
  engine.registerFunction('DEMO.GRADE', () => '');
  engines.push(engine);
  return engine;
}

afterEach(() => {
  for (const engine of engines.splice(0)) engine.dispose();
});

/** 引擎里的一切，去掉只在一个引擎里有意义的 id。 */
function describeEngine(engine: EnginePort) {
  const sheets = engine.sheets();
  const nameOf = (id: string | null) => sheets.find((sheet) => sheet.id === id)?.name ?? null;
  const withoutIds = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, one) => (key === 'id' ? undefined : one)));
  return {
    active: nameOf(engine.activeSheet()),
    names: engine
      .names()
      .map(({ name, formula, comment, sheetId, visible }) => ({
        name,
        formula,
        comment,
        sheet: nameOf(sheetId),
        visible,
      }))
      .sort((a, b) => `${a.name}${a.sheet}`.localeCompare(`${b.name}${b.sheet}`)),
    workbook: engine.workbookMeta(),
    sheets: sheets.map(({ id, name, visibility }) => {
      const used = engine.usedRange(id, false);
      const cells = [];
      for (let r = 0; r <= (used?.r2 ?? -1); r++) {
        for (let c = 0; c <= (used?.c2 ?? -1); c++)
          cells.push([r, c, engine.readCell(id, r, c), engine.displayText(id, r, c)]);
      }
      return withoutIds({
        name,
        visibility,
        cells,
        tab: engine.tabColor(id),
        gridlines: engine.gridlines(id),
        merges: engine.merges(id),
        widths: [0, 1, 2, 3, 4, 5, 6].map((c) => [engine.colWidth(id, c), engine.colHidden(id, c)]),
        heights: [0, 1, 2, 3, 4, 5, 6, 7, 8].map((r) => [engine.rowHeight(id, r), engine.rowHidden(id, r)]),
        freeze: engine.freeze(id),
        notes: engine.notes(id),
        comments: engine.comments(id).map(({ id: thread, ...rest }) => ({ thread, ...rest })),
        links: engine.hyperlinks(id),
        formats: engine.cfRules(id),
        hits: engine.cfHits(id).map(({ r, c }) => [r, c]),
        validations: engine.dvRules(id),
        meta: engine.meta(id),
      });
    }),
  };
}

/** 缺省行高列宽各引擎不同，比实际的：已用区域里每列、每行各是多少。 */
function withEffectiveSizes(book: Book) {
  const comparable = comparableBook(book);
  return {
    ...comparable,
    sheets: comparable.sheets.map((sheet, i) => {
      const original = book.sheets[i];
      const column = (c: number) => original?.columns.find(({ first, last }) => first <= c && c <= last);
      const used = Math.max(...[...(original?.cells.keys() ?? [])].map(keyColumn));
      return {
        ...sheet,
        rows: [0, 1, 2].map((r) => [
          original?.rows.get(r)?.height ?? original?.defaultRowHeight,
          original?.rows.get(r)?.hidden ?? false,
        ]),
        columns: Array.from({ length: used + 1 }, (_, c) => [
          column(c)?.width ?? original?.defaultColumnWidth,
          column(c)?.hidden ?? false,
        ]),
        defaultRowHeight: null,
        defaultColumnWidth: null,
      };
    }),
  };
}

describe('引擎 ⇄ .xlsx', { timeout: 120_000 }, () => {
  it('存了再开，引擎里的一切都一样', async () => {
    const first = newEngine();
    await importXlsx(first, writeBook(sampleBook, options), options);
    const second = newEngine();
    await importXlsx(second, await exportXlsx(first, options), options);
    expect(describeEngine(second)).toEqual(describeEngine(first));
  });

  it('文件 → 引擎 → 文件，一样也不少', async () => {
    const engine = newEngine();
    const file = writeBook(sampleBook, options);
    await importXlsx(engine, file, options);
    const saved = await exportXlsx(engine, options);
    expect(withEffectiveSizes(readBook(saved, options))).toEqual(withEffectiveSizes(readBook(file, options)));
  });

  it('打开文件后公式是活的：改一格，自定义函数重算', async () => {
    const engine = newEngine();
    await importXlsx(engine, writeBook(sampleBook, options), options);
    const id = engine.sheets()[0]?.id ?? '';
    expect(engine.readCell(id, 1, 3)).toMatchObject({ formula: '=DEMO.RATE(甲_执行数,$C$2)', value: 0.6854 });
    expect(engine.displayText(id, 1, 3)).toBe('68.54%');
    engine.typeAsUser(id, 1, 1, '505.05');
    await engine.settle();
    expect(engine.readCell(id, 1, 3).value).toBe(1);
    const saved = readXlsx(await exportXlsx(engine, options), options);
    expect(saved.sheets[0]?.cell(1, 3)).toEqual({
      value: 1,
      formula: '=DEMO.RATE(甲_执行数,$C$2)',
      text: '100.00%',
    });
  });

  it('空引擎、打开后又插行：名称、打印区、有效性跟着走，存进文件', async () => {
    const engine = newEngine();
    await importXlsx(engine, writeBook(sampleBook, options), options);
    const id = engine.sheets()[0]?.id ?? '';
    const { cols } = engine.size(id);
    engine.insertCells(id, { r: 1, c: 0, r2: 1, c2: cols - 1 }, 'Down');
    await engine.settle();
    const book = readXlsx(await exportXlsx(engine, options), options);
    const target = (name: string) =>
      book.names.find((one) => one.name === name && one.target?.sheetId === 'sheet1')?.target?.rect;
    expect(target('甲_执行数')).toEqual({ row: 2, column: 1, lastRow: 2, lastColumn: 1 });
    expect(target('Print_Area')).toEqual({ row: 0, column: 0, lastRow: 4, lastColumn: 3 });
  });

  it('读不了的文件不动引擎里的内容', async () => {
    const engine = newEngine();
    await importXlsx(engine, writeBook(sampleBook, options), options);
    const before = describeEngine(engine);
    await expect(importXlsx(engine, new Uint8Array([1, 2, 3]))).rejects.toThrow(XlsxError);
    expect(describeEngine(engine)).toEqual(before);
  });
});
