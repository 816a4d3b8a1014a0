import { dec, type Decimal } from '../amount';
import { settleBands, type LooseBand } from './bands';
import { withOtherwise } from './otherwise';
import { noPoints, pointsIn } from './pieces';
import type { SaidCondition } from './saidCondition';
import type { Points, Standard, Unclear } from './standard';
import { givenOf, isCounter, measured, type Given, type ToldText } from './told';

/** 各档给几分。 */
export function bandsOf(whole: ToldText): Standard | null {
  const { told, weight, unit } = whole;
  const given = givenOf(whole);
  const rests = told.filter(({ condition }) => condition === 'rest');
  const [rest] = rests;
  const vague = told.flatMap(({ condition, outcome }) => {
    const between = condition && condition !== 'rest' && condition.low && condition.high && !condition.bare;
    return outcome.kind === 'share' && !outcome.explicit && between ? [condition] : [];
  });
  if (given.length < 1 || given.length + rests.length + vague.length !== told.length || rests.length > 1)
    return null;
  if (rest && rest.outcome.kind !== 'points') return null;
  const best = given.reduce(
    (most, { points }) => (pointsIn(points, weight).gt(most) ? pointsIn(points, weight) : most),
    dec(0),
  );
  if (!best.eq(weight)) return null;
  const top = unit !== null ? loneTop(given) : null;
  const graded: readonly LooseBand[] = given.map(({ condition: said, points }, index) => ({
    condition: topOpen(
      unit !== null && isCounter(unit) ? yielding(orMore(said, points, given), given) : said,
      given,
    ),
    points,
    start: index,
    end: index,
  }));
  const unsure = vague.map((condition) => ({ condition, points: noPoints, start: 0, end: 0, vague: true }));
  const written = withOtherwise(
    [...graded, ...unsure],
    rest?.outcome.kind === 'points' ? { points: rest.outcome.points, start: 0, end: 0 } : undefined,
  );
  const reading = settleBands(written, unit === null, unit !== null && isCounter(unit));
  if (!reading.ok) return null;
  const { bands } = reading;
  const ceiling = reading.ceiling ?? top;
  const unclear = [
    ...(reading.unclear ?? []),
    ...(unit === null ? [] : sharedEnds(graded, reading.unclear ?? [])),
  ];
  return {
    kind: 'bands',
    bands,
    absolute: reading.absolute && unit === null,
    ...measured(whole),
    ...(ceiling && { ceiling }),
    ...(unclear.length > 0 && { unclear }),
    notApplicable: null,
  };
}

/** “6-10天、10天以上”：10 两档都到，都没有写含不含。 */
function sharedEnds(bands: readonly LooseBand[], known: readonly Unclear[]): readonly Unclear[] {
  const ends = bands.flatMap(({ condition: { low, high } }) => [low, high].filter((end) => end !== null));
  const plain = ends.filter(({ included }) => included === null).map(({ value }) => value);
  const shared = plain.filter(
    (value, index) =>
      plain.findIndex((other) => other.eq(value)) === index &&
      plain.filter((other) => other.eq(value)).length > 1 &&
      !known.some(({ low, high }) => low.value.eq(value) && high.value.eq(value)) &&
      ends.every((end) => !end.value.eq(value) || end.included === null),
  );
  return shared.map((value) => ({ low: { value, included: true }, high: { value, included: true } }));
}

/** 另一档写明“低于300人”：300 是达到，不是正好。 */
const endsBelow = (value: Decimal, given: readonly Given[]): boolean =>
  given.some(({ condition: { high } }) => high?.included === false && high.value.eq(value));

/** “满足3项得3分，满足2项得2分”：最高一档只写了一个数，再多的由人评。 */
function loneTop(given: readonly Given[]): Decimal | null {
  const ends = given.map(({ condition: { low, high, bare }, points }) => ({
    value: (high ?? low)!.value,
    open: !high,
    lone: bare && !points.value.eq(0),
  }));
  const most = ends.reduce((a, b) => (b.value.gt(a.value) ? b : a));
  const closed = !ends.some(({ open }) => open) && !endsBelow(most.value, given);
  return most.lone && closed ? most.value : null;
}

/** “3.5万平方米得4分，3万平方米以上得3分”：再多的至少也在下一档“以上”里，就是最高一档。 */
function topOpen(said: SaidCondition, given: readonly Given[]): SaidCondition {
  const { low, high, bare } = said;
  if (!bare || !low || !high || said.measure === 'rate') return said;
  const others = given.map(({ condition }) => condition).filter((other) => other !== said);
  const highest = others.every((other) => !other.low || other.low.value.lt(low.value));
  const open = others.some((other) => other.low && !other.high) || endsBelow(low.value, given);
  return highest && (open || loneTop(given) !== null) ? { ...said, high: null, bare: false } : said;
}

/** “未发生得满分，发生1次不得分”：再多也不得分。 */
function orMore(said: SaidCondition, points: Points, given: readonly Given[]): SaidCondition {
  const { low, bare } = said;
  const highest = given.every(
    ({ condition }) => condition.low === null || condition.low.value.lte(low?.value ?? 0),
  );
  return bare && low && highest && points.kind === 'points' && points.value.eq(0)
    ? { ...said, high: null, bare: false }
    : said;
}

/** 一段一段不共用端点的是整数的写法（8-9次、5-7次）：5 在“5-7次”里，“5次以下”不到 5。 */
function yielding(said: SaidCondition, given: readonly Given[]): SaidCondition {
  const { low, high } = said;
  if (low || !high || !high.usual || high.included !== null) return said;
  const ranges = given.map(({ condition }) => condition).filter((other) => other.low && other.high);
  const tops = ranges.map((range) => range.high!.value);
  const separate = ranges.every((range) => !tops.some((top) => top.eq(range.low!.value) && !range.bare));
  const taken = ranges.some((range) => range.low!.value.eq(high.value));
  return separate && taken ? { ...said, high: { ...high, included: false } } : said;
}
