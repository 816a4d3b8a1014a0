import { fullest } from '../../paper';
import type { Rect } from '../layout';
import { pageCapacity, type PageSize } from './fitPages';
import type { TallText } from './heightRange';
import { spanHeight } from './spanHeight';

/** 定分页的根据；行号从 0 起。 */
export interface BreakContext {
  readonly page: PageSize;
  /** 缩放；缺省压成一页宽。 */
  readonly scale?: number;
  /** 各行行高，磅。 */
  readonly heights: readonly number[];
  /** 分节标题所在的行：一节尽量不拆到两页，标题不单留在页尾。 */
  readonly sections: readonly number[];
  /** 每页重复的标题行（1 起，含头尾）。 */
  readonly titleRows: readonly [number, number] | null;
  /** 可增行区的位置。 */
  readonly blocks: readonly Rect[];
  /** 占几行的格（一级、二级指标，竖排标题）与放得下它的字的高度：尽量不从中间断开。 */
  readonly tall: readonly TallText[];
}

/**
 * 各样不好看值多少。断开的格字在哪一页都印不全、标题行重复到别的表头上最贵，再是多一张纸；
 * 标题单留在页尾、断开的格头一页上没有字、断开合并格次之；一页空着、末页只有一两行再次之。
 */
const costs = {
  page: 12,
  unreadable: 60,
  wrongTitles: 60,
  orphan: 10,
  unlabelled: 6,
  tall: 2,
  section: 14,
  empty: 24,
  tail: 40,
} as const;

/** 排到这么满就不嫌空；末页排到这么满就不嫌少。 */
const [ample, decent] = [0.6, 0.2];

/** 不限页数的表在哪些行之前另起一页：每一处都定下来，哪家软件印出来都断在同一行。 */
export function planBreaks(context: BreakContext): readonly number[] {
  const { heights } = context;
  const capacity = pageCapacity(context.page, context.scale) * fullest;
  const title = titleHeight(context);
  // best[行]：从这一行另起一页、印到末行，最少的代价与下一处分页
  const best: { cost: number; next: number | null }[] = [];
  for (let start = heights.length - 1; start >= 0; start -= 1) {
    let used = context.titleRows && start >= context.titleRows[1] ? title : 0;
    let chosen: (typeof best)[number] = { cost: Infinity, next: null };
    for (let end = start + 1; end <= heights.length; end += 1) {
      used += heights[end - 1] ?? 0;
      if (used > capacity && end > start + 1) break;
      const full = used / capacity;
      const isLast = end === heights.length;
      const cost = isLast
        ? lastPageCost(full, start > 0)
        : costs.page + emptyCost(full) + breakCost(context, start, end) + (best[end]?.cost ?? Infinity);
      if (cost < chosen.cost) chosen = { cost, next: isLast ? null : end };
    }
    best[start] = chosen;
  }
  return chain(best);
}

function chain(best: readonly { readonly next: number | null }[]): readonly number[] {
  const rows: number[] = [];
  for (let row = best[0]?.next ?? null; row !== null; row = best[row]?.next ?? null) rows.push(row);
  return rows;
}

const emptyCost = (full: number): number => costs.empty * Math.max(0, ample - full) ** 2;

const lastPageCost = (full: number, hasOthers: boolean): number =>
  hasOthers ? costs.tail * Math.max(0, decent - full) : 0;

function titleHeight({ titleRows, heights }: BreakContext): number {
  if (!titleRows) return 0;
  return spanHeight(heights, titleRows[0] - 1, titleRows[1]);
}

/** 从 `start` 印起的一页，在这一行之前断开有多不好看。 */
function breakCost(
  { titleRows, blocks, tall, sections, heights }: BreakContext,
  start: number,
  row: number,
): number {
  const block = titleRows && blocks.find((each) => each.row === titleRows[1]);
  let cost = 0;
  if (titleRows && block) {
    // 标题行在后面各页都重复：断在区里至少各留两行，断在区后就重复到别的表头上了
    if (row > block.lastRow - 1) cost += costs.wrongTitles;
    else if (row > titleRows[0] - 1 && row < block.row + 2) cost += costs.orphan;
  }
  const crossed = tall.filter((cell) => cell.row < row && row <= cell.lastRow);
  // 又矮又断开的格最难看：字居中，正好断在字上
  for (const cell of crossed)
    cost += costs.tall + shortness(cell, heights) + hiddenText(cell, heights, start, row);
  if (sections.includes(row - 1)) cost += costs.orphan;
  if (sections.length > 0 && !titleRows && !sections.includes(row)) cost += costs.section;
  return cost;
}

/** 断开的格，字印得全不全：头一页放得下最好，放不下就要到下一页才看得到，两头都放不下就看不全了。 */
function hiddenText(
  { row: first, lastRow, least }: TallText,
  heights: readonly number[],
  start: number,
  row: number,
): number {
  if (least === 0 || first < start || spanHeight(heights, first, row) >= least) return 0;
  return spanHeight(heights, row, lastRow + 1) >= least ? costs.unlabelled : costs.unreadable;
}

/** 不到四行的格断开以后，两边各剩一两行。 */
const shortness = ({ row, lastRow }: Rect, heights: readonly number[]): number =>
  spanHeight(heights, row, lastRow + 1) < 120 ? 1 : 0;
