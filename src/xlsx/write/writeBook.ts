import type { CustomXmlPartData } from '../../host';
import type { Book, BookSheet } from '../book';
import { functionNames } from '../formula/functionNames';
import { tag, xmlDocument } from '../package/xmlWriter';
import { ChartData } from './chartData';
import { PackageWriter } from './packageWriter';
import { SharedStrings } from './sharedStrings';
import { StyleTable } from './styleTable';
import { writeChart } from './writeChart';
import { writeDrawing } from './writeDrawing';
import { writeHyperlinks } from './writeHyperlinks';
import { legacyNotes, writeNoteBoxes, writeNotes } from './writeNotes';
import { writeSheet } from './writeSheet';
import type { SheetWriteContext } from './writeSheet';
import { Persons, writeThreads } from './writeThreads';
import { writeCoreProperties, writeExtendedProperties, writeWorkbook } from './writeWorkbook';

const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const DRAWINGML = 'application/vnd.openxmlformats-officedocument.drawingml.';
const WORKBOOK = 'xl/workbook.xml';

/** 写文件的选项。 */
export interface WriteOptions {
  /** 自定义函数的命名空间，如 `['DEMO']`：`DEMO.RATE(` 写成 `_xldudf_DEMO_RATE(`，同 Excel。 */
  readonly functionNamespaces?: readonly string[];
}

/** 备注、批注连同它们的部件；返回备注绘图的关系 id。 */
function addAnnotations(
  pack: PackageWriter,
  path: string,
  number: number,
  sheet: BookSheet,
  persons: Persons,
): string | null {
  const notes = legacyNotes(sheet.notes, sheet.comments);
  if (notes.length === 0) return null;
  const [notesPath, boxesPath] = [`xl/comments${number}.xml`, `xl/drawings/vmlDrawing${number}.vml`];
  const drawing = pack.relate(path, 'vmlDrawing', boxesPath);
  pack.relate(path, 'comments', notesPath);
  pack.add(boxesPath, writeNoteBoxes(notes), null);
  pack.add(notesPath, writeNotes(notes), `${SHEETML}comments+xml`);
  if (sheet.comments.length) {
    const threadsPath = `xl/threadedComments/threadedComment${number}.xml`;
    pack.relate(path, 'threadedComment', threadsPath);
    pack.add(
      threadsPath,
      writeThreads(sheet.comments, persons),
      'application/vnd.ms-excel.threadedcomments+xml',
    );
  }
  return drawing;
}

/** 一张表的图表、图片连同图形部件；`first` 是第一张图表在整个文件里的编号。返回图形部件的关系 id。 */
function addCharts(
  pack: PackageWriter,
  path: string,
  number: number,
  { charts, pictures = [] }: BookSheet,
  first: number,
  data: ChartData,
): string | null {
  if (charts.length + pictures.length === 0) return null;
  const drawingPath = `xl/drawings/drawing${number}.xml`;
  const relations = charts.map((chart, i) => {
    const chartPath = `xl/charts/chart${first + i}.xml`;
    pack.add(chartPath, writeChart(chart, data), `${DRAWINGML}chart+xml`);
    return pack.relate(drawingPath, 'chart', chartPath);
  });
  const images = pictures.map(({ png }, i) => {
    const imagePath = `xl/media/image${number}_${i + 1}.png`;
    pack.add(imagePath, png, null);
    return pack.relate(drawingPath, 'image', imagePath);
  });
  pack.add(
    drawingPath,
    writeDrawing(charts, pictures, [...relations, ...images]),
    'application/vnd.openxmlformats-officedocument.drawing+xml',
  );
  return pack.relate(path, 'drawing', drawingPath);
}

function addCustomXml(pack: PackageWriter, parts: readonly CustomXmlPartData[]): void {
  parts.forEach(({ id, xml }, i) => {
    const [item, properties] = [`customXml/item${i + 1}.xml`, `customXml/itemProps${i + 1}.xml`];
    const namespace = /<(?![?!])[^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1];
    const references = namespace
      ? tag('ds:schemaRefs', {}, tag('ds:schemaRef', { 'ds:uri': namespace }))
      : '<ds:schemaRefs/>';
    pack.add(item, /^\s*<\?xml/.test(xml) ? xml : xmlDocument(xml), null);
    pack.add(
      properties,
      xmlDocument(
        tag(
          'ds:datastoreItem',
          { 'ds:itemID': id, 'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml' },
          references,
        ),
      ),
      'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    );
    pack.relate(WORKBOOK, 'customXml', item);
    pack.relate(item, 'customXmlProps', properties);
  });
}

/** 写成 .xlsx；同样的内容得到逐字节相同的文件。 */
export function writeBook(book: Book, options: WriteOptions = {}): Uint8Array {
  const pack = new PackageWriter();
  const styles = new StyleTable();
  const persons = new Persons();
  const context: SheetWriteContext = {
    names: functionNames(options.functionNamespaces ?? []),
    strings: new SharedStrings(),
    styles,
    styleIds: book.styles.map((style) => styles.cell(style)),
  };
  pack.relate('', 'officeDocument', WORKBOOK);
  const data = new ChartData(book);
  let charts = 1;
  const sheetIds = book.sheets.map((sheet, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    const noteDrawing = addAnnotations(pack, path, i + 1, sheet, persons);
    const drawing = addCharts(pack, path, i + 1, sheet, charts, data);
    charts += sheet.charts.length;
    const related = new Map<string, string>();
    // 许多格链到同一个文件：关系只建一个
    const relate = (address: string): string => {
      const known = related.get(address) ?? pack.relateExternal(path, 'hyperlink', address);
      related.set(address, known);
      return known;
    };
    const parts = { drawing, noteDrawing, hyperlinks: writeHyperlinks(sheet, relate) };
    pack.add(path, writeSheet(sheet, i === book.activeSheet, parts, context), `${SHEETML}worksheet+xml`);
    return pack.relate(WORKBOOK, 'worksheet', path);
  });
  pack.add(WORKBOOK, writeWorkbook(book, sheetIds, context.names), `${SHEETML}sheet.main+xml`);
  const shared: [string, string, string, string][] = [
    ['styles', 'xl/styles.xml', styles.write(), `${SHEETML}styles+xml`],
    ['sharedStrings', 'xl/sharedStrings.xml', context.strings.write(), `${SHEETML}sharedStrings+xml`],
  ];
  if (!persons.empty) {
    shared.push(['person', 'xl/persons/person.xml', persons.write(), 'application/vnd.ms-excel.person+xml']);
  }
  for (const [type, path, content, contentType] of shared) {
    pack.relate(WORKBOOK, type, path);
    pack.add(path, content, contentType);
  }
  addCustomXml(pack, book.customXmlParts);
  pack.relate('', 'core-properties', 'docProps/core.xml');
  pack.add(
    'docProps/core.xml',
    writeCoreProperties(book.properties),
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  pack.relate('', 'extended-properties', 'docProps/app.xml');
  pack.add(
    'docProps/app.xml',
    writeExtendedProperties(book.properties),
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  );
  return pack.finish();
}
