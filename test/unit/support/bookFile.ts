import { markName } from '../../../src/forms';
import type { SubmissionData } from '../../../src/submission';
import { StyleIndex, writeBook, type BookSheet } from '../../../src/xlsx';
import { memoryBook, type MemoryBook } from './memorySource';

const MAX_COLUMNS = 16_384;

/** 率显示成百分数、得分两位：读回来的显示文字与插表时一样。 */
const rate = { numFmt: '0.00%' };
const plain = {};

function sheetOf(book: MemoryBook, index: number, styles: StyleIndex): BookSheet {
  const sheet = book.sheets[index];
  if (!sheet) throw new Error('没有这张表');
  const cells = new Map<number, BookSheet['cells'] extends ReadonlyMap<number, infer C> ? C : never>();
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const { value, formula, text } = sheet.cell(row, column);
      if (value === '' && formula === null) continue;
      const style = typeof value === 'number' && text.endsWith('%') ? rate : plain;
      cells.set(row * MAX_COLUMNS + column, { value, formula, style: styles.of(style, true) });
    }
  }
  return {
    name: sheet.name,
    visibility: 'Visible',
    tabColor: null,
    gridlines: true,
    cells,
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
  };
}

/** 内存工作簿 → .xlsx（公式连同结果、名称、登记），不起引擎。 */
export function fileOf(book: MemoryBook): Uint8Array {
  const styles = new StyleIndex([]);
  const index = new Map(book.sheets.map(({ id }, i) => [id, i]));
  return writeBook(
    {
      sheets: book.sheets.map((_, i) => sheetOf(book, i, styles)),
      names: book.names.map(({ name, formula, sheetId }) => ({
        name,
        formula,
        comment: '',
        sheet: sheetId === null ? null : (index.get(sheetId) ?? null),
        visible: name !== markName,
      })),
      styles: styles.styles,
      activeSheet: 0,
      customXmlParts:
        book.registryXml === null
          ? []
          : [{ id: '{3F2504E0-4F89-41D3-9A0C-0305E82C3301}', xml: book.registryXml }],
      properties: {},
      unsupported: [],
    },
    { functionNamespaces: ['PBE'] },
  );
}

/** 一份数据 → .xlsx。 */
export const xlsxOf = (data: SubmissionData): Uint8Array => fileOf(memoryBook(data));
