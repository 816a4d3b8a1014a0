import type { FormLayout } from '../layout';
import { fitPages, pageMargins } from './fitPages';
import { planBreaks } from './planBreaks';
import { squeeze } from './squeeze';

/** 分页要看的：哪张表样、各格、可增行区、列宽、打印区。 */
export type PaginatedLayout = Pick<FormLayout, 'form' | 'cells' | 'blocks' | 'columnWidths' | 'printArea'>;

/**
 * 压成几页高、在哪些行之前另起一页。
 *
 * @param allHeights 各行行高（打印区以外的也有），磅；插表时是估的，设置打印时是表上的
 */
export function paginate(
  layout: PaginatedLayout,
  allHeights: readonly number[],
): Pick<FormLayout, 'pagesTall' | 'pageBreaks' | 'sideMargin'> {
  const { form, cells, blocks, columnWidths } = layout;
  const { orientation, columns, titleRows = null } = form.print;
  const heights = allHeights.slice(0, layout.printArea.lastRow + 1);
  const page = { orientation, widths: columnWidths.slice(0, columns) };
  const pagesTall = fitPages(form.print.pagesTall, page, heights);
  if (pagesTall > 0) return { pagesTall, pageBreaks: [], sideMargin: pageMargins.left };
  const context = {
    page,
    heights,
    sections: sectionRows(layout),
    titleRows,
    blocks: blocks.map(({ rect }) => rect),
    tall: cells.filter(({ row, lastRow }) => lastRow > row),
  };
  const pageBreaks = planBreaks(context);
  return { pagesTall, pageBreaks, sideMargin: pageMargins.left, ...squeeze(context, pageBreaks) };
}

/** 分节标题：一格占满打印宽度的小标题行。 */
function sectionRows({ form, cells }: PaginatedLayout): readonly number[] {
  return cells.flatMap(({ row, column, lastColumn, look }) =>
    look === 'heading' && column === 0 && lastColumn === form.print.columns - 1 ? [row] : [],
  );
}
