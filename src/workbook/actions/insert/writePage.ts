import { brokenCells, rectAddress, type FormLayout } from '../../../forms';
import { rowsAddress } from '../../kernel/book/references';
import { passing } from '../../kernel/layout/passing';
import { writePaper } from '../../kernel/layout/writePaper';

/** 打印设置：纸张与页眉页脚、一页宽（略超一页压成一页）、打印区、每页重复的标题行、分页。 */
export function writePage(sheet: Excel.Worksheet, layout: FormLayout, unit: string): void {
  writePaper(sheet, unit);
  const { pageLayout } = sheet;
  pageLayout.orientation =
    layout.form.print.orientation === 'portrait'
      ? Excel.PageOrientation.portrait
      : Excel.PageOrientation.landscape;
  writePrintArea(sheet, layout);
}

/** 随行数变的：左右边距、几页高、打印区、标题行（为放下竖排的标签加高的）、分页，断开的合并格字靠哪头。 */
export function writePrintArea(sheet: Excel.Worksheet, layout: FormLayout): void {
  sheet.pageLayout.leftMargin = layout.sideMargin;
  sheet.pageLayout.rightMargin = layout.sideMargin;
  sheet.pageLayout.zoom =
    layout.pagesTall > 0
      ? { horizontalFitToPages: 1, verticalFitToPages: layout.pagesTall }
      : { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintArea(rectAddress(layout.printArea));
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of layout.pageBreaks) sheet.horizontalPageBreaks.add(rowsAddress(row, row));
  writeVertical(sheet, layout);
  if (!layout.titleRows) return;
  const [first, last] = layout.titleRows;
  sheet.pageLayout.setPrintTitleRows(rowsAddress(first - 1, last - 1));
  const height = layout.rowHeights[last - 1];
  const usual = layout.heightRanges[last - 1]?.roomy;
  if (height !== undefined && usual !== undefined && height > usual)
    sheet.getRange(rowsAddress(last - 1, last - 1)).format.rowHeight = height;
}

/** 占几行的格：被分页断开的，字靠看得全的那一头；别的居中。 */
function writeVertical(sheet: Excel.Worksheet, layout: FormLayout): void {
  const broken = new Map(brokenCells(layout).map(({ cell, vertical }) => [cell, vertical]));
  for (const cell of layout.cells) {
    if (cell.lastRow > cell.row)
      passing(sheet, rectAddress(cell)).format.verticalAlignment = broken.get(cell) ?? 'Center';
  }
}
