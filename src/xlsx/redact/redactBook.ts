import type { Rect } from '../../host';
import { cellKey, keyColumn, keyRow } from '../book';
import type { Book, BookCell, BookSheet, BookStyle } from '../book';
import { printAreas } from './printAreas';

/** 一张要留下的表。 */
export interface RedactedSheet {
  readonly name: string;
  /** 清空内容的区域；从 0 起，含头尾。 */
  readonly blank: readonly {
    readonly row: number;
    readonly column: number;
    readonly lastRow: number;
    readonly lastColumn: number;
  }[];
}

const inside = ({ r, c, r2, c2 }: Rect, row: number, column: number): boolean =>
  row >= r && row <= r2 && column >= c && column <= c2;

/** 隐藏的行、列。 */
function isHidden({ rows, columns }: BookSheet): (row: number, column: number) => boolean {
  const hidden = columns.filter((column) => column.hidden);
  return (row, column) =>
    rows.get(row)?.hidden === true || hidden.some(({ first, last }) => column >= first && column <= last);
}

/** 打印区里、看得见的格留下，公式换成值；清空的区域只留样子。 */
function keptCells(sheet: BookSheet, areas: readonly Rect[], blank: readonly Rect[]): Map<number, BookCell> {
  const hidden = isHidden(sheet);
  const kept = new Map<number, BookCell>();
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [keyRow(key), keyColumn(key)];
    const printed = areas.length === 0 || areas.some((area) => inside(area, row, column));
    if (!printed || hidden(row, column)) continue;
    const cleared = blank.some((rect) => inside(rect, row, column));
    kept.set(cellKey(row, column), { ...cell, formula: null, value: cleared ? '' : cell.value });
  }
  return kept;
}

/** 白底：录入格的底色、谁涂的记号都不带出去。 */
const withoutFill = ({ style: { fill: _, ...style }, ...rest }: BookStyle): BookStyle => ({ ...rest, style });

/** 只留值、样子与打印设置；字段逐个写出，往后加的内容不会不知不觉带出去。 */
function redactSheet(sheet: BookSheet, areas: readonly Rect[], blank: readonly Rect[]): BookSheet {
  const cells = keptCells(sheet, areas, blank);
  return {
    name: sheet.name,
    visibility: 'Visible',
    tabColor: sheet.tabColor,
    gridlines: sheet.gridlines,
    cells,
    merges: sheet.merges.filter(({ r, c }) => cells.has(cellKey(r, c))),
    columns: sheet.columns,
    rows: sheet.rows,
    defaultRowHeight: sheet.defaultRowHeight,
    defaultColumnWidth: sheet.defaultColumnWidth,
    freeze: sheet.freeze,
    selection: null,
    notes: [],
    comments: [],
    hyperlinks: [],
    charts: [],
    validations: [],
    conditionalFormats: [],
    protection: null,
    pageLayout: sheet.pageLayout,
  };
}

const toRect = ({ row, column, lastRow, lastColumn }: RedactedSheet['blank'][number]): Rect => ({
  r: row,
  c: column,
  r2: lastRow,
  c2: lastColumn,
});

/**
 * 只留下列出的、没有隐藏的表，只留打印得出来的值：没有公式、底色、备注、批注、链接、图表、条件格式、数据有效性、保护；
 * 没有名称（打印区、打印标题除外）、自定义 XML、文件属性。
 */
export function redactBook(book: Book, keep: readonly RedactedSheet[]): Book {
  const wanted = new Map(keep.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const kept = book.sheets.flatMap((sheet, index) => {
    const asked = wanted.get(sheet.name.toLowerCase());
    return asked && sheet.visibility === 'Visible' ? [{ sheet, index, blank: asked.blank.map(toRect) }] : [];
  });
  return {
    sheets: kept.map(({ sheet, index, blank }) => redactSheet(sheet, printAreas(book, index), blank)),
    names: kept.flatMap(({ index }, position) =>
      book.names
        .filter(({ name, sheet }) => sheet === index && (name === 'Print_Area' || name === 'Print_Titles'))
        .map(({ name, formula }) => ({ name, formula, comment: '', sheet: position, visible: true })),
    ),
    styles: book.styles.map(withoutFill),
    activeSheet: 0,
    customXmlParts: [],
    properties: {},
    unsupported: book.unsupported,
  };
}
