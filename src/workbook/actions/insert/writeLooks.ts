import { blankRects, rectAddress, type FormLayout, type Rect } from '../../../forms';
import { columnsAddress, rowsAddress } from '../../kernel/book/references';
import { passing } from '../../kernel/layout/passing';
import { areasBy, equalRuns, inWindow, type RowWindow } from '../../kernel/layout/areas';
import { baseFont, borderColor, lookLabel, type Look } from '../../kernel/layout/looks';

/**
 * 窗口内各行的字体、对齐、底色、边框与锁定；动作数只随片数增长。
 *
 * @param tinted 要不要填写底色；印之前收起了底色的表上不要
 */
export function writeLooks(
  sheet: Excel.Worksheet,
  layout: FormLayout,
  window: RowWindow,
  tinted = true,
): void {
  const whole = passing(sheet, rectAddress({ ...window, column: 0, lastColumn: layout.columnCount - 1 }));
  whole.format.font.name = baseFont.name;
  whole.format.font.size = baseFont.size;
  whole.format.font.color = baseFont.color;
  whole.format.verticalAlignment = 'Center';
  for (const [label, rects] of areasBy(layout, window, (cell) => lookLabel(cell, tinted))) {
    const look = JSON.parse(label) as Look;
    for (const rect of rects) applyLook(passing(sheet, rectAddress(rect)).format, look);
  }
  const bordered = areasBy(layout, window, (cell) => (cell.bordered ? 'bordered' : null));
  for (const rect of bordered.get('bordered') ?? []) applyBorders(sheet, rect);
  for (const rect of blankRects(layout)) if (inWindow(rect, window)) applyBorders(sheet, rect, outerEdges);
  writeLocks(sheet, layout, window, whole);
}

/**
 * 原地刷新之前把样子清成底子：粘贴带来的粗体、斜体、下划线、删除线、底色、边框，
 * 表样没有写的那些 {@link writeLooks} 不会自己盖掉。
 */
export function clearLooks(sheet: Excel.Worksheet, layout: FormLayout, window: RowWindow): void {
  const { format } = passing(
    sheet,
    rectAddress({ ...window, column: 0, lastColumn: layout.columnCount - 1 }),
  );
  format.font.bold = false;
  format.font.italic = false;
  format.font.underline = 'None';
  format.font.strikethrough = false;
  format.fill.clear();
  format.indentLevel = 0;
  for (const edge of [...outerEdges, ...innerEdges(window, layout.columnCount)])
    format.borders.getItem(edge).style = 'None';
}

const outerEdges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

type Edge = Excel.BorderIndex | (typeof outerEdges)[number];

/** 单行（单列）区域没有里面的横线（竖线），设了 Excel 会报错。 */
const innerEdges = ({ row, lastRow }: RowWindow, columns: number): readonly Excel.BorderIndex[] => [
  ...(lastRow > row ? [Excel.BorderIndex.insideHorizontal] : []),
  ...(columns > 1 ? [Excel.BorderIndex.insideVertical] : []),
];

/** 锁定属性先设好，定稿时才启用保护：录入格不锁，其余锁定。 */
function writeLocks(sheet: Excel.Worksheet, layout: FormLayout, window: RowWindow, whole: Excel.Range): void {
  whole.format.protection.locked = true;
  const open = areasBy(layout, window, (cell) => (cell.input ? 'input' : null)).get('input') ?? [];
  for (const rect of open) passing(sheet, rectAddress(rect)).format.protection.locked = false;
}

function applyLook(format: Excel.RangeFormat, look: Look): void {
  format.horizontalAlignment = look.horizontal;
  if (look.indented) format.indentLevel = 1;
  format.wrapText = look.wrap ?? false;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
}

function applyBorders(
  sheet: Excel.Worksheet,
  rect: Rect,
  edges: readonly Edge[] = [...outerEdges, ...innerEdges(rect, rect.lastColumn - rect.column + 1)],
): void {
  const { borders } = passing(sheet, rectAddress(rect)).format;
  for (const edge of edges) {
    const border = borders.getItem(edge);
    border.style = 'Continuous';
    border.color = borderColor;
  }
}

/** 列宽与行高，按连续相等的段设置。 */
export function writeSizes(sheet: Excel.Worksheet, layout: FormLayout, window: RowWindow): void {
  for (const { from, to, value } of equalRuns(layout.columnWidths)) {
    passing(sheet, columnsAddress(from, to)).format.columnWidth = value;
  }
  writeRowHeights(sheet, layout, window);
}

/** 窗口内各行的行高。 */
export function writeRowHeights(sheet: Excel.Worksheet, layout: FormLayout, window: RowWindow): void {
  for (const { from, to, value } of equalRuns(layout.rowHeights.slice(window.row, window.lastRow + 1))) {
    passing(sheet, rowsAddress(window.row + from, window.row + to)).format.rowHeight = value;
  }
}
