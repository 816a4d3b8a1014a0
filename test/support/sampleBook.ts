import type { Book, BookCell, BookSheet } from '../../src/xlsx/book';
import { cellKey } from '../../src/xlsx/book';

const styles: Book['styles'] = [
  { style: {}, locked: true, hidden: false },
  {
    style: {
      font: { name: '黑体', size: 16, bold: true, color: '#C00000' },
      fill: '#FFF2CC',
      h: 'Center',
      v: 'Center',
      wrap: true,
      indent: 2,
      borders: {
        Top: { style: 'Thin', color: '#000000' },
        Bottom: { style: 'Double', color: '#FF0000' },
        Left: { style: 'Medium', color: '#000000' },
        Right: { style: 'Hair', color: '#0000FF' },
      },
    },
    locked: true,
    hidden: false,
  },
  { style: { numFmt: '0.00%', h: 'Right' }, locked: false, hidden: false },
  {
    style: { numFmt: '#,##0.00_ ', font: { italic: true, underline: true, strike: true } },
    locked: true,
    hidden: true,
    // 读的时候由删除线得出
    marks: ['struck'],
  },
  { style: { numFmt: '@' }, locked: false, hidden: false },
  { style: { numFmt: 'yyyy"年"m"月"d"日"' }, locked: true, hidden: false },
];

const cell = (value: BookCell['value'], style = 0, formula: string | null = null): BookCell => ({
  value,
  formula,
  style,
});

const emptySheet = {
  visibility: 'Visible',
  tabColor: null,
  gridlines: true,
  cells: new Map(),
  merges: [],
  columns: [],
  rows: new Map(),
  defaultRowHeight: 13.5,
  defaultColumnWidth: 54,
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

const main: BookSheet = {
  ...emptySheet,
  name: "表 1's & <甲>",
  tabColor: '#00B050',
  gridlines: false,
  cells: new Map([
    [cellKey(0, 0), cell('部门“整体”支出 <标题> & 其他', 1)],
    [cellKey(1, 0), cell('  前后空格 \n第二行 ')],
    [cellKey(1, 1), cell(346.17)],
    [cellKey(1, 2), cell(505.05)],
    [cellKey(1, 3), cell(0.6854, 2, '=DEMO.RATE(甲_执行数,$C$2)')],
    [cellKey(2, 0), cell(true)],
    [cellKey(2, 1), cell('#DIV/0!', 0, '=1/0')],
    [cellKey(2, 2), cell('', 0, '=IF(COUNT(B2:B2)=0,"",DEMO.GRADE("DEMO.RATE(",B2))')],
    [cellKey(2, 3), cell('=100%', 4)],
    [cellKey(3, 0), cell(44926, 5)],
    [cellKey(3, 1), cell(0.30000000000000004, 3)],
    [cellKey(3, 2), cell('_x000D_ 原样', 4)],
    [cellKey(3, 3), cell('优', 0, '=IFS(B2>1,"优",TRUE,"差")')],
    [cellKey(9, 5), cell('', 1)],
  ]),
  merges: [{ r: 0, c: 0, r2: 0, c2: 3 }],
  columns: [
    { first: 0, last: 0, width: 120, hidden: false },
    { first: 4, last: 5, width: 30, hidden: true },
  ],
  rows: new Map([
    [0, { height: 36, hidden: false }],
    [7, { height: null, hidden: true }],
  ]),
  freeze: { rows: 1, cols: 1 },
  selection: { r: 1, c: 1, r2: 2, c2: 2 },
  notes: [
    { r: 1, c: 1, text: '印刷值 346.17\n【说明】', author: '张三', width: 150, height: 66, visible: true },
  ],
  comments: [
    {
      id: '{11111111-1111-4111-8111-111111111111}',
      r: 1,
      c: 2,
      text: '为什么是 505.05？',
      author: '李四',
      created: '2023-03-01T08:00:00.00',
      resolved: true,
      replies: [
        {
          id: '{22222222-2222-4222-8222-222222222222}',
          text: '调整后预算',
          author: '张三',
          created: '2023-03-01T09:00:00.00',
        },
      ],
    },
  ],
  hyperlinks: [
    { r: 0, c: 0, documentReference: "'隐藏'!A2", screenTip: '跳到 <隐藏> A2' },
    { r: 3, c: 2, address: 'https://example.com/?a=1&b=2', documentReference: '锚' },
  ],
  validations: [
    {
      ranges: [
        { r: 1, c: 1, r2: 1, c2: 2 },
        { r: 3, c: 1, r2: 3, c2: 1 },
      ],
      type: 'decimal',
      formula1: '0',
      operator: 'greaterThanOrEqual',
      allowBlank: true,
      error: { title: '只能填数', message: '请填“数字”\n不带单位', style: 'Warning', show: true },
      prompt: { title: '执行数', message: '单位：万元', show: true },
    },
    {
      ranges: [{ r: 3, c: 3, r2: 3, c2: 3 }],
      type: 'list',
      formula1: '优,良,中,差',
      allowBlank: true,
      error: { title: '', message: '', style: 'Stop', show: true },
      prompt: { title: '', message: '', show: false },
    },
    {
      ranges: [{ r: 3, c: 2, r2: 3, c2: 2 }],
      type: 'list',
      formula1: "='隐藏'!$A$1:$A$3",
      allowBlank: false,
      error: { title: '', message: '', style: 'Information', show: true },
      prompt: { title: '', message: '', show: false },
    },
    {
      ranges: [{ r: 3, c: 0, r2: 3, c2: 0 }],
      type: 'custom',
      formula1: '=LEN(A4)<=10',
      allowBlank: true,
      error: { title: '', message: '', style: 'Stop', show: false },
      prompt: { title: '只提示', message: '不拦', show: true },
    },
  ],
  conditionalFormats: [
    {
      ranges: [{ r: 1, c: 1, r2: 3, c2: 2 }],
      formula: '=AND(B2<>"",ROUND(B2-$C$2,2)<>0)',
      style: { fill: '#FFC7CE', font: { color: '#9C0006', bold: true } },
      stopIfTrue: true,
    },
    {
      ranges: [{ r: 1, c: 3, r2: 1, c2: 3 }],
      formula: '=D2>1',
      style: { fill: '#FFEB9C' },
      stopIfTrue: false,
    },
  ],
  protection: {
    options: {
      allowEditObjects: false,
      allowEditScenarios: false,
      allowFormatCells: true,
      allowFormatColumns: true,
      allowFormatRows: false,
      allowInsertColumns: false,
      allowInsertRows: true,
      allowInsertHyperlinks: false,
      allowDeleteColumns: false,
      allowDeleteRows: true,
      allowSort: false,
      allowAutoFilter: false,
      allowPivotTables: false,
      selectionMode: 'Normal',
    },
    password: null,
    storedHash: { password: '83AF' },
  },
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
    headersFooters: { leftHeader: '附件3', centerFooter: '第 &P 页 共 &N 页' },
    rowBreaks: [4, 9],
  },
};

/** 一份什么都有一点的工作簿：两张表（一张隐藏）、各种名称、样式、规则、批注、自定义 XML。 */
export const sampleBook: Book = {
  sheets: [
    main,
    {
      ...emptySheet,
      name: '隐藏',
      visibility: 'Hidden',
      cells: new Map([
        [cellKey(0, 0), cell('优')],
        [cellKey(1, 0), cell('良')],
        [cellKey(2, 0), cell(12, 0)],
      ]),
    },
  ],
  names: [
    { name: '登记标记', formula: '="演示@1"', comment: '', sheet: 0, visible: false },
    { name: 'Print_Area', formula: "='表 1''s & <甲>'!$A$1:$D$4", comment: '', sheet: 0, visible: true },
    { name: 'Print_Titles', formula: "='表 1''s & <甲>'!$1:$2", comment: '', sheet: 0, visible: true },
    { name: '甲_执行数', formula: "='表 1''s & <甲>'!$B$2", comment: '万元', sheet: null, visible: true },
    { name: '项目_执行数', formula: "='表 1''s & <甲>'!$B$2:$C$2", comment: '', sheet: 0, visible: true },
    { name: '项目_执行数', formula: '=隐藏!$A$3', comment: '', sheet: 1, visible: true },
    { name: '已坏', formula: '=#REF!', comment: '', sheet: null, visible: true },
  ],
  styles,
  activeSheet: 0,
  customXmlParts: [
    {
      id: '{3F2504E0-4F89-41D3-9A0C-0305E82C3301}',
      xml: '<登记 xmlns="urn:demo:1" version="1"><![CDATA[{"a":"<1> & 2"}]]></登记>',
    },
  ],
  properties: { author: '某单位办公室', title: '标题 <2022>', company: '某单位' },
  unsupported: [],
};

/** 用例里的自定义函数命名空间。 */
export const sampleNamespaces = ['DEMO'];
