import type { FormLayout } from '../layout';
import { sideMarginFor, smallestScale, widthScale } from './fitPages';
import { planBreaks, type BreakContext } from './planBreaks';

/** 这么多页以内才值得为少印一页缩小；再长的表多一页少一页差不多，每个缩放试一遍又慢。 */
const fewPages = 6;

/**
 * 缩小一点能少印一页的，缩到能少一页的最大一档（百分之一一档）；正文不小于 8 号。少不了的返回 null。
 *
 * @param breaks 一页宽时的分页
 */
export function squeeze(
  context: BreakContext,
  breaks: readonly number[],
): Pick<FormLayout, 'pageBreaks' | 'sideMargin'> | null {
  if (breaks.length === 0 || breaks.length >= fewPages) return null;
  const plan = (percent: number): readonly number[] => planBreaks({ ...context, scale: percent / 100 });
  let [small, large] = [Math.ceil(smallestScale * 100), Math.floor(widthScale(context.page) * 100)];
  if (small >= large) return null;
  let found = plan(small);
  if (found.length >= breaks.length) return null;
  while (large - small > 1) {
    const middle = Math.floor((small + large) / 2);
    const planned = plan(middle);
    if (planned.length < breaks.length) [small, found] = [middle, planned];
    else large = middle;
  }
  return { pageBreaks: found, sideMargin: sideMarginFor(context.page, small) };
}
