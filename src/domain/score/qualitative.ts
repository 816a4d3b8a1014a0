import { dec, max, min, roundHalfUp, type Decimal } from '../amount';

/** 定性指标的完成档次。 */
export type Tier = '达成' | '部分达成' | '未达成';

/** 三个档次，从高到低。 */
export const TIERS: readonly Tier[] = ['达成', '部分达成', '未达成'];

/** 档次认不出时写在得分格里的话：不是错误值，合计略过它，审核报错。 */
export const TIER_PROBLEM = `完成档次应为${TIERS.join('、')}`;

/** 定性得分缺省保留的位数。 */
const PLACES = 2;

/** 一档的给分比例：下限含；上限只有“达成”含。 */
interface Share {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly highInclusive: boolean;
}

const shares: Readonly<Record<Tier, Share>> = {
  达成: { low: dec('0.8'), high: dec(1), highInclusive: true },
  部分达成: { low: dec('0.6'), high: dec('0.8'), highInclusive: false },
  未达成: { low: dec(0), high: dec('0.6'), highInclusive: false },
};

/** 一档的得分区间，分。 */
export interface ScoreRange {
  readonly low: Decimal;
  readonly high: Decimal;
  /** 上限是否含在内。 */
  readonly highInclusive: boolean;
}

/** 把文字认成档次；一字不差才认，认不出为 undefined。 */
export function tierOf(text: string): Tier | undefined {
  return TIERS.find((tier) => tier === text);
}

/**
 * 一档的得分区间：达成 [80%,100%]、部分达成 [60%,80%)、未达成 [0,60%)，两端按分值折算成规定的位数。
 *
 * @param weight 分值，分
 * @param places 保留的位数，缺省 2
 * @returns 例：分值 10 的部分达成 → [6, 8)
 */
export function qualitativeRange(tier: Tier, weight: Decimal | number, places = PLACES): ScoreRange {
  const { low, high, highInclusive } = shares[tier];
  const full = dec(weight);
  return {
    low: roundHalfUp(full.times(low), places),
    high: highInclusive ? full : roundHalfUp(full.times(high), places),
    highInclusive,
  };
}

/** 给分比例是否落在档次的区间里。 */
export function shareFits(tier: Tier, share: Decimal): boolean {
  const { low, high, highInclusive } = shares[tier];
  return share.gte(low) && (highInclusive ? share.lte(high) : share.lt(high));
}

/**
 * 定性得分。不给比例时取本档的最高可得分：达成＝分值；另两档的上限不含在内，所以是上限减最末一位的 1
 * （两位小数、分值 10：部分达成 7.99、未达成 5.99），这样缺省得分一定落在自己的区间里。
 *
 * @param share 给分比例，小数，须落在本档区间
 * @param places 得分保留的位数，缺省 2
 * @throws Error 比例不在本档区间
 */
export function qualitativeScore(
  tier: Tier,
  weight: Decimal | number,
  share?: Decimal | number,
  places = PLACES,
): Decimal {
  const range = qualitativeRange(tier, weight, places);
  const top = range.highInclusive ? range.high : max(dec(0), range.high.minus(step(places)));
  if (share === undefined) return top;
  const portion = dec(share);
  if (!shareFits(tier, portion)) throw new Error(`给分比例 ${portion.toFixed()} 不在“${tier}”的区间里`);
  return min(top, roundHalfUp(dec(weight).times(portion), places));
}

/** 这么多位小数的最末一位：2 位是 0.01。 */
const step = (places: number): Decimal => dec(1).div(dec(10).pow(places));
