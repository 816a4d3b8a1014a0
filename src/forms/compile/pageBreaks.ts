import type { Rect } from '../layout';
import { pageCapacity, type PageSize } from './fitPages';

/** 估分页的根据；行号从 0 起。 */
export interface BreakContext {
  readonly page: PageSize;
  /** 各行行高，磅。 */
  readonly heights: readonly number[];
  /** 分节标题所在的行：一节尽量不拆到两页。 */
  readonly sections: readonly number[];
  /** 每页重复的标题行（1 起，含头尾）。 */
  readonly titleRows: readonly [number, number] | null;
  /** 可增行区的位置。 */
  readonly blocks: readonly Rect[];
  /** 占几行的格（一级、二级指标）：尽量不从中间断开。 */
  readonly tall: readonly Rect[];
}

/** 纸面与估算有出入，留一点余地。 */
const slack = 0.97;

/** 末页最多排这么满：各家软件的列宽、行高略有出入，照样放得下。 */
const fullest = 0.85;

/** 末页之前的那一页至少、至多排这么满，免得只剩一两行或差一点溢出；排到 `ample` 就不嫌空。 */
const [least, most, ample] = [0.2, 0.92, 0.6];

/** 不限页数的表在哪些行之前另起一页。 */
export function pageBreaks(context: BreakContext): readonly number[] {
  const block = context.titleRows && context.blocks.find(({ row }) => row === context.titleRows?.[1]);
  return context.titleRows && block ? lastPage(context, block, context.titleRows) : wholeSections(context);
}

/**
 * 重复标题行的表：区末至少两行与后面的合计、别的小表、签字同在末页，
 * 标题行才不会重复到别的表头上，签字也不会单占一页；前面的自然分页。
 * 末页之前的那一页尽量排满，排得差不多了就挑断开的合并格最少的地方。
 */
function lastPage(
  { page, heights, tall }: BreakContext,
  block: Rect,
  [firstTitle, lastTitle]: readonly [number, number],
): readonly number[] {
  const capacity = pageCapacity(page);
  const title = heightOf(heights, firstTitle - 1, lastTitle);
  const latest = Math.max(block.row + 1, block.lastRow - 1);
  const fits = (row: number): boolean => title + heightOf(heights, row, heights.length) <= capacity * fullest;
  const candidates = Array.from({ length: latest - block.row }, (_, index) => block.row + 1 + index).filter(
    fits,
  );
  const splits = (row: number): number => tall.filter((cell) => cell.row < row && row <= cell.lastRow).length;
  const [best] = candidates
    .map((row) => ({ row, used: flow(heights.slice(0, row), capacity, title) / capacity }))
    .filter(({ used }) => used >= least && used <= most)
    .sort((a, b) => {
      const room = Math.min(b.used, ample) - Math.min(a.used, ample);
      return room || splits(a.row) - splits(b.row) || b.used - a.used;
    });
  const chosen = best?.row ?? candidates[0];
  return chosen === undefined ? [] : [chosen];
}

/** 没有重复标题行的表：一节放得进一页就不拆。 */
function wholeSections({ page, heights, sections }: BreakContext): readonly number[] {
  const capacity = pageCapacity(page) * slack;
  const starts = [...new Set([0, ...sections])].sort((a, b) => a - b);
  const breaks: number[] = [];
  let used = 0;
  starts.forEach((start, index) => {
    const rows = heights.slice(start, starts[index + 1] ?? heights.length);
    const height = heightOf(rows, 0, rows.length);
    if (used > 0 && used + height > capacity && height <= capacity) {
      breaks.push(start);
      used = 0;
    }
    used = flow([used, ...rows], capacity, 0);
  });
  return breaks;
}

/** 一行一行排下去，排满就换页；返回最后一页用了多高。 */
const flow = (heights: readonly number[], capacity: number, repeated: number): number =>
  heights.reduce((used, height) => (used + height > capacity ? repeated + height : used + height), 0);

const heightOf = (heights: readonly number[], from: number, to: number): number =>
  heights.slice(from, to).reduce((total, height) => total + height, 0);
