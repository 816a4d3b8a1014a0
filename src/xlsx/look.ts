import type { Rect } from '../host';
import { pageMap } from '../paper';
import { cellKey, type Book, type BookSheet } from './book';
import { bookPaper } from './bookPaper';
import { once } from './once';
import type { InkMark } from './printLooks';
import { squeezedScale } from './squeezedScale';
import { printAreaFormula, printAreas } from './redact/printAreas';

/** 0 起、含两端的区域。 */
export interface LookRect {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** 一格的墨：字色、底色（`#RRGGBB`，没有设为 null）与字号（磅，没有设为 null）。 */
export interface XlsxInk {
  readonly color: string | null;
  readonly fill: string | null;
  readonly size: number | null;
  /** 字体；没有设为 `null`。 */
  readonly font: string | null;
  /** 划掉、斜线、一段看不见…… */
  readonly marks: readonly InkMark[];
  /** 缩进几格。 */
  readonly indent: number;
  /** 自动换行。 */
  readonly wrap: boolean;
}

/** 一张表印出来的样子里与内容有关的那些：看得见看不见、写成什么样、上面盖着什么。 */
export interface XlsxLook {
  /** 工作表标签没有藏起来。 */
  readonly visible: boolean;
  /** 数字格式；没有设为 General。 */
  format(row: number, column: number): string;
  ink(row: number, column: number): XlsxInk;
  /** 藏起来的行：隐藏，或矮到看不见。 */
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** 行高、列宽，磅；没有记为 `null`。 */
  rowHeight(row: number): number | null;
  columnWidth(column: number): number | null;
  /** 显示零值。 */
  readonly zeros: boolean;
  /** 印公式而不印结果。 */
  readonly formulas: boolean;
  /** 缩放，百分数；按页数缩放的只算缩得很厉害的，没有设、缩得不多为 `null`。 */
  readonly scale: number | null;
  readonly merges: readonly LookRect[];
  /** 打印区；没有设（整张都印）为 null。 */
  readonly printArea: readonly LookRect[] | null;
  /** 在这些行（0 起）之前另起一页：手工分页与排满换页。 */
  readonly pageBreaks: readonly number[];
  /** 字在格里怎么摆也读了。 */
  readonly placed: true;
  /** 页眉页脚六段与另设的首页、双数页，照文件里的写法；每页重复的标题行、列。 */
  readonly furniture: Readonly<Record<string, string>>;
  readonly objects: readonly {
    readonly kind: string;
    readonly name: string;
    readonly rect: LookRect | null;
    readonly text: string;
    readonly image?: () => Uint8Array | null;
  }[];
  readonly conditions: readonly {
    readonly rects: readonly LookRect[];
    readonly type: string;
    readonly formulas: readonly string[];
    readonly color: string | null;
    readonly fill: string | null;
    /** 换成的数字格式；不换为 null。 */
    readonly format: string | null;
    readonly strike: boolean;
    /** 色阶里最深的颜色；不是色阶为 `null`。 */
    readonly darkest: string | null;
  }[];
}

/** 矮、窄到看不见：不到这么多磅的行、列当藏起来。 */
const tooSmall = 3;

const toLookRect = ({ r, c, r2, c2 }: Rect): LookRect => ({ row: r, column: c, lastRow: r2, lastColumn: c2 });

/** 一张表印出来的样子。 */
export function sheetLook(book: Book, sheet: BookSheet, index: number): XlsxLook {
  const cellAt = (row: number, column: number) => sheet.cells.get(cellKey(row, column));
  const bookStyle = (row: number, column: number) => book.styles[cellAt(row, column)?.style ?? -1];
  const widths = columnWidths(sheet);
  const rowHeight = (row: number): number | null => sheet.rows.get(row)?.height ?? sheet.defaultRowHeight;
  const area = printAreas(book, index);
  const areaFormula = printAreaFormula(book, index);
  const breaks = once(() =>
    pageMap(bookPaper(book, index))
      .pages.slice(1)
      .map(({ firstRow }) => firstRow),
  );
  const conditions = once(() =>
    (sheet.conditions?.() ?? []).map(({ ranges, type, formulas, style, darkest }) => ({
      rects: ranges.map(toLookRect),
      type,
      formulas,
      color: style.font?.color ?? null,
      fill: style.fill ?? null,
      format: style.numFmt ?? null,
      strike: style.font?.strike === true,
      darkest,
    })),
  );
  return {
    visible: sheet.visibility === 'Visible',
    format: (row, column) => bookStyle(row, column)?.style.numFmt ?? 'General',
    ink(row, column) {
      const own = bookStyle(row, column);
      const { color, size, name } = own?.style.font ?? {};
      return {
        color: color ?? null,
        fill: own?.style.fill ?? null,
        size: size ?? null,
        font: name ?? null,
        marks: [...(own?.marks ?? []), ...(cellAt(row, column)?.marks ?? [])],
        indent: own?.style.indent ?? 0,
        wrap: own?.style.wrap === true,
      };
    },
    isRowHidden(row) {
      const height = rowHeight(row);
      return sheet.rows.get(row)?.hidden === true || (height !== null && height < tooSmall);
    },
    isColumnHidden(column) {
      const { hidden, width } = widths(column);
      return hidden || (width !== null && width < tooSmall);
    },
    rowHeight,
    columnWidth: (column) => widths(column).width,
    zeros: sheet.view?.zeros ?? true,
    formulas: sheet.view?.formulas ?? false,
    scale: sheet.pageLayout.zoom?.scale ?? squeezedScale(sheet, area),
    merges: sheet.merges.map(toLookRect),
    printArea: area.length > 0 ? area.map(toLookRect) : null,
    get pageBreaks() {
      return breaks();
    },
    placed: true,
    furniture: {
      ...sheet.pageLayout.headersFooters,
      ...sheet.otherPages,
      ...titles(book, index),
      ...(areaFormula === null ? {} : { printArea: areaFormula }),
    },
    objects: (sheet.objects ?? []).map(({ rect, ...object }) => ({
      ...object,
      rect: rect && toLookRect(rect),
    })),
    get conditions() {
      return conditions();
    },
  };
}

/** 一列的宽与藏没藏；没有写宽的照缺省宽。 */
function columnWidths({
  columns,
  defaultColumnWidth,
}: BookSheet): (column: number) => { readonly hidden: boolean; readonly width: number | null } {
  const known = new Map<number, { readonly hidden: boolean; readonly width: number | null }>();
  return (column) => {
    const before = known.get(column);
    if (before) return before;
    const own = columns.find(({ first, last }) => column >= first && column <= last);
    const now = { hidden: own?.hidden ?? false, width: own ? own.width : defaultColumnWidth };
    known.set(column, now);
    return now;
  };
}

/** 每页重复的标题行、列：`$13:$13`，一段一个。 */
function titles({ names }: Book, sheet: number): Readonly<Record<string, string>> {
  const found = names.find((name) => name.sheet === sheet && name.name === 'Print_Titles');
  const parts = found?.formula.slice(1).match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  const local = parts.map((part) => part.slice(part.lastIndexOf('!') + 1).replaceAll('$', ''));
  return local.length > 0 ? { titles: local.join(',') } : {};
}
