import type { HeightRange } from '../../forms';

/** 正文字号，磅：工作表上的，报告里至少的。 */
const [sheetSize, leastSize] = [10.5, 8] as const;

/** 估的行高与文字软件排的有出入：估到一页的几成以内才算放得下。 */
const sure = 0.94;

/** 一张表在文档里的字号与行高。 */
export interface FittedTable {
  /** 字号，磅。 */
  readonly size: number;
  /** 字是工作表上的几成大。 */
  readonly share: number;
  /** 各行至少多高，磅。 */
  readonly heights: readonly number[];
  /** 一页放得下。 */
  readonly fits: boolean;
}

/**
 * 照版心宽定字号；行压矮、字小到 8 磅能放进一页的，放进一页。
 *
 * @param ranges 各行在工作表上的高矮
 * @param widths 各列在工作表上的宽，磅
 */
export function fitTable(
  ranges: readonly HeightRange[],
  widths: readonly number[],
  page: { readonly width: number; readonly height: number },
): FittedTable {
  const scale = Math.min(1, page.width / widths.reduce((sum, width) => sum + width, 0));
  const natural = Math.max(leastSize, Math.floor(sheetSize * scale * 2) / 2);
  const total = (key: keyof HeightRange): number => ranges.reduce((sum, range) => sum + range[key], 0);
  const room = (size: number): number => (page.height * sure * sheetSize) / size;
  let size: number = natural;
  while (size > leastSize && total('least') > room(size)) size -= 0.5;
  const fits = total('least') <= room(size);
  if (!fits) size = natural;
  const share = size / sheetSize;
  const slack = total('roomy') - total('least');
  const loose = fits && slack > 0 ? Math.min(1, (room(size) - total('least')) / slack) : 0.5;
  const heights = ranges.map(({ least, roomy }) => (least + (roomy - least) * loose) * share);
  return { size, share, heights, fits };
}
