import type { LooseBand } from './bands';
import type { LooseEnd } from './condition';
import type { Points } from './standard';

/** “否则”“其余”一句：给多少分，在哪儿。 */
export interface Otherwise {
  readonly points: Points;
  readonly start: number;
  readonly end: number;
}

/** 接在一端外侧的端点。“其余”就是写明的各档以外：没写明含不含的（80%—90%）归写明的那一档。 */
function outside({ value, included }: LooseEnd): LooseEnd {
  return { value, included: included === null ? false : !included, usual: false };
}

/**
 * 把“其余不得分”补成写明的各档之外的档：只补两头，中间的空当照样要报。
 * 从 0 起往上分档的不补低的一头（调减按绝对值）。
 */
export function withOtherwise(
  graded: readonly LooseBand[],
  otherwise: Otherwise | undefined,
): readonly LooseBand[] {
  if (!otherwise) return graded;
  const rest = (low: LooseEnd | null, high: LooseEnd | null): LooseBand => ({
    ...otherwise,
    condition: { low, high, bare: false },
  });
  const [first] = graded;
  if (graded.length === 1 && first?.condition.bare) {
    // “100%计满分，否则不得分”：达到就是满分
    const { low } = first.condition;
    return [{ ...first, condition: { low, high: null, bare: false } }, rest(null, outside(low!))];
  }
  const middle = between(graded);
  if (middle) return [...graded, rest(outside(middle.from), outside(middle.to))];
  const lowest = lowestEnd(graded);
  const highest = highestEnd(graded);
  return [
    ...graded,
    ...(lowest && !(highest && lowest.value.eq(0)) ? [rest(null, outside(lowest))] : []),
    ...(highest ? [rest(outside(highest), null)] : []),
  ];
}

/** “低于80%或高于130%得0分，其余得满分”：写明的只是两头，其余是中间。 */
function between(bands: readonly LooseBand[]): { readonly from: LooseEnd; readonly to: LooseEnd } | null {
  const [one, two] = bands.map(({ condition }) => condition);
  if (!one || !two || bands.length > 2) return null;
  const [bottom, top] = one.low === null ? [one, two] : [two, one];
  if (bottom.low || !bottom.high || !top.low || top.high) return null;
  return bottom.high.value.lt(top.low.value) ? { from: bottom.high, to: top.low } : null;
}

/** 最低的下限；有一档没有下限就是 null。 */
function lowestEnd(bands: readonly LooseBand[]): LooseEnd | null {
  const ends = bands.map(({ condition }) => condition.low);
  return ends.includes(null) ? null : (ends as LooseEnd[]).reduce((a, b) => (b.value.lt(a.value) ? b : a));
}

/** 最高的上限；有一档没有上限就是 null。 */
function highestEnd(bands: readonly LooseBand[]): LooseEnd | null {
  const ends = bands.map(({ condition }) => condition.high);
  return ends.includes(null) ? null : (ends as LooseEnd[]).reduce((a, b) => (b.value.gt(a.value) ? b : a));
}
