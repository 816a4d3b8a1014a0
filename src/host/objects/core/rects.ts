import type { Rect } from '../../engine/port';

/** a 是否整个在 b 里。 */
export const within = (a: Rect, b: Rect) => a.r >= b.r && a.r2 <= b.r2 && a.c >= b.c && a.c2 <= b.c2;

/** 两区域是否相交。 */
export const intersects = (a: Rect, b: Rect) => a.r <= b.r2 && b.r <= a.r2 && a.c <= b.c2 && b.c <= a.c2;

/** 两区域是否相同。 */
export const sameRect = (a: Rect, b: Rect) => a.r === b.r && a.c === b.c && a.r2 === b.r2 && a.c2 === b.c2;

/** 交集；不相交为 `null`。 */
export const intersection = (a: Rect, b: Rect): Rect | null =>
  intersects(a, b)
    ? { r: Math.max(a.r, b.r), c: Math.max(a.c, b.c), r2: Math.min(a.r2, b.r2), c2: Math.min(a.c2, b.c2) }
    : null;

/** 能盖住两者的最小矩形。 */
export const bounding = (a: Rect, b: Rect): Rect => ({
  r: Math.min(a.r, b.r),
  c: Math.min(a.c, b.c),
  r2: Math.max(a.r2, b.r2),
  c2: Math.max(a.c2, b.c2),
});

/** 从 a 里挖掉 b，剩下的至多四块。 */
export function subtract(a: Rect, b: Rect): Rect[] {
  const hole = intersection(a, b);
  if (!hole) return [a];
  const parts: Rect[] = [];
  if (a.r < hole.r) parts.push({ ...a, r2: hole.r - 1 });
  if (a.r2 > hole.r2) parts.push({ ...a, r: hole.r2 + 1 });
  if (a.c < hole.c) parts.push({ r: hole.r, r2: hole.r2, c: a.c, c2: hole.c - 1 });
  if (a.c2 > hole.c2) parts.push({ r: hole.r, r2: hole.r2, c: hole.c2 + 1, c2: a.c2 });
  return parts;
}

/** 从一组区域里挖掉另一组。 */
export const subtractAll = (from: readonly Rect[], holes: readonly Rect[]): Rect[] =>
  holes.reduce((rest, hole) => rest.flatMap((rect) => subtract(rect, hole)), [...from]);

/** 插删引起的挪动：沿哪个轴、从哪里起、几行（列）、插还是删、另一轴上波及的范围。 */
export interface Shift {
  axis: 'r' | 'c';
  at: number;
  count: number;
  deleted: boolean;
  from: number;
  to: number;
}

/** 区域随插删挪动后的样子；整个被删掉为 `null`。部分波及的不动（同 Excel 的引用）。 */
export function shiftRect(rect: Rect, shift: Shift): Rect | null {
  const rows = shift.axis === 'r';
  const start = rows ? rect.r : rect.c;
  const end = rows ? rect.r2 : rect.c2;
  const [lo, hi] = rows ? [rect.c, rect.c2] : [rect.r, rect.r2];
  if (lo < shift.from || hi > shift.to) return rect;
  const span = shift.deleted ? afterDelete(start, end, shift) : afterInsert(start, end, shift);
  if (!span) return null;
  return rows ? { ...rect, r: span[0], r2: span[1] } : { ...rect, c: span[0], c2: span[1] };
}

function afterInsert(start: number, end: number, { at, count }: Shift): [number, number] {
  return [start >= at ? start + count : start, end >= at ? end + count : end];
}

function afterDelete(start: number, end: number, { at, count }: Shift): [number, number] | null {
  const last = at + count - 1;
  if (start >= at && end <= last) return null;
  const newStart = start > last ? start - count : Math.min(start, at);
  const newEnd = end > last ? end - count : end >= at ? at - 1 : end;
  return [newStart, newEnd];
}
