import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/xlsx';
import { readBook } from '../../../src/xlsx/read/readBook';
import { importXlsx } from '../../../src/xlsx/workbookFile';
import type { EnginePort } from '../../../src/host';
import { sheetOf, smallBook } from './support';

/** 不该走到引擎。 */
const noEngine = {} as EnginePort;

describe('坏了就说坏了，不当空', () => {
  it('共享文字的下标越了界：报损坏，指出哪一格', () => {
    const row = '<row r="3"><c r="B3" t="s"><v>7</v></c></row>';
    expect(() => readXlsx(smallBook([sheetOf(row)], ['甲']))).toThrow(/损坏.*B3 的文字不在共享文字表里/);
    const fine = '<row r="3"><c r="B3" t="s"><v>0</v></c></row>';
    expect(readXlsx(smallBook([sheetOf(fine)], ['甲'])).sheets[0]?.cell(2, 1).value).toBe('甲');
  });

  it('字符引用超出 Unicode：换成替换符，别处照读', () => {
    const row = '<row r="1"><c r="A1" t="str"><v>a&#x110000;b&#99999999999;</v></c></row>';
    expect(readXlsx(smallBook([sheetOf(row)])).sheets[0]?.cell(0, 0).value).toBe('a\ufffdb\ufffd');
  });

  it('一张表链接到文件外面：不去读，说清楚', () => {
    const file = smallBook([
      { external: 'http://192.0.2.1/x' },
      sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'),
    ]);
    expect(readXlsx(file).notices).toEqual([
      '工作表“表1”不在这份工作簿里，它链接到外面（http://192.0.2.1/x），没有读。',
    ]);
    expect(readBook(file).unsupported).toEqual(['链接到外面的工作表“表1”']);
  });
});

describe('数组公式', () => {
  const array = (cell: string, ref: string, formula: string) =>
    `<row r="1"><c r="${cell}" cm="1"><f t="array" ref="${ref}">${formula}</f><v>3</v></c></row>`;

  it.each([
    ['单格', 'A1', 'SUM(B1:B3*C1:C3)'],
    ['一片', 'A1:A3', 'B1:B3*2'],
    ['用了加载项函数的一片', 'A1:A3', '_xldudf_PBE_RATE(B1:B3)'],
    ['带点的内置函数', 'A1', '_xlfn.NORM.DIST(B1,0,1,TRUE)*ERROR.TYPE(C1)'],
  ])('用户的（%s）：存不回去就不开，说在哪里', async (_, ref, formula) => {
    const file = smallBook([sheetOf(array('A1', ref, formula))]);
    expect(readXlsx(file).sheets[0]?.cell(0, 0).value).toBe(3);
    await expect(importXlsx(noEngine, file)).rejects.toThrow(`（表1!${ref}）`);
  });

  it.each([
    ['认得的写法', '_xldudf_PBE_EXECRATE(B1,C1)', '=PBE.EXECRATE(B1,C1)'],
    ['没有登记上时的写法', 'CONTOSO.ADD(1,2)', '=CONTOSO.ADD(1,2)'],
  ])('加载项函数的单格公式（真 Excel 总这样存，%s）：就是普通公式', (_, stored, formula) => {
    const book = readBook(smallBook([sheetOf(array('A1', 'A1', stored))]), { functionNamespaces: ['PBE'] });
    expect(book.arrayFormulas).toEqual([]);
    expect([...(book.sheets[0]?.cells.values() ?? [])][0]?.formula).toBe(formula);
  });
});

describe('只有格式的空格', () => {
  const blanks = (from: number, rows: number) =>
    Array.from({ length: rows }, (_, i) => {
      const cells = Array.from(
        { length: 100 },
        (__, c) => `<c r="${String.fromCharCode(65 + (c % 26))}${from + i}" s="3"/>`,
      );
      return `<row r="${from + i}">${cells.join('')}</row>`;
    }).join('');
  const content = (row: number) => `<row r="${row}"><c r="A${row}" s="1"><v>1</v></c></row>`;

  it('尾部几十万个：不占单元格的预算，不读进内存，说带不走', () => {
    const file = smallBook([sheetOf(content(1) + blanks(2, 3_000))]);
    const book = readBook(file, { limits: { cells: 60_000 } });
    expect(book.sheets[0]?.cells.size).toBeLessThanOrEqual(50_001);
    expect(book.unsupported).toEqual(['远处只有格式的空格']);
    expect(readXlsx(file).sheets[0]).toMatchObject({ rowCount: 1, columnCount: 1 });
  });

  it('表里的空格样子照留', () => {
    const cells = readBook(
      smallBook([sheetOf(content(1) + '<row r="2"><c r="B2" s="5"/></row>' + content(3))]),
    ).sheets[0]?.cells;
    expect([...(cells?.values() ?? [])].map(({ style }) => style)).toEqual([1, 5, 1]);
  });
});
