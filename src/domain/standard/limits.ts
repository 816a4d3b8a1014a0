import type { Decimal } from '../amount';
import type { Clause } from './clauses';
import type { LooseEnd } from './condition';
import type { Cut, Points, Unclear } from './standard';

type Graded = Extract<Clause, { kind: 'graded' }>;
type Share = Extract<Clause, { kind: 'proportional' }>;

const isZero = ({ kind, value }: Points): boolean => kind === 'points' && value.eq(0);

/** 给分的一句与“低于60%不得分”的一句；都没有重复才分得开。 */
export function splitGraded(graded: readonly Graded[]): {
  readonly full: Graded | undefined;
  readonly none: Graded | undefined;
} {
  return {
    full: graded.find(({ points }) => !isZero(points)),
    none: graded.find(({ points }) => isZero(points)),
  };
}

/**
 * “低于60%不得分”“60%以下不得分”：越过哪一头不得分。“以下”照法律用语含本数，另一句写明从它起计分的不含。
 *
 * @param side 不得分的是哪一头
 * @param limit 满分的那一点；不得分的一头要在它的外面
 * @param claimed 另一句写明含的那一点
 * @returns 写的不是这一头、或越过了满分的那一点时为 null
 */
export function cutOf(
  { condition: { low, high } }: Graded,
  side: Cut['side'],
  limit: Decimal,
  claimed?: Decimal,
): Cut | null {
  const [end, other] = side === 'below' ? [high, low] : [low, high];
  if (!end || other) return null;
  if (side === 'below' ? end.value.gte(limit) : end.value.lte(limit)) return null;
  const included = end.included ?? (end.usual && !claimed?.eq(end.value));
  return { side, value: end.value, included };
}

/**
 * “按率×分值”写了从哪儿起、到哪儿止的，要与满分、不得分的两句接得上：“≥90%得满分，90%以下按执行率×分值”。
 *
 * @returns 接不上时为假
 */
export function shareFits(share: Share, full: Graded | undefined, none: Graded | undefined): boolean {
  if (!share.condition) return true;
  const { low, high } = share.condition;
  const fullFrom = full?.condition.low?.value;
  const noneTo = none?.condition.high?.value;
  // 到 100% 为止：100%×分值就是满分
  const whole = full === undefined && high?.value.eq(1) === true && high.included !== false;
  const above = high === null || whole || (fullFrom !== undefined && high.value.eq(fullFrom));
  const below = low === null || (noneTo !== undefined && low.value.eq(noneTo));
  return above && below;
}

/**
 * “每低1%扣0.5分，60%以下不得分”：只写“以下”，正好 60% 照法律用语不得分，照前一句还有分，由人评。
 *
 * @param end 不得分的一句写的那一端
 * @param cut 读成的不得分的一头
 */
export function unclearCut(end: LooseEnd | null, cut: Cut | null | undefined): readonly Unclear[] {
  if (!cut?.included || !end?.usual || end.included !== null) return [];
  const point = { value: cut.value, included: true };
  return [{ low: point, high: point }];
}
