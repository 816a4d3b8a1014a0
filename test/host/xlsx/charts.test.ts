import ExcelJS from 'exceljs';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { createHeadlessEngine, type Chart, type EnginePort } from '../../../src/host';
import { exportXlsx, importXlsx } from '../../../src/xlsx';
import { cellKey, type Book } from '../../../src/xlsx/book';
import { readBook } from '../../../src/xlsx/read/readBook';
import { writeBook } from '../../../src/xlsx/write/writeBook';
import { comparableBook } from '../../support/comparableBook';
import { convert, libreOffice } from './libreOffice';
import { sampleBook, sampleNamespaces } from '../../support/sampleBook';

const options = { functionNamespaces: sampleNamespaces };
const [first, second] = sampleBook.sheets;
const name = first!.name;
const at = (r: number, c: number, r2 = r, c2 = c) => ({ sheet: name, rect: { r, c, r2, c2 } });

const column: Chart = {
  id: 'xl/charts/chart1.xml',
  name: '一级指标 <得分>',
  type: 'ColumnClustered',
  from: { r: 1, c: 5, dx: 7.5, dy: 3 },
  to: { r: 12, c: 9, dx: 0, dy: 0 },
  title: { text: '得分与分值 & 其他', visible: true, size: 12, bold: true },
  legend: { visible: true, position: 'Top' },
  valueAxis: { minimum: 0, maximum: 50, visible: true, gridlines: true },
  categoryAxis: { reversed: false },
  gapWidth: 60,
  series: [
    {
      name: at(0, 0),
      values: at(1, 1, 3, 1),
      categories: at(1, 0, 3, 0),
      fill: '#BFBFBF',
      points: {},
      labels: true,
    },
    { name: '写死的', values: at(1, 2, 3, 2), categories: null, fill: '#ED7D31', points: {}, labels: false },
  ],
};
const bar: Chart = {
  ...column,
  id: 'xl/charts/chart2.xml',
  name: '失分',
  type: 'BarClustered',
  title: { text: null, visible: true },
  legend: { visible: false, position: 'Bottom' },
  valueAxis: { visible: false, gridlines: false },
  categoryAxis: { reversed: true },
};
const ring: Chart = {
  id: 'xl/charts/chart3.xml',
  name: '总分',
  type: 'Doughnut',
  from: { r: 0, c: 0, dx: 0, dy: 0 },
  to: { r: 9, c: 3, dx: 1, dy: 2 },
  title: { text: null, visible: false },
  legend: { visible: true, position: 'Right' },
  valueAxis: { visible: true, gridlines: true },
  categoryAxis: { reversed: false },
  holeSize: 65,
  series: [
    {
      name: null,
      values: at(1, 1, 1, 2),
      categories: at(2, 1, 2, 2),
      fill: null,
      points: { 0: '#4472C4', 1: '#D9D9D9' },
      labels: true,
    },
  ],
};

/** 第二张表上的圆环画第一张表的数。 */
const book: Book = {
  ...sampleBook,
  sheets: [
    { ...first!, charts: [column, bar] },
    { ...second!, charts: [ring] },
  ],
};
const file = writeBook(book, options);
const part = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

const engines: EnginePort[] = [];
const newEngine = () => {
  const engine = createHeadlessEngine();
  engines.push(engine);
  return engine;
};
afterEach(() => engines.splice(0).forEach((engine) => engine.dispose()));

describe('图表写进 .xlsx 再读回', () => {
  it('一样也不少，也没有带不走的；再写逐字节相同', () => {
    const read = readBook(file, options);
    expect(comparableBook(read)).toEqual(comparableBook(book));
    expect(read.unsupported).toEqual([]);
    expect(writeBook(read, options)).toEqual(file);
  });

  it('每个部件都是规整的 XML，缓存的结果是单元格的数', () => {
    for (const [path, bytes] of Object.entries(unzipSync(file))) {
      expect(XMLValidator.validate(strFromU8(bytes)), path).toBe(true);
    }
    const xml = part(file, 'xl/charts/chart1.xml');
    expect(xml).toContain("<c:f>'表 1''s &amp; &lt;甲&gt;'!$B$2:$B$4</c:f>");
    expect(xml).toContain('<c:pt idx="0"><c:v>346.17</c:v></c:pt>');
    expect(part(file, '[Content_Types].xml')).toContain('/xl/charts/chart3.xml');
  });

  it('经过引擎：引用换成表 id 再换回来，改了表名也对', async () => {
    const engine = newEngine();
    expect(await importXlsx(engine, file, options)).toEqual({ unsupported: [] });
    const [sheet, hidden] = engine.sheets();
    expect(engine.charts(hidden!.id)[0]?.series[0]?.values?.sheet).toBe(sheet!.id);
    engine.renameSheet(sheet!.id, '改名');
    const again = readBook(await exportXlsx(engine, options), options);
    expect(again.sheets[0]?.charts.map((chart) => chart.name)).toEqual(['一级指标 <得分>', '失分']);
    expect(again.sheets[1]?.charts[0]?.series[0]?.values).toEqual({ ...at(1, 1, 1, 2), sheet: '改名' });
  });

  it('exceljs 打开不报错', async () => {
    const other = new ExcelJS.Workbook();
    await other.xlsx.load(Buffer.from(file) as unknown as ArrayBuffer);
    expect(other.worksheets).toHaveLength(2);
  });
});

describe('别的软件写的图形', () => {
  const changed = (path: string, change: (xml: string) => string) => {
    const parts = unzipSync(file);
    return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path]!))) });
  };

  it('认得的图表带着这里不认识的格式：照样读，说清楚格式会丢', () => {
    const bytes = changed('xl/charts/chart1.xml', (xml) =>
      xml.replace('<c:plotVisOnly', '<c:extra val="1"/><c:plotVisOnly'),
    );
    const read = readBook(bytes, options);
    expect(read.sheets[0]?.charts).toHaveLength(2);
    expect(read.unsupported).toEqual(['图表的部分格式']);
  });

  it.each([
    ['折线图', 'xl/charts/chart1.xml', (xml: string) => xml.replaceAll('c:barChart', 'c:lineChart')],
    ['堆积柱形', 'xl/charts/chart1.xml', (xml: string) => xml.replace('"clustered"', '"stacked"')],
    ['图片', 'xl/drawings/drawing1.xml', (xml: string) => xml.replaceAll('xdr:graphicFrame', 'xdr:pic')],
    [
      '引用别的文件',
      'xl/charts/chart1.xml',
      (xml: string) => xml.replace(/(<c:val>.*?<c:f>)[^<]*/, '$1[1]甲!A1:B2,乙!A1'),
    ],
  ])('%s：不读，说清楚带不走', (_, path, change) => {
    const read = readBook(changed(path, change), options);
    expect(read.sheets[0]?.charts.length).toBeLessThan(2);
    expect(read.unsupported).toEqual(['图片、图形或图表']);
  });

  it('图表画的格空着、不是数：缓存里没有点', () => {
    const empty = {
      ...book.sheets[0]!,
      cells: new Map([[cellKey(1, 1), { value: '—', formula: null, style: 0 }]]),
    };
    const xml = part(writeBook({ ...book, sheets: [empty] }, options), 'xl/charts/chart1.xml');
    expect(xml).toContain('<c:ptCount val="3"/></c:numCache>');
  });
});

describe.runIf(libreOffice)('LibreOffice 打开再存', () => {
  it('三张图表都在，种类、引用、标题不变', { timeout: 120_000 }, async () => {
    // 它给没有标题的补一个、给没有分类的系列补上别的系列的：先都写明
    const explicit = ({ title, series, ...chart }: Chart): Chart => ({
      ...chart,
      title: { ...title, text: title.text ?? '标题', visible: true },
      series: series.map((each) => ({ ...each, categories: series[0]!.categories })),
    });
    const plain = book.sheets.map((sheet) => ({ ...sheet, charts: sheet.charts.map(explicit) }));
    const written = writeBook({ ...book, sheets: plain }, options);
    const read = readBook(await convert(written, 'xlsx'), options);
    const kept = ({ type, name: called, title, series }: Chart) => ({
      type,
      called,
      title: title.text,
      values: series.map(({ values, categories }) => [values, categories?.rect]),
    });
    expect(read.sheets.map(({ charts }) => charts.map(kept))).toEqual(
      plain.map(({ charts }) => charts.map(kept)),
    );
  });
});
