/** 左边的表：序号、名称、分值、得分、失分、得分率。 */
export const tableColumns = { number: 0, label: 1, weight: 2, score: 3, lost: 4, share: 5 } as const;

/** 右边画图的几列。 */
export const chartColumns = { first: 7, last: 12 } as const;

/** 各列宽，磅；画图的列至少这么宽。 */
export const columnWidths = [30, 225, 48, 48, 48, 57, 12, 54, 54, 54, 54, 54, 54] as const;

/** 页边距，磅。 */
export const margins = { side: 30, top: 30, bottom: 36, footer: 15 } as const;

/** A4 横放、去掉边距以后的宽高，磅。 */
export const page = {
  width: 842 - 2 * margins.side,
  height: 595 - margins.top - margins.bottom,
} as const;

/** 行高，磅：都是 1.5 的倍数，各种屏幕缩放下不走样。 */
export const heights = { title: 30, note: 18, headline: 24, row: 16.5 } as const;
