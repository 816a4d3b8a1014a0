import { pageMargins } from '../../../forms';
import { fullest, pageMap } from '../../../paper';
import { auditColumns, columnCount, firstRow, headerRow } from '../auditSheet/columns';
import { rowsAddress } from '../../kernel/book/references';

/** 连续的几行，含两端，从 0 起。 */
interface Span {
  readonly row: number;
  readonly lastRow: number;
}

/** 审核参数移到下一页时带上它前面的几行：两条结果与中间的空行。 */
const carried = 3;

/**
 * “审核情况表”的分页：审核参数一节要断在两页、或另起一页的，整节连同最后两条结果移到下一页。
 * 打印标题行对整张表每页都重复，结果的表头下面总要有结果，不然顶在参数头上像是参数的表头。
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

/** 在哪一行之前另起一页；不用另起的返回 null。 */
function breakBefore({ row, lastRow }: Span, heights: readonly number[]): number | null {
  const start = row - carried;
  if (start <= firstRow) return null;
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
  const page = pages.find((each) => each.firstRow <= start && start <= each.lastRow);
  return !page || (page.lastRow >= lastRow && page.used <= fullest) ? null : start;
}
