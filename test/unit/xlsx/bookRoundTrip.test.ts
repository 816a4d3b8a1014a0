import ExcelJS from 'exceljs';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/xlsx';
import { cellKey } from '../../../src/xlsx/book';
import { readBook } from '../../../src/xlsx/read/readBook';
import { writeBook } from '../../../src/xlsx/write/writeBook';
import { comparableBook } from '../../support/comparableBook';
import { sampleBook, sampleNamespaces } from '../../support/sampleBook';

const options = { functionNamespaces: sampleNamespaces };
const file = writeBook(sampleBook, options);

describe('工作簿内容写成 .xlsx 再读回', () => {
  it('一样也不少：值、公式、名称、样式、规则、备注、批注、页面、保护、自定义 XML', () => {
    expect(comparableBook(readBook(file, options))).toEqual(comparableBook(sampleBook));
  });

  it('同样的内容得到逐字节相同的文件', () => {
    expect(writeBook(readBook(file, options), options)).toEqual(file);
  });

  it('每个部件都是规整的 XML（另一个解析库作证）', () => {
    for (const [name, bytes] of Object.entries(unzipSync(file))) {
      expect(XMLValidator.validate(strFromU8(bytes)), name).toBe(true);
    }
  });

  it('自定义函数按 Excel 的写法存，新函数带前缀，文字里的不动', () => {
    const sheet = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<f>_xldudf_DEMO_RATE(甲_执行数,$C$2)</f><v>0.6854</v>');
    expect(sheet).toContain('_xldudf_DEMO_GRADE(&quot;DEMO.RATE(&quot;,B2)');
    expect(sheet).toContain('_xlfn.IFS(');
    expect(sheet).toContain('B2))</f><v xml:space="preserve"> </v>');
  });
});

describe('别的库读我们写的文件', () => {
  it('exceljs 读到同样的值、公式与缓存、合并、有效性、冻结、页面', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(file) as unknown as ExcelJS.Buffer);
    const sheet = workbook.worksheets[0];
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["表 1's & <甲>", 'visible'],
      ['隐藏', 'hidden'],
    ]);
    expect(sheet?.getCell('A1').text).toBe('部门“整体”支出 <标题> & 其他');
    expect(sheet?.getCell('A2').value).toBe('  前后空格 \n第二行 ');
    expect(sheet?.getCell('D2').value).toEqual({
      formula: '_xldudf_DEMO_RATE(甲_执行数,$C$2)',
      result: 0.6854,
    });
    expect(sheet?.getCell('D3').value).toBe('=100%');
    expect(sheet?.getCell('D2').protection).toMatchObject({ locked: false });
    expect(sheet?.getCell('A1').isMerged).toBe(true);
    expect(sheet?.getCell('C4').hyperlink).toMatch(/^https:\/\/example\.com\/\?a=1&b=2/);
    expect(sheet?.getCell('B2').note).toBe('印刷值 346.17\n【说明】');
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
    expect(sheet?.getCell('D4').dataValidation).toMatchObject({ type: 'list', formulae: ['"优,良,中,差"'] });
  });
});

describe('不起引擎直接读', () => {
  const book = readXlsx(file, { ...options, registryNamespace: 'urn:demo:1' });

  it('格子给值、公式、显示文字', () => {
    const [sheet] = book.sheets;
    expect(sheet?.cell(1, 3)).toEqual({
      value: 0.6854,
      formula: '=DEMO.RATE(甲_执行数,$C$2)',
      text: '68.54%',
    });
    expect(sheet?.cell(2, 3)).toEqual({ value: '=100%', formula: null, text: '=100%' });
    expect(sheet?.cell(3, 0)).toEqual({ value: 44926, formula: null, text: '2022年12月31日' });
    expect(sheet?.cell(3, 1).text).toBe('0.30 ');
    expect(sheet?.cell(2, 2)).toMatchObject({ value: '', text: '' });
    expect(sheet?.cell(500, 500)).toEqual({ value: '', formula: null, text: '' });
    expect([sheet?.rowCount, sheet?.columnCount]).toEqual([4, 4]);
  });

  it('名称分工作簿级与表级，坏的没有目标', () => {
    const [first, second] = book.sheets;
    const find = (name: string, sheetId: string | null) =>
      book.names.find((one) => one.name === name && one.sheetId === sheetId);
    expect(find('甲_执行数', null)?.target).toEqual({
      sheetId: first?.id,
      rect: { row: 1, column: 1, lastRow: 1, lastColumn: 1 },
    });
    expect(find('项目_执行数', second?.id ?? '')?.target).toEqual({
      sheetId: second?.id,
      rect: { row: 2, column: 0, lastRow: 2, lastColumn: 0 },
    });
    expect(find('已坏', null)?.target).toBeNull();
    expect(find('登记标记', first?.id ?? '')).toMatchObject({ formula: '="演示@1"', target: null });
  });

  it('取得指定命名空间的自定义 XML', () => {
    expect(book.registryXml).toBe(sampleBook.customXmlParts[0]?.xml);
    expect(readXlsx(file, { registryNamespace: 'urn:other' }).registryXml).toBeNull();
  });

  it('没有格式的格子数不算在已用区域里', () => {
    expect(sampleBook.sheets[0]?.cells.has(cellKey(9, 5))).toBe(true);
    expect(book.sheets[0]?.rowCount).toBe(4);
  });
});
