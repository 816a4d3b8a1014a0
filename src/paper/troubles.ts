import type { PageMap, PaperSheet } from './pageMap';

/** 纸面上要人看一眼的一处。 */
export type PaperTrouble =
  /** 缩得很小。 */
  | { readonly kind: 'squeezed'; readonly scale: number }
  /** 正文印出来的字号，磅，保留一位。 */
  | { readonly kind: 'small'; readonly points: number }
  /** 横着分成几页。 */
  | { readonly kind: 'wide'; readonly across: number }
  /** 末页只有几行。 */
  | { readonly kind: 'sparse'; readonly page: number; readonly rows: number }
  /** 一行比一页还高，印不全。 */
  | { readonly kind: 'tall'; readonly row: number };

/** 缩到它（百分数）以下就算挤。 */
const leastScale = 60;

/** 印出来的正文至少几磅。 */
export const leastPoints = 8;

/** 末页用不到这么多就算半空。 */
const sparse = 0.25;

/**
 * 一张表的纸面有什么要看的；没有为空。
 *
 * @param bodySize 正文字号，磅
 */
export function paperTroubles(
  { area, rowHeight }: Pick<PaperSheet, 'area' | 'rowHeight'>,
  { scale, pages, across }: PageMap,
  bodySize: number,
): readonly PaperTrouble[] {
  const troubles: PaperTrouble[] = [];
  // 差不到一个缩放百分点的不算：各家取整不同
  const points = (bodySize * (scale + 1)) / 100;
  if (scale < leastScale) troubles.push({ kind: 'squeezed', scale });
  if (points < leastPoints)
    troubles.push({ kind: 'small', points: Math.floor((bodySize * scale) / 10) / 10 });
  if (across > 1) troubles.push({ kind: 'wide', across });
  for (const { firstRow, used } of pages) if (used > 1.01) troubles.push({ kind: 'tall', row: firstRow });
  const last = pages.at(-1);
  if (last && pages.length > 1 && last.used < sparse) {
    const rows = Array.from({ length: last.lastRow - last.firstRow + 1 }, (_, at) => last.firstRow + at);
    const shown = rows.filter((row) => row <= area.lastRow && rowHeight(row) > 0).length;
    troubles.push({ kind: 'sparse', page: pages.length, rows: shown });
  }
  return troubles;
}
