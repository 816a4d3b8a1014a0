import { pageMargins } from '../../../forms';
import { pageMap } from '../../../paper';
import { auditColumns, columnCount, headerRow } from '../auditSheet/columns';
import { rowsAddress } from '../../kernel/book/references';

/** 连续的几行，含两端，从 0 起。 */
interface Span {
  readonly row: number;
  readonly lastRow: number;
}

/**
 * “审核情况表”的分页：审核参数一节要断在两页的，整节移到下一页，免得后半截顶着结果的表头。
 *
 * @param heights 各行行高，磅
 */
export function writeAuditBreak(
  sheet: Excel.Worksheet,
  parameters: Span | null,
  heights: readonly number[],
): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  const row = parameters && breakBefore(parameters, heights);
  if (row !== null) sheet.horizontalPageBreaks.add(rowsAddress(row, row));
}

/** 在哪一行之前另起一页；断不到参数这一节的返回 null。 */
function breakBefore({ row, lastRow }: Span, heights: readonly number[]): number | null {
  const { pages } = pageMap({
    paperSize: 'A4',
    orientation: 'landscape',
    margins: pageMargins,
    zoom: { pagesWide: 1 },
    area: { row: 0, column: 0, lastRow, lastColumn: columnCount - 2 },
    titleRows: [headerRow, headerRow],
    breaks: [],
    rowHeight: (at) => heights[at] ?? 0,
    columnWidth: (column) => auditColumns[column]?.width ?? 0,
  });
  const page = pages.find(({ firstRow, lastRow: end }) => firstRow <= row && row <= end);
  return !page || (page.lastRow >= lastRow && page.used <= fullest) ? null : row;
}

/** 各家软件的行高、列宽略有出入：排得比这还满，就当会断开。 */
const fullest = 0.95;
