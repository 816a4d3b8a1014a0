import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FUNCTION_NAMESPACE } from '../../functions';
import { cellKey, FIXED_TIME, writeBook, type Book, type BookSheet } from '../../xlsx';
import { arrayProbe, cellProbes } from './cellProbes';

/** 探针表的表名。 */
export const probeSheet = '探针';
/** 探针工作簿的登记：认得出这是我们写的探针。 */
export const probeNamespace = 'urn:pbe:probe:1';

const VALUE_COLUMN = 1;

/** 第几个格子在第几行（0 起）。 */
export const probeRow = (index: number): number => index + 1;

const styles: Book['styles'][number][] = [{ style: {}, locked: true, hidden: false }];

function styleOf(style: (typeof cellProbes)[number]['style']): number {
  if (!style) return 0;
  styles.push({ style, locked: false, hidden: false });
  return styles.length - 1;
}

const empty = {
  visibility: 'Visible',
  tabColor: null,
  gridlines: true,
  cells: new Map(),
  merges: [],
  columns: [],
  rows: new Map(),
  defaultRowHeight: null,
  defaultColumnWidth: null,
  freeze: { rows: 0, cols: 0 },
  selection: null,
  notes: [],
  comments: [],
  hyperlinks: [],
  charts: [],
  validations: [],
  conditionalFormats: [],
  protection: null,
  pageLayout: {},
} as const;

function cells(): BookSheet['cells'] {
  const made = new Map<number, NonNullable<ReturnType<BookSheet['cells']['get']>>>();
  made.set(cellKey(0, 0), {
    value: '请用 Excel、WPS 或 LibreOffice 打开，直接存盘，把文件发回来',
    formula: null,
    style: 0,
  });
  cellProbes.forEach(({ title, value, formula, style }, index) => {
    made.set(cellKey(probeRow(index), 0), { value: title, formula: null, style: 0 });
    made.set(cellKey(probeRow(index), VALUE_COLUMN), {
      value,
      formula: formula ?? null,
      style: styleOf(style),
    });
  });
  const last = probeRow(cellProbes.length);
  made.set(cellKey(last, 0), { value: arrayProbe.title, formula: null, style: 0 });
  made.set(cellKey(last, VALUE_COLUMN), { value: 1, formula: `=${arrayProbe.formula}`, style: 0 });
  return made;
}

function main(): BookSheet {
  return {
    ...empty,
    name: probeSheet,
    tabColor: '#00B050',
    gridlines: false,
    cells: cells(),
    merges: [{ r: 0, c: 0, r2: 0, c2: 5 }],
    columns: [
      { first: 0, last: 0, width: 220, hidden: false },
      { first: 5, last: 5, width: 30, hidden: true },
    ],
    rows: new Map([
      [0, { height: 36, hidden: false }],
      [60, { height: null, hidden: true }],
    ]),
    freeze: { rows: 1, cols: 1 },
    notes: [
      {
        r: 2,
        c: 1,
        text: '【PBE 审核】\n错误 B01：备注',
        author: 'PBE',
        width: 150,
        height: 66,
        visible: false,
      },
    ],
    comments: [
      {
        id: '{11111111-1111-4111-8111-111111111111}',
        r: 3,
        c: 1,
        text: '批注',
        author: 'PBE',
        created: '2026-11-30T08:00:00.00',
        resolved: false,
        replies: [],
      },
    ],
    validations: [
      {
        ranges: [{ r: 2, c: 1, r2: 2, c2: 1 }],
        type: 'decimal',
        formula1: '0',
        operator: 'greaterThanOrEqual',
        allowBlank: true,
        error: { title: '只能填数', message: '请填数字', style: 'Warning', show: true },
        prompt: { title: '执行数', message: '单位：万元', show: true },
      },
      {
        ranges: [{ r: 4, c: 1, r2: 4, c2: 1 }],
        type: 'list',
        formula1: '优,良,中,差',
        allowBlank: true,
        error: { title: '', message: '', style: 'Stop', show: true },
        prompt: { title: '', message: '', show: false },
      },
    ],
    conditionalFormats: [
      {
        ranges: [{ r: 2, c: 1, r2: 3, c2: 1 }],
        formula: '=AND(B3<>"",ROUND(B3-$B$4,2)<>0)',
        style: { fill: '#FFC7CE', font: { color: '#9C0006' } },
        stopIfTrue: false,
      },
    ],
    protection: {
      options: {
        allowFormatCells: true,
        allowFormatColumns: true,
        allowFormatRows: true,
        selectionMode: 'Normal',
      },
      password: null,
    } as BookSheet['protection'],
    pageLayout: {
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      topMargin: 54,
      bottomMargin: 54,
      leftMargin: 36,
      rightMargin: 36,
      headerMargin: 21.6,
      footerMargin: 21.6,
      centerHorizontally: true,
      headersFooters: { leftHeader: '&9 某单位', centerFooter: '第 &P 页 共 &N 页' },
      rowBreaks: [12],
    },
  };
}

/** 造探针工作簿。 */
export function buildProbeBook(): Uint8Array {
  styles.length = 1;
  const book: Book = {
    sheets: [
      main(),
      {
        ...empty,
        name: '隐藏',
        visibility: 'Hidden',
        cells: new Map([[cellKey(0, 0), { value: '优', formula: null, style: 0 }]]),
      },
      { ...empty, name: '深藏', visibility: 'VeryHidden' },
    ],
    names: [
      { name: '探针_执行数', formula: `=${probeSheet}!$B$3`, comment: '万元', sheet: null, visible: true },
      { name: '探针_表级', formula: `=${probeSheet}!$B$3:$B$4`, comment: '', sheet: 0, visible: true },
      { name: '探针_标记', formula: '="探针@1"', comment: '', sheet: 0, visible: false },
      { name: 'Print_Area', formula: `=${probeSheet}!$A$1:$E$40`, comment: '', sheet: 0, visible: true },
      { name: 'Print_Titles', formula: `=${probeSheet}!$1:$1`, comment: '', sheet: 0, visible: true },
    ],
    styles,
    activeSheet: 0,
    customXmlParts: [
      {
        id: '{3F2504E0-4F89-41D3-9A0C-0305E82C3301}',
        xml: `<登记 xmlns="${probeNamespace}"><![CDATA[{"a":"<1> & 2"}]]></登记>`,
      },
    ],
    properties: { author: '某单位', title: '探针 <2026>' },
    unsupported: [],
  };
  return withArrayFormula(writeBook(book, { functionNamespaces: [FUNCTION_NAMESPACE] }));
}

/** 写法不会写数组公式：写好以后改那一格。 */
function withArrayFormula(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  const at = `B${probeRow(cellProbes.length) + 1}`;
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = before.replace(
    `<f>${arrayProbe.formula}</f>`,
    `<f t="array" ref="${at}">${arrayProbe.formula}</f>`,
  );
  // 时间写死：隔一会儿再造一份，字节也一样，才认得出没有被别的软件存过
  return zipSync({ ...parts, [path]: strToU8(after) }, { mtime: FIXED_TIME });
}
