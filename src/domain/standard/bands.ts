import { dec, type Decimal } from '../amount';
import type { Condition, LooseEnd } from './condition';
import { integral, rateText, seam, unclearSeam } from './seams';
import type { Band, BandEnd, Points, Unclear } from './standard';

/** 读出来、两端还没定的一档。 */
export interface LooseBand {
  readonly condition: Condition;
  readonly points: Points;
  readonly start: number;
  readonly end: number;
  /** 这一段怎么算说不准，由人评。 */
  readonly vague?: boolean;
}

/** 定好两端的档，或者哪里漏了、重了。 */
export type BandsReading =
  | {
      readonly ok: true;
      readonly bands: readonly Band[];
      readonly absolute: boolean;
      /** 最高一档只写到它，再高没有写。 */
      readonly ceiling?: Decimal;
      /** 归哪一档没有写清的数。 */
      readonly unclear?: readonly Unclear[];
    }
  | { readonly ok: false; readonly message: string; readonly start: number; readonly end: number };

/** 别的档是否写明含（或不含）这一点。 */
function claimed(others: readonly LooseBand[], value: Decimal): boolean {
  return others.some(({ condition: { low, high, bare } }) => {
    if (bare) return false;
    const at = (end: LooseEnd | null): boolean =>
      end !== null && end.value.eq(value) && end.included === true;
    return at(low) || at(high);
  });
}

/** 别的档是否写明不含这一点。 */
function refused(others: readonly LooseBand[], value: Decimal): boolean {
  return others.some(({ condition: { low, high } }) =>
    [low, high].some((end) => end?.included === false && end.value.eq(value)),
  );
}

/** 别的一档有没有一端就在这里。 */
const endsAt = (others: readonly LooseBand[], value: Decimal): boolean =>
  others.some(({ condition: { low, high } }) => low?.value.eq(value) || high?.value.eq(value));

function settle(end: LooseEnd | null, others: readonly LooseBand[]): BandEnd | null {
  if (!end) return null;
  if (end.included !== null) return { value: end.value, included: end.included };
  // 没写明的一端让给写明“含”的；相邻一档写明“不含”（低于90%、其余）的，归这一档
  // 别的档都不到这里的（70%-89%、90%-100%）：整数的写法，含它
  const alone = !endsAt(others, end.value);
  const included = !claimed(others, end.value) && (alone || end.usual || refused(others, end.value));
  return { value: end.value, included };
}

/** 光数（95以上）照率读是几千个百分点：量的不是率。 */
export const hasBareNumbers = (bands: readonly LooseBand[]): boolean =>
  bands.some(({ condition: { low, high } }) => [low, high].some((end) => end?.value.abs().gte(10)));

/** 上端：率到 100% 为止，别的档都没提 100% 的，“95%（含）-100%”含 100%。 */
function settleTop(end: LooseEnd | null, others: readonly LooseBand[], full: number): BandEnd | null {
  const mentioned = others.some(({ condition: { low, high } }) =>
    [low, high].some((other) => other?.value.gte(full)),
  );
  return end?.included === null && end.value.eq(full) && !mentioned
    ? { value: end.value, included: true }
    : settle(end, others);
}

/**
 * “100%得2分；≥80%得1分；≥60%得0.5分”：一档套一档，先够着哪一档算哪一档。只在越高分越多时这样读：
 * 低的一档到高的一档为止；“≤5%得满分；≤10%得2分”反过来。
 */
function nested(bands: readonly LooseBand[]): readonly LooseBand[] {
  return bands.map((band) => {
    const { low, high } = band.condition;
    if (low && !high) {
      const next = closest(bands, band, 'low', (value) => value.gt(low.value));
      return next ? { ...band, condition: { ...band.condition, high: across(next) } } : band;
    }
    if (high && !low) {
      const next = closest(bands, band, 'high', (value) => value.lt(high.value));
      return next ? { ...band, condition: { ...band.condition, low: across(next) } } : band;
    }
    return band;
  });
}

/** 套在里面、分更多的最近一档在这一侧的端点；那一档另一侧写到了别处的不算套。 */
function closest(
  bands: readonly LooseBand[],
  band: LooseBand,
  side: 'low' | 'high',
  inside: (value: Decimal) => boolean,
): LooseEnd | undefined {
  const other = side === 'low' ? 'high' : 'low';
  const found = bands.filter(({ condition, points }) => {
    const end = condition[side];
    const exact = condition.low && condition.high && condition.low.value.eq(condition.high.value);
    return end && inside(end.value) && (condition[other] === null || exact) && more(points, band.points);
  });
  const ends = found.map(({ condition }) => condition[side]!);
  return ends.length === 0
    ? undefined
    : ends.reduce((a, b) => ((side === 'low' ? b.value.lt(a.value) : b.value.gt(a.value)) ? b : a));
}

/** 分更多；一个写分、一个写满分的，满分多。 */
function more(a: Points, b: Points): boolean {
  return a.kind === b.kind ? a.value.gt(b.value) : a.kind === 'share' && a.value.eq(1);
}

/** 端点的另一侧。 */
const across = ({ value, included, usual }: LooseEnd): LooseEnd => ({
  value,
  included: included === null ? !usual : !included,
  usual: false,
});

/** 从低到高排：先比低端，无穷小最前；同一点先“含”。 */
function byLow(a: Band, b: Band): number {
  if (!a.low) return b.low ? -1 : 0;
  if (!b.low) return 1;
  const order = a.low.value.cmp(b.low.value);
  if (order !== 0) return order;
  return Number(b.low.included) - Number(a.low.included);
}

/**
 * 把各档的端点定下来并检查不漏不重：没写“含”的一端让给写了的相邻档，“以上”“以下”照法律用语含本数。
 * 最低档从 0 或“=0”开始时，负数按绝对值（调减也是调整）。
 *
 * @param rates 量的是率（到 100% 为止），不是金额、天数
 * @param whole 数的是整数：两档之间不到一个的空不算空
 */
export function settleBands(written: readonly LooseBand[], rates = true, whole = false): BandsReading {
  const full = rates ? 1 : 100;
  const loose = nested(written);
  const settled = loose
    .map((band) => {
      const others = loose.filter((other) => other !== band);
      const { low, high } = band.condition;
      return {
        band: { low: settle(low, others), high: settleTop(high, others, full), points: band.points },
        // 两端写没写“含、不含”：写明了还接不上，是写错了，不是没写清
        // “90%-99%得4分，100%得5分”：单写一个数的也是整数的写法
        plain: { low: low?.included === null || band.condition.bare, high: high?.included === null },
        // “60%-80%得1分，60%以下不得分”：人多半当 60% 在上一档，法律用语又含在“以下”里
        usualHigh: high?.usual === true && high.included === null,
        usualLow: low?.usual === true,
        vague: band.vague === true,
        start: band.start,
        end: band.end,
      };
    })
    .sort((a, b) => byLow(a.band, b.band));
  const unclear: Unclear[] = [];
  for (const [index, { band, plain, usualHigh, start, end }] of settled.entries()) {
    const inverted = band.low && band.high && band.low.value.gt(band.high.value);
    if (inverted) return { ok: false, message: '这一档的下限比上限大。', start, end };
    const next = settled[index + 1];
    if (!next) continue;
    const open = unclearSeam(band.high, next.band.low, {
      point: plain.high || next.plain.low,
      both: usualHigh && next.plain.low && !next.usualLow,
      stretch: whole || integral(plain, next.plain) ? (rates ? dec('0.01') : dec(1)) : dec(0),
    });
    if (open) unclear.push(open);
    const problem = open ? null : seam(band.high, next.band.low);
    if (problem) return { ok: false, message: problem, start: next.start, end: next.end };
  }
  unclear.push(
    ...settled.flatMap(({ vague, band: { low, high } }) => (vague ? [{ low: low!, high: high! }] : [])),
  );
  const reading = checkEnds(settled, full);
  return reading.ok && unclear.length > 0 ? { ...reading, unclear } : reading;
}

function checkEnds(
  settled: readonly { band: Band; start: number; end: number }[],
  limit: number,
): BandsReading {
  const first = settled[0]!;
  const last = settled.at(-1)!;
  const { low } = first.band;
  const top = last.band.high;
  // “100%得10分；90%（含）至100%得8分……”：率到 100% 为止，再高的由人评
  const full = top !== null && top.included && top.value.eq(limit) && settled.length > 1;
  if (top && !full) {
    const { value, included } = top;
    return gap(`${included ? '大于' : '达到或超过'} ${rateText(value)} 时怎么计分没有写`, last);
  }
  if (low && (low.value.gt(0) || !low.included)) {
    return gap(`${low.included ? '低于' : '不超过'} ${rateText(low.value)} 时怎么计分没有写`, first);
  }
  const bands = settled.map(({ band }) => band);
  return { ok: true, bands, absolute: low !== null, ...(full && { ceiling: top.value }) };
}

const gap = (message: string, { start, end }: { start: number; end: number }): BandsReading => ({
  ok: false,
  message: `各档之间有空当：${message}。`,
  start,
  end,
});
