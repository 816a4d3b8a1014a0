import type { Range } from './range';

/** 一个半角字符占的宽度：字号的 0.55 倍；汉字算两个。 */
const HALF_WIDTH = 0.55;
const LINE_HEIGHT = 1.35;
const PADDING = 8;
/** 格内左右留白，磅；换行只在其余的宽度里。 */
const SIDES = 6;
/** 一行末尾放不下整个汉字、标点不能在行首：实际行数比面积算的多一点。 */
const RAGGED = 1.06;
/** 上下留白，磅。 */
const ENDS = 4;

/** 按显示文字估一个够用的列宽（没有排版引擎，只求放得下）。 */
export function autofitColumns(range: Range): void {
  const { engine } = range.book;
  const { r, c, r2, c2 } = range.clipped;
  for (let column = c; column <= c2; column++) {
    let width = 0;
    for (let row = r; row <= r2; row++) width = Math.max(width, textWidth(range, row, column));
    if (width > 0) engine.setColWidth(range.sheetId, column, column, width + PADDING);
  }
}

/** 按列宽与自动换行估一个够用的行高。 */
export function autofitRows(range: Range): void {
  const { engine } = range.book;
  const { r, c, r2, c2 } = range.clipped;
  for (let row = r; row <= r2; row++) {
    let height = engine.defaultRowHeight(range.sheetId);
    for (let column = c; column <= c2; column++) {
      const { style } = range.cellAt(row, column);
      const usable = Math.max(1, engine.colWidth(range.sheetId, column) - SIDES);
      const lines = style.wrap ? Math.ceil((textWidth(range, row, column) * RAGGED) / usable) : 1;
      height = Math.max(height, lines * (style.font?.size ?? 11) * LINE_HEIGHT + ENDS);
    }
    engine.setRowHeight(range.sheetId, row, row, Math.min(height, 409));
  }
}

function textWidth(range: Range, row: number, column: number): number {
  const text = range.book.engine.displayText(range.sheetId, row, column);
  if (!text) return 0;
  const size = range.cellAt(row, column).style.font?.size ?? 11;
  const halves = [...text].reduce((n, ch) => n + (ch.charCodeAt(0) > 0xff ? 2 : 1), 0);
  return halves * size * HALF_WIDTH;
}
