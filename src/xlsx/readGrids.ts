import { displayText } from '../display';
import { MAX_COLUMNS } from './address';
import { keyColumn, keyRow } from './book';
import type { Book, BookSheet } from './book';
import { readBook } from './read/readBook';
import type { ReadOptions } from './read/readBook';

/** 一张工作表的网格：显示文字、合并、行列尺寸；有边框的空格算在范围里。 */
export interface XlsxGrid {
  readonly name: string;
  readonly hidden: boolean;
  /** 工作表设了保护。 */
  readonly isProtected: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    /** 按数字格式显示的文字。 */
    readonly text: string;
    readonly value: string | number | boolean;
    readonly isNumber: boolean;
    readonly formula: string | null;
    readonly locked: boolean;
  }[];
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly lastRow: number;
    readonly lastColumn: number;
  }[];
  /** 各列宽，磅；没有设的为 `null`。 */
  readonly columnWidths: readonly (number | null)[];
  /** 各行高，磅；没有设的为 `null`。 */
  readonly rowHeights: readonly (number | null)[];
}

/** 超过这个行数的空白带框区不当作表（整列刷了边框）。 */
const MOST_BLANK_ROWS = 200;

function gridOf(book: Book, sheet: BookSheet): XlsxGrid {
  const cells: XlsxGrid['cells'][number][] = [];
  let [rows, columns, framedRows, framedColumns] = [0, 0, 0, 0];
  for (const [key, { value, formula, style }] of sheet.cells) {
    const [row, column] = [keyRow(key), keyColumn(key)];
    const look = book.styles[style];
    if (value === '' && formula === null) {
      if (look?.style.borders === undefined) continue;
      framedRows = Math.max(framedRows, row + 1);
      framedColumns = Math.max(framedColumns, column + 1);
      continue;
    }
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
    const text = displayText(value, look?.style.numFmt ?? 'General');
    cells.push({
      row,
      column,
      text,
      value,
      isNumber: typeof value === 'number',
      formula,
      locked: look?.locked ?? true,
    });
  }
  const merges = sheet.merges.map(({ r, c, r2, c2 }) => ({ row: r, column: c, lastRow: r2, lastColumn: c2 }));
  if (framedRows <= rows + MOST_BLANK_ROWS) rows = Math.max(rows, framedRows);
  if (framedColumns < MAX_COLUMNS / 2) columns = Math.max(columns, framedColumns);
  for (const { lastRow, lastColumn } of merges) {
    if (lastRow < rows + MOST_BLANK_ROWS) rows = Math.max(rows, lastRow + 1);
    if (lastColumn < columns + 100) columns = Math.max(columns, lastColumn + 1);
  }
  if (cells.length === 0) [rows, columns] = [0, 0];
  const columnWidths: (number | null)[] = new Array<number | null>(Math.min(columns, MAX_COLUMNS)).fill(null);
  for (const { first, last, width } of sheet.columns) {
    for (let column = first; column <= Math.min(last, columns - 1); column++) columnWidths[column] = width;
  }
  return {
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    isProtected: sheet.protection !== null,
    rowCount: rows,
    columnCount: columns,
    cells,
    merges,
    columnWidths,
    rowHeights: Array.from({ length: Math.min(rows, 5000) }, (_, row) => sheet.rows.get(row)?.height ?? null),
  };
}

/**
 * 读出每张工作表的网格，认表用。
 * @throws XlsxError 文件读不了
 */
export function readGrids(bytes: Uint8Array, options: ReadOptions = {}): readonly XlsxGrid[] {
  const book = readBook(bytes, options);
  return book.sheets.map((sheet) => gridOf(book, sheet));
}
