import { paperSize } from './paperSize';

/** 0 起、含两端的区域。 */
export interface PaperRect {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** 打印缩放：写死的百分数，或压成几页宽、几页高（不写的那一边不限）。 */
export type PaperZoom =
  | { readonly scale: number }
  | { readonly pagesWide?: number | undefined; readonly pagesTall?: number | undefined };

/** 一张表的纸面：纸、边距、缩放、打印区、标题行、手工分页与行高列宽；长度都是磅，行列从 0 起。 */
export interface PaperSheet {
  /** A4、A3……；不认得的当 A4。 */
  readonly paperSize: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly zoom: PaperZoom;
  readonly area: PaperRect;
  /** 每页重复的标题行，含头尾；没有为 null。 */
  readonly titleRows: readonly [number, number] | null;
  /** 在这些行之前另起一页。 */
  readonly breaks: readonly number[];
  /** 行高；隐藏的为 0。 */
  readonly rowHeight: (row: number) => number;
  readonly columnWidth: (column: number) => number;
}

/** 纸上的一页：从哪一行到哪一行，用了多满（0–1，含重复的标题行）。 */
export interface MappedPage {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly used: number;
}

/** 一张表印出来的样子。 */
export interface PageMap {
  /** 缩放到百分之几，整数。 */
  readonly scale: number;
  /** 从上到下各页。 */
  readonly pages: readonly MappedPage[];
  /** 横着分成几页；1 是一页宽。 */
  readonly across: number;
}

/** 照纸、边距、缩放、行高列宽排出各页；与 Excel、LibreOffice 的排法相同：一行放不下就整行移到下一页。 */
export function pageMap(sheet: PaperSheet): PageMap {
  const scale = scaleOf(sheet);
  return { scale, pages: pagesDown(sheet, scale), across: pagesAcross(sheet, scale) };
}

/** Excel 最小缩到 10%。 */
const leastScale = 10;

function scaleOf(sheet: PaperSheet): number {
  const { zoom } = sheet;
  if ('scale' in zoom) return zoom.scale;
  const { pagesWide, pagesTall } = zoom;
  let scale = 100;
  const fits = (): boolean =>
    (pagesWide === undefined || pagesAcross(sheet, scale) <= pagesWide) &&
    (pagesTall === undefined || pagesDown(sheet, scale).length <= pagesTall);
  while (scale > leastScale && !fits()) scale -= 1;
  return scale;
}

/** 一页放得下的宽与高，未缩放的磅。 */
function roomOf({ margins, ...sheet }: PaperSheet, scale: number): { width: number; height: number } {
  const { width, height } = paperSize(sheet.paperSize, sheet.orientation);
  return {
    width: ((width - margins.left - margins.right) * 100) / scale,
    height: ((height - margins.top - margins.bottom) * 100) / scale,
  };
}

function pagesAcross(sheet: PaperSheet, scale: number): number {
  const { width } = roomOf(sheet, scale);
  let [pages, used] = [1, 0];
  for (let column = sheet.area.column; column <= sheet.area.lastColumn; column += 1) {
    const own = sheet.columnWidth(column);
    if (used > 0 && used + own > width + tolerance) [pages, used] = [pages + 1, 0];
    used += own;
  }
  return pages;
}

/** 缇、像素的尾差，磅。 */
const tolerance = 0.1;

function pagesDown(sheet: PaperSheet, scale: number): readonly MappedPage[] {
  const { area, titleRows, rowHeight } = sheet;
  const { height } = roomOf(sheet, scale);
  const breaks = new Set(sheet.breaks);
  const titles = titleRows === null ? 0 : heightOf(rowHeight, ...titleRows);
  const pages: MappedPage[] = [];
  let [firstRow, used, empty] = [area.row, 0, true];
  const close = (lastRow: number): void => {
    pages.push({ firstRow, lastRow, used: used / height });
  };
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const own = rowHeight(row);
    if (row > area.row && !empty && (breaks.has(row) || (own > 0 && used + own > height + tolerance))) {
      close(row - 1);
      [firstRow, empty] = [row, true];
      used = titleRows !== null && row > titleRows[1] ? titles : 0;
    }
    used += own;
    if (own > 0) empty = false;
  }
  if (!empty) close(area.lastRow);
  return pages;
}

function heightOf(rowHeight: PaperSheet['rowHeight'], first: number, last: number): number {
  let total = 0;
  for (let row = first; row <= last; row += 1) total += rowHeight(row);
  return total;
}
