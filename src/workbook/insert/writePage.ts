import { pageMargins, rectAddress, type FormLayout } from '../../forms';
import { rowsAddress } from '../book/references';

/** 打印设置：A4、一页宽（略超一页压成一页）、页边距、打印区、每页重复的标题行、水平居中、页码。 */
export function writePage(sheet: Excel.Worksheet, layout: FormLayout): void {
  const { pageLayout } = sheet;
  const { print } = layout.form;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.orientation =
    print.orientation === 'portrait' ? Excel.PageOrientation.portrait : Excel.PageOrientation.landscape;
  pageLayout.zoom =
    layout.pagesTall > 0
      ? { horizontalFitToPages: 1, verticalFitToPages: layout.pagesTall }
      : { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = pageMargins.left;
  pageLayout.rightMargin = pageMargins.right;
  pageLayout.topMargin = pageMargins.top;
  pageLayout.bottomMargin = pageMargins.bottom;
  pageLayout.footerMargin = pageMargins.footer;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页 共 &N 页';
  writePrintArea(sheet, layout);
}

/** 打印区与标题行；行数变了要重设。 */
export function writePrintArea(sheet: Excel.Worksheet, layout: FormLayout): void {
  sheet.pageLayout.setPrintArea(rectAddress(layout.printArea));
  if (!layout.titleRows) return;
  const [first, last] = layout.titleRows;
  sheet.pageLayout.setPrintTitleRows(rowsAddress(first - 1, last - 1));
}
