import type { Rect } from '../host';
import type { PaperSheet } from '../paper';
import { keyColumn, keyRow, type Book, type BookSheet } from './book';
import { printAreas } from './redact/printAreas';

/** Excel 缺省的行高、列宽、边距，磅。 */
const [plainRow, plainColumn, plainSide, plainEnd] = [15, 48, 50.4, 54];

/** 文件里一张表的纸面；打印区有几块的取第一块，没有设的到有内容的末格。 */
export function bookPaper(book: Book, index: number): PaperSheet {
  const sheet = book.sheets[index]!;
  const { pageLayout } = sheet;
  const { zoom, paperSize = 'A4', rowBreaks = [] } = pageLayout;
  const area = printAreas(book, index)[0] ?? usedArea(sheet);
  const columns = new Map<number, number>();
  const columnWidth = (column: number): number => {
    const own = sheet.columns.find(({ first, last }) => column >= first && column <= last);
    return own?.hidden === true ? 0 : (own?.width ?? sheet.defaultColumnWidth ?? plainColumn);
  };
  return {
    paperSize,
    orientation: pageLayout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    margins: {
      left: pageLayout.leftMargin ?? plainSide,
      right: pageLayout.rightMargin ?? plainSide,
      top: pageLayout.topMargin ?? plainEnd,
      bottom: pageLayout.bottomMargin ?? plainEnd,
    },
    zoom:
      zoom?.horizontalFitToPages === undefined && zoom?.verticalFitToPages === undefined
        ? { scale: zoom?.scale ?? 100 }
        : { pagesWide: zoom.horizontalFitToPages, pagesTall: zoom.verticalFitToPages },
    area: { row: area.r, column: area.c, lastRow: area.r2, lastColumn: area.c2 },
    titleRows: titleRows(book, index),
    breaks: rowBreaks,
    rowHeight(row) {
      const own = sheet.rows.get(row);
      return own?.hidden === true ? 0 : (own?.height ?? sheet.defaultRowHeight ?? plainRow);
    },
    columnWidth(column) {
      const known = columns.get(column) ?? columnWidth(column);
      columns.set(column, known);
      return known;
    },
  };
}

/** 每页重复的标题行，如 `='表'!$13:$13`；只重复列的没有。 */
function titleRows({ names }: Book, sheet: number): readonly [number, number] | null {
  const found = names.find((name) => name.sheet === sheet && name.name === 'Print_Titles');
  const rows = /\$(\d+):\$(\d+)/.exec(found?.formula ?? '');
  return rows ? [Number(rows[1]) - 1, Number(rows[2]) - 1] : null;
}

/** 从 A1 到有内容的末格。 */
export function usedArea({ cells }: BookSheet): Rect {
  let [r2, c2] = [0, 0];
  for (const [key, { value, formula }] of cells) {
    if (value === '' && formula === null) continue;
    [r2, c2] = [Math.max(r2, keyRow(key)), Math.max(c2, keyColumn(key))];
  }
  return { r: 0, c: 0, r2, c2 };
}
