import type { Operator, Trend } from './measure';

const symbols: readonly (readonly [RegExp, Operator])[] = [
  [/(?:>=|=>|≥=?)$/, '≥'],
  [/(?:<=|=<|≤=?)$/, '≤'],
  [/>$/, '>'],
  [/<$/, '<'],
  [/=+$/, '='],
];

const words: readonly (readonly [RegExp, Operator])[] = [
  [/(?:不得?(?:低于|少于|小于)|(?:大于|高于|多于)(?:或|或者)?等于|至少|最低|最少|达到|达)$/, '≥'],
  [/(?:不得?(?:超过|高于|多于|大于|超)|(?:小于|低于|少于)(?:或|或者)?等于|至多|最多|最高|控制在)$/, '≤'],
  [/(?:超过|大于|高于|多于|突破)$/, '>'],
  [/(?:小于|低于|少于|不足|不到)$/, '<'],
  [/等于$/, '='],
  // “降低到5%以下”“提高至90%”说的是到哪儿，不是变了多少
  [/(?:下降|降低|减少|压减|压缩|缩减|缩短|降)(?:到|至)$/, '≤'],
  [/(?:提高|提升|增加|增长|上升|扩大|升)(?:到|至)$/, '≥'],
];

/** 数前面读到的比较符。 */
export interface LeadingOperator {
  readonly operator: Operator;
  /** 在前文里的起点。 */
  readonly start: number;
  /** “达到、降至”只是动词，写在实际完成值里不算照抄指标值。 */
  readonly plainVerb: boolean;
}

/** 比较符、比较词连同变动词最多这么长。 */
const LONGEST = 16;

/** 从数前面的文字末尾认出比较符；认不出为 undefined。 */
export function operatorBefore(before: string): LeadingOperator | undefined {
  const trimmed = before.trimEnd();
  // 比较词都很短；从头试“=+$”与长度的平方成正比
  const skipped = Math.max(0, trimmed.length - LONGEST);
  const text = trimmed.slice(skipped);
  for (const [pattern, operator] of [...symbols, ...words]) {
    const match = pattern.exec(text);
    if (match) return { operator, start: skipped + match.index, plainVerb: /^达|[到至]$/.test(match[0]) };
  }
  return undefined;
}

const suffixes: readonly (readonly [RegExp, Operator])[] = [
  [/^\s*(?:\(含[^)]{0,8}\))?(?:及|\(含[^)]{0,8}\)|或)?以上(?:\(含[^)]{0,8}\))?/, '≥'],
  [/^\s*(?:\(含[^)]{0,8}\))?(?:及|\(含[^)]{0,8}\)|或)?(?:以下|以内|之内)(?:\(含[^)]{0,8}\))?/, '≤'],
  [/^\s*内(?:\(含[^)]{0,8}\))?$/, '≤'],
];

/** 数和单位后面的比较词（以上、以下、以内），连同它占的字数。 */
export function operatorAfter(after: string): { operator: Operator | undefined; length: number } {
  for (const [pattern, operator] of suffixes) {
    const match = pattern.exec(after);
    if (match) return { operator, length: match[0].length };
  }
  return { operator: undefined, length: /^\s*\(含[^)]{0,8}\)/.exec(after)?.[0].length ?? 0 };
}

/** 前文末尾的“约、近”等近似词：起点；没有为 undefined。 */
export function approximateBefore(before: string): number | undefined {
  const match = /(?:大约|大概|将近|接近|(?<![节签预合契制集违履公邀])约|近)(?:占|为)?\s*$/.exec(before);
  return match?.index;
}

/** 单位后面的“左右、上下”等近似词占的字数。 */
export function approximateAfter(after: string): number {
  return /^\s*(?:左右|上下|余|多)/.exec(after)?.[0].length ?? 0;
}

/** 前文里离数最近的变动词。 */
export function trendBefore(before: string): Trend | undefined {
  const found = [
    ...before.matchAll(
      /(增长|增加|增幅|提高|提升|上升|上涨)|(下降|降低|减少|降幅|压减|压缩|压降|缩减|缩短|下浮)/g,
    ),
  ];
  const last = found.at(-1);
  if (!last) return undefined;
  return last[1] ? 'up' : 'down';
}
