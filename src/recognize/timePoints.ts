import { squeeze } from './text';

const QUARTERS = '一二三四';

/**
 * 一个标签说的是截至哪个月（1–12）：“6月底”“1-9月”“截至8月”“上半年”“第三季度”；没有写为 `null`。
 * “1月-9月”取后面的。
 */
export function monthOf(text: string): number | null {
  const squeezed = squeeze(text);
  const months = [...squeezed.matchAll(/(\d{1,2})月/g)].map(([, month]) => Number(month));
  const last = months.at(-1);
  if (last !== undefined) return last >= 1 && last <= 12 ? last : null;
  if (/[上前]半年/.test(squeezed)) return 6;
  const quarter = /([一二三四])季度/.exec(squeezed)?.[1];
  return quarter === undefined ? null : (QUARTERS.indexOf(quarter) + 1) * 3;
}

/** 写着是以前年度的（“上年度预算安排”“去年实际”）。 */
export const isPriorYear = (text: string): boolean =>
  /^(上年|去年|上一年|前年|往年|以前年度|历年)/.test(squeeze(text));
