import { leastPoints, paperSize } from '../../paper';
import type { PrintSetup } from '../form';

/** 页边距，磅；上下左右，页眉页脚在上下边距里。 */
export const pageMargins = { left: 36, right: 36, top: 43, bottom: 48, header: 20, footer: 22 } as const;

/** 略超一页（三成半以内）时压成一页，不为两行签字多印一张纸；再长就让它自然分页。 */
const tolerable = 1.35;

/** 正文字号，磅。 */
export const bodySize = 10.5;

/** 正文印出来至少 8 号：小了看不清，宁可多印一页。 */
export const smallestScale = leastPoints / bodySize;

/** 一页的纸与列宽。 */
export interface PageSize {
  readonly orientation: PrintSetup['orientation'];
  /** 打印列的列宽，磅。 */
  readonly widths: readonly number[];
}

/**
 * 一页放得下多高的行（未缩放的磅）。
 *
 * @param scale 缩放；缺省压成一页宽
 */
export function pageCapacity(page: PageSize, scale: number = widthScale(page)): number {
  const { height } = paperSize('A4', page.orientation);
  return (height - pageMargins.top - pageMargins.bottom) / scale;
}

/**
 * 一页宽正好缩到百分之几的左右边距，磅。边距宽了就缩得小，哪家软件都认，手工分页也照断；
 * 写死缩放的，列宽略有出入就横着多出一页，压成几页高的不认手工分页。
 */
export function sideMarginFor({ orientation, widths }: PageSize, percent: number): number {
  const { width } = paperSize('A4', orientation);
  // 各家都往下取整到百分之一：多留半个百分点，取整以后正好
  return (width - (sum(widths) * (percent + 0.5)) / 100) / 2;
}

/** 压成一页宽的缩放。 */
export function widthScale({ orientation, widths }: PageSize, sideMargin: number = pageMargins.left): number {
  const { width } = paperSize('A4', orientation);
  return Math.min(1, (width - 2 * sideMargin) / sum(widths));
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
