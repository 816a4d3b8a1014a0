import type { FormLayout } from '../layout';
import { fitPages, pageCapacity, pageMargins, widthScale } from './fitPages';
import { withLabelledTitle } from './labelledTitle';
import { planBreaks, type BreakContext } from './planBreaks';
import { squeeze } from './squeeze';

/** 分页要看的：哪张表样、各格、可增行区、列宽、打印区、各行的高矮（插表时是估的，设置打印时照表上的）。 */
export type PaginatedLayout = Pick<
  FormLayout,
  'form' | 'cells' | 'blocks' | 'columnWidths' | 'printArea' | 'heightRanges' | 'tallTexts'
>;

/** 一张表怎样分页：行高、压成几页高、在哪些行之前另起一页、左右边距。 */
export type Pagination = Pick<FormLayout, 'rowHeights' | 'pagesTall' | 'pageBreaks' | 'sideMargin'>;

/** 末页用不到一半，才值得为少印一页把行压矮。 */
const halfEmpty = 0.5;

/**
 * 压成几页高、在哪些行之前另起一页。平时的行高排得下一页、或末页排得过半的照平时的；
 * 否则把行压矮（不矮过文字要的）能少印一页的，压矮。两页压成一页的不论末页多满。
 */
export function paginate(layout: PaginatedLayout): Pagination {
  const least = layout.heightRanges.map((range) => range.least);
  const usual = layout.heightRanges.map((range) => range.roomy);
  const roomy = planned(layout, usual);
  if (pagesOf(roomy) === 1 || least.every((height, row) => height >= usual[row]!)) return roomy;
  const pressed = planned(layout, least);
  const isWorth = pagesOf(pressed) === 1 || lastShare(layout, roomy) < halfEmpty;
  return isWorth && pagesOf(pressed) < pagesOf(roomy) ? pressed : roomy;
}

/** 末页用到几成。 */
function lastShare(
  { form, columnWidths, printArea }: PaginatedLayout,
  { rowHeights, pageBreaks, sideMargin }: Pagination,
): number {
  const { orientation, columns } = form.print;
  const page = { orientation, widths: columnWidths.slice(0, columns) };
  const last = rowHeights.slice(pageBreaks.at(-1) ?? 0, printArea.lastRow + 1);
  return last.reduce((total, height) => total + height, 0) / pageCapacity(page, widthScale(page, sideMargin));
}

const pagesOf = ({ pageBreaks }: Pagination): number => pageBreaks.length + 1;

function planned(layout: PaginatedLayout, rowHeights: readonly number[]): Pagination {
  const { form, blocks, columnWidths, tallTexts } = layout;
  const { orientation, columns, titleRows = null } = form.print;
  const heights = rowHeights.slice(0, layout.printArea.lastRow + 1);
  const page = { orientation, widths: columnWidths.slice(0, columns) };
  const pagesTall = fitPages(form.print.pagesTall, page, heights);
  if (pagesTall > 0) return { rowHeights, pagesTall, pageBreaks: [], sideMargin: pageMargins.left };
  const context = {
    page,
    heights,
    sections: sectionRows(layout),
    titleRows,
    blocks: blocks.map(({ rect }) => rect),
    tall: tallTexts,
  };
  const flowed = flow(context, rowHeights);
  const labelled = withLabelledTitle(context, flowed.pageBreaks);
  if (!labelled) return flowed;
  const taller = [...labelled.heights, ...rowHeights.slice(heights.length)];
  const shown = flow(labelled, taller);
  return pagesOf(shown) > pagesOf(flowed) ? flowed : shown;
}

function flow(context: BreakContext, rowHeights: readonly number[]): Pagination {
  const pageBreaks = planBreaks(context);
  return {
    rowHeights,
    pagesTall: 0,
    pageBreaks,
    sideMargin: pageMargins.left,
    ...squeeze(context, pageBreaks),
  };
}

/** 分节标题：一格占满打印宽度的小标题行。 */
function sectionRows({ form, cells }: PaginatedLayout): readonly number[] {
  return cells.flatMap(({ row, column, lastColumn, look }) =>
    look === 'heading' && column === 0 && lastColumn === form.print.columns - 1 ? [row] : [],
  );
}
