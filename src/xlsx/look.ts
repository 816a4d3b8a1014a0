import type { Rect } from '../host';
import { cellKey, type Book, type BookSheet } from './book';
import { printAreas } from './redact/printAreas';

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
  /** 文字里有一段印出来看不见。 */
  readonly faint: boolean;
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
  readonly merges: readonly LookRect[];
  /** 打印区；没有设（整张都印）为 null。 */
  readonly printArea: readonly LookRect[] | null;
  /** 手工分页：在这些行（0 起）之前另起一页。 */
  readonly pageBreaks: readonly number[];
  /** 页眉页脚六段与另设的首页、双数页，照文件里的写法；每页重复的标题行、列。 */
  readonly furniture: Readonly<Record<string, string>>;
  readonly objects: readonly {
    readonly kind: string;
    readonly name: string;
    readonly rect: LookRect | null;
    readonly text: string;
  }[];
  readonly conditions: readonly {
    readonly rects: readonly LookRect[];
    readonly type: string;
    readonly formulas: readonly string[];
    readonly color: string | null;
    readonly fill: string | null;
    /** 换成的数字格式；不换为 null。 */
    readonly format: string | null;
  }[];
}

/** 矮、窄到看不见：不到这么多磅的行、列当藏起来。 */
const tooSmall = 3;

const toLookRect = ({ r, c, r2, c2 }: Rect): LookRect => ({ row: r, column: c, lastRow: r2, lastColumn: c2 });

/** 一张表印出来的样子。 */
export function sheetLook(book: Book, sheet: BookSheet, index: number): XlsxLook {
  const styleAt = (row: number, column: number) => {
    const cell = sheet.cells.get(cellKey(row, column));
    return cell && book.styles[cell.style]?.style;
  };
  const area = printAreas(book, index);
  return {
    visible: sheet.visibility === 'Visible',
    format: (row, column) => styleAt(row, column)?.numFmt ?? 'General',
    ink(row, column) {
      const style = styleAt(row, column);
      const { color, size } = style?.font ?? {};
      const faint = sheet.cells.get(cellKey(row, column))?.faint === true;
      return { color: color ?? null, fill: style?.fill ?? null, size: size ?? null, faint };
    },
    isRowHidden(row) {
      const { hidden, height } = sheet.rows.get(row) ?? { hidden: false, height: null };
      return hidden || (height !== null && height < tooSmall);
    },
    isColumnHidden: (column) =>
      sheet.columns.some(
        ({ first, last, hidden, width }) =>
          column >= first && column <= last && (hidden || (width !== null && width < tooSmall)),
      ),
    merges: sheet.merges.map(toLookRect),
    printArea: area.length > 0 ? area.map(toLookRect) : null,
    pageBreaks: sheet.pageLayout.rowBreaks ?? [],
    furniture: { ...sheet.pageLayout.headersFooters, ...sheet.otherPages, ...titles(book, index) },
    objects: (sheet.objects ?? []).map(({ kind, name, rect, text }) => ({
      kind,
      name,
      rect: rect && toLookRect(rect),
      text,
    })),
    conditions: (sheet.conditions ?? []).map(({ ranges, type, formulas, style }) => ({
      rects: ranges.map(toLookRect),
      type,
      formulas,
      color: style.font?.color ?? null,
      fill: style.fill ?? null,
      format: style.numFmt ?? null,
    })),
  };
}

/** 每页重复的标题行、列：`$13:$13`，一段一个。 */
function titles({ names }: Book, sheet: number): Readonly<Record<string, string>> {
  const found = names.find((name) => name.sheet === sheet && name.name === 'Print_Titles');
  const parts = found?.formula.slice(1).match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  const local = parts.map((part) => part.slice(part.lastIndexOf('!') + 1).replaceAll('$', ''));
  return local.length > 0 ? { titles: local.join(',') } : {};
}
