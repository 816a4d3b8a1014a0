import type { FormLayout } from '../layout';
import type { TallText } from './heightRange';
import type { BreakContext } from './planBreaks';
import { spanHeight } from './spanHeight';

/** 标题行最多加高到这么高，磅：再高每页都少印几行。 */
const tallest = 110;

/** 从重复的标题行起、占到下面去的格（竖排的“绩效指标”）：每页的标题行里都重复它的上半截。 */
export const startsInTitle = (
  { row, lastRow }: Pick<TallText, 'row' | 'lastRow'>,
  titleRows: FormLayout['titleRows'],
): boolean => titleRows !== null && row >= titleRows[0] - 1 && row < titleRows[1] && lastRow >= titleRows[1];

/**
 * 标题行加高到放得下从它起的竖排标签，每一页就都有完整的标签；标签没有断开的、已经放得下的、
 * 要加得太高的返回 null。
 *
 * @param breaks 不加高时的分页
 */
export function withLabelledTitle(context: BreakContext, breaks: readonly number[]): BreakContext | null {
  const { titleRows, tall, heights } = context;
  if (!titleRows) return null;
  const last = titleRows[1] - 1;
  const short = tall
    .filter((text) => text.least > 0 && startsInTitle(text, titleRows))
    .filter(({ row, lastRow }) => breaks.some((at) => row < at && at <= lastRow))
    .map(({ row, least }) => (least > tallest ? 0 : least - spanHeight(heights, row, last + 1)));
  const missing = Math.max(0, ...short);
  if (missing === 0) return null;
  return { ...context, heights: heights.map((height, row) => (row === last ? height + missing : height)) };
}
