import { pageMargins } from '../../../forms';

/** 页眉页脚里 & 是控制符，原样打印要写两个。 */
const plain = (text: string): string => text.replaceAll('&', '&&');

/**
 * 每张表共同的打印设置：A4、页边距、居中、页眉（左单位、右工作表名）、页码。备注与批注 Excel 缺省不打印。
 * 字号后面留空格，数字开头的单位名才不会接成字号。
 */
export function writePaper({ pageLayout }: Excel.Worksheet, unit: string): void {
  // 单色：录入格的底色、提示用的变色不印，印出来是官方表的白底黑字
  pageLayout.blackAndWhite = true;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = pageMargins.left;
  pageLayout.rightMargin = pageMargins.right;
  pageLayout.topMargin = pageMargins.top;
  pageLayout.bottomMargin = pageMargins.bottom;
  pageLayout.headerMargin = pageMargins.header;
  pageLayout.footerMargin = pageMargins.footer;
  pageLayout.printGridlines = false;
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftHeader = unit === '' ? '' : `&9 ${plain(unit)}`;
  defaultForAllPages.rightHeader = '&9 &A';
  defaultForAllPages.centerFooter = '第 &P 页 共 &N 页';
}

/** “审核情况表”：横向、一页宽；级别的颜色照印。 */
export function writeAuditPaper(sheet: Excel.Worksheet, unit: string): void {
  writePaper(sheet, unit);
  sheet.pageLayout.blackAndWhite = false;
  sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
}
