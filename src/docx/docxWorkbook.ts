import { BookComposer } from '../xlsx';
import type { SheetComposer } from '../xlsx';
import type { DocxCell } from './document';
import type { DocxGrid } from './tableGrids';

/** 没有写列宽时的宽，磅。 */
const USUAL_WIDTH = 72;

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', justify: 'Justify' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

const line = { style: 'Thin', color: '#000000' };
const box = { Top: line, Bottom: line, Left: line, Right: line };

/** Excel 里会当数字的写法：整数位不以 0 开头、不超过九位（再长是编号、电话），可带千分位。 */
const NUMBER = /^-?(?:0|[1-9]\d{0,8}|[1-9]\d{0,2}(?:,\d{3})+)(\.\d{1,6})?$/;

/** 一格的文字按数存的，连同照原样显示的格式；其余按文字存。 */
function contentOf(text: string): { readonly value: number | string; readonly numFmt?: string } {
  const match = NUMBER.exec(text.trim());
  if (!match) return { value: text };
  const decimals = '0'.repeat(Math.max(0, (match[1] ?? '').length - 1));
  const whole = text.includes(',') ? '#,##0' : '0';
  return {
    value: Number(text.trim().replaceAll(',', '')),
    numFmt: decimals === '' ? whole : `${whole}.${decimals}`,
  };
}

function putCell(sheet: SheetComposer, cell: DocxCell, leading: number): void {
  const row = cell.row + leading;
  const { value, numFmt } = contentOf(cell.text);
  const { name, size, bold } = cell.font;
  const style = {
    wrap: true,
    borders: box,
    v: VERTICAL[cell.verticalAlignment],
    ...(cell.alignment === null ? {} : { h: HORIZONTAL[cell.alignment] }),
    ...(numFmt === undefined ? {} : { numFmt }),
    font: {
      ...(name === null ? {} : { name }),
      ...(size === null ? {} : { size }),
      ...(bold ? { bold } : {}),
    },
  };
  sheet.put(row, cell.column, value, style);
  if (cell.rows > 1 || cell.columns > 1)
    sheet.merge(
      { r: row, c: cell.column, r2: row + cell.rows - 1, c2: cell.column + cell.columns - 1 },
      style,
    );
}

/**
 * 文档里的表格各铺成一张工作表：合并、列宽、行高、字体、对齐照文档；前后的短段落各占一行。
 * 数按数存、照原样显示，其余按文字存。
 */
export function docxWorkbook(grids: readonly DocxGrid[]): Uint8Array {
  const book = new BookComposer();
  for (const { name, table, leading, cells, columnCount } of grids) {
    const sheet = book.sheet(name);
    sheet.widths(table.columnWidths.map((width) => width ?? USUAL_WIDTH));
    for (const { row, text } of cells.filter(({ row }) => row < leading || row >= leading + table.rowCount)) {
      sheet.put(row, 0, text, { wrap: true, ...(row < leading ? { h: 'Center' } : {}) });
      if (columnCount > 1) sheet.merge({ r: row, c: 0, r2: row, c2: columnCount - 1 });
    }
    for (const cell of table.cells) putCell(sheet, cell, leading);
    table.rowHeights.forEach((height, row) => {
      if (height !== null && height > 0) sheet.height(row + leading, height);
    });
  }
  return book.write();
}
