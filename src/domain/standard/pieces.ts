import { dec, type Decimal } from '../amount';
import type { Points } from './standard';

/** 数，或一两个中文数字。 */
const number = String.raw`(?:\d+(?:\.\d+)?|[一二两三四五十])`;
/**
 * 正则片段（否定的先行断言）：“得分=（1-偏差率）×分值”“未完成率×分值”一类不是率越高分越多，不能按率×分值读。
 */
export const notRising = String.raw`(?![^;,*]*(?:\d|[(]1|未|偏差|超|投诉|差错|扣|误|违|逾期|滞后|延迟|缺|结余|结转|变动|调整|控制|[负反]向))(?!(?:目标|指标|计划|年度|应完成)[^;,*]{0,8}\/)(?![^;,*/]{0,12}\/[(]?(?:全年)?实际)`;

/** 率的单位：%、‰、百分点；没有单位就是原数（0、1）。 */
const unit = '(?:%|‰|个百分点|百分点|个点|点)';
/** 正则片段：带单位的数。 */
export const ratePattern = `-?${number}${unit}?`;
/** 正则片段：含不含本数。 */
export const includedPattern = String.raw`\((?:含|包含|不含)(?:本数|\d+(?:\.\d+)?%)?\)`;
/** 正则片段：扣多少、给多少。 */
export const pointsPattern = String.raw`(?:\d+(?:\.\d+)?分|(?:该项|本项|该指标|指标|本指标)?(?:分值|权重分?|标准分|满分)的(?:\d+(?:\.\d+)?%|一半))`;

const chineseDigits: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  十: '10',
};

/** 读率：10% → 0.1，5‰ → 0.005，1个百分点 → 0.01，0 → 0。 */
export function readRate(text: string, fallbackUnit = ''): Decimal {
  const match = new RegExp(`^(-?)(${number})(${unit})?$`).exec(text)!;
  const value = dec(match[1]! + (chineseDigits[match[2]!] ?? match[2]!));
  const scale = match[3] ?? fallbackUnit;
  if (scale === '') return value;
  return value.div(scale === '‰' ? 1000 : 100);
}

/** 写了什么单位；没写为空串。 */
export const unitOf = (text: string): string => new RegExp(`${unit}$`).exec(text)?.[0] ?? '';

/** 读“0.5分”“分值的10%”。 */
export function readPoints(text: string): Points {
  if (text.endsWith('一半')) return { kind: 'share', value: dec('0.5') };
  const value = dec(/\d+(?:\.\d+)?/.exec(text)![0]);
  return text.endsWith('%') ? { kind: 'share', value: value.div(100) } : { kind: 'points', value };
}

/** 0 分。 */
export const noPoints: Points = { kind: 'points', value: dec(0) };

/** 满分。 */
export const fullPoints: Points = { kind: 'share', value: dec(1) };

/** 折成分：比例乘分值。 */
export const pointsIn = (points: Points, weight: Decimal): Decimal =>
  points.kind === 'points' ? points.value : points.value.times(weight);
