import { leastPoints, paperSize } from '../../paper';
import type { PrintSetup } from '../form';

/** 页边距，磅；上下左右，页眉页脚在上下边距里。 */
export const pageMargins = { left: 36, right: 36, top: 43, bottom: 48, header: 20, footer: 22 } as const;

/** 略超一页（三成半以内）时压成一页，不为两行签字多印一张纸；再长就让它自然分页。 */
const tolerable = 1.35;

/** 正文字号，磅。 */
export const bodySize = 10.5;

/** 正文印出来至少 8 号：小了看不清，宁可多印一页。 */
const smallestScale = leastPoints / bodySize;

/** 一页的纸与列宽。 */
export interface PageSize {
  readonly orientation: PrintSetup['orientation'];
  /** 打印列的列宽，磅。 */
  readonly widths: readonly number[];
}

/** 压成一页宽以后，一页放得下多高的行（未缩放的磅）。 */
export function pageCapacity({ orientation, widths }: PageSize): number {
  const { height } = paperSize('A4', orientation);
  return (height - pageMargins.top - pageMargins.bottom) / widthScale({ orientation, widths });
}

/** 压成一页宽的缩放。 */
function widthScale({ orientation, widths }: PageSize): number {
  const { width } = paperSize('A4', orientation);
  return Math.min(1, (width - pageMargins.left - pageMargins.right) / sum(widths));
}

/**
 * 打印几页高：表样写死的照写；没写的，一页宽之后略超一页就压成一页，否则 0（不限）。
 * 压了以后字小于 8 号的不压。
 *
 * @param heights 各行行高，磅
 */
export function fitPages(pagesTall: number, page: PageSize, heights: readonly number[]): number {
  const wanted = pagesTall || 1;
  const overflow = sum(heights) / (pageCapacity(page) * wanted);
  const readable = Math.max(1, widthScale(page) / smallestScale);
  return overflow <= (pagesTall > 0 ? readable : Math.min(tolerable, readable)) ? wanted : 0;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
