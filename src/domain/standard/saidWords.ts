import { dec, type Decimal } from '../amount';
import { toQuantity } from '../indicator/units';

const unit =
  '%|‰|个百分点|百分点|(?:千|百|万|亿)?(?:微克/立方米|元(?:/(?:平方米|立方米|公里|人[·.]?[天日次月年]?|户|亩|台|套|吨|次|个|件|份|辆|棵|株|生|床|米|年|月|季))?|平方米|立方米|公里|千米|公顷|亩|吨|公斤|小时|分钟|个?工作日|个月|天|日|周|年|人次|场次|批次|户次|人|次|场|项|件|家|户|条|处|期|份|篇|批|台|套|起|例|宗|笔|名|种|类|所|间|座|栋|辆|班|本|册|张|个|只|头|株|棵|村|名|米)';
const number = String.raw`-?\d+(?:\.\d+)?`;
const goal =
  '(?:年度|年初|绩效|预期|既定|预定|计划|规定|设定|批复|当年)*(?:目标|计划|指标|任务|预期)(?:值|数|数量|量|任务|任务数|要求)?';

const signs: Readonly<Record<string, string>> = {
  '≥': '大于等于|大于或等于|高于等于|高于或等于|超过或等于|达到或超过|达到及超过|超过或达到|不小于|不低于|不少于|不得低于|不得少于|>=|=>|≥',
  '≤': '小于等于|小于或等于|低于等于|低于或等于|不大于|不超过|不高于|不多于|不得超过|控制在|<=|=<|≤',
  '<': '未达到|未达|未满|达不到|没有达到|未完成|小于|低于|少于|不足|不满|不到|<',
  '>': '大于|高于|多于|超过|超出|>',
  '=': '等于|=',
  '~': '达到|达|完成|为|在|介于|处于|位于',
};
/** 比较的字归到哪个比较符。 */
export const signOf = new Map(
  Object.entries(signs).flatMap(([sign, words]) => words.split('|').map((word) => [word, sign] as const)),
);
const bySize = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** 一句拆成的字：数、比较符、含不含、以上以下、到、目标、别的字。 */
const lexemes: readonly (readonly [kind: string, pattern: string])[] = [
  ['D', `(?<=\\d|[)]|${unit}|分|以上)(?:-|至|到|与|和)(?=\\d)`],
  ['I', String.raw`[(,]?(?:不含|不包含|包含|包括|含)(?:本数|本级|${number}(?:${unit}|分)?)?\)?`],
  ['N', `(${number})(${unit}|分)?`],
  ['S', '(?:及其?|或)?(?:以上|以下|以内|之内|(?<=[\\d%‰天日月周期限)])内)'],
  ['B', '之间|区间内?|范围内?'],
  ['O', `(?:${bySize([...signOf.keys()])})(?=-?\\d|${goal}$)|[<>≤≥=](?=[一-龥])`],
  ['G', `${goal}$`],
  ['A', '且|但|并且|而|,|、'],
  ['W', '[一-龥A-Za-z·()（）/“”:]'],
];
const lexer = new RegExp(lexemes.map(([kind, pattern]) => `(?<${kind}>${pattern})`).join('|'), 'y');

/** 一个字：哪一种、写的什么。 */
export interface Word {
  readonly kind: string;
  readonly text: string;
}

/** 拆成字，挨着的 W 并成一个；有认不出的为 null。 */
export function words(text: string): readonly Word[] | null {
  const found: Word[] = [];
  for (let at = 0; at < text.length;) {
    lexer.lastIndex = at;
    const match = lexer.exec(text);
    if (!match) return null;
    const kind = lexemes.find(([name]) => match.groups![name] !== undefined)![0];
    const last = found.at(-1);
    if (kind === 'W' && last?.kind === 'W') found[found.length - 1] = { kind, text: last.text + match[0] };
    else found.push({ kind, text: match[0] });
    at = lexer.lastIndex;
  }
  return found;
}

/** 一个数，折成基本单位。 */
export interface Amount {
  readonly value: Decimal;
  readonly measure: string;
}

/** 数折成基本单位：80% 是 0.8，12 期是 12。 */
export function amountOf(text: string, fallback = ''): Amount {
  const [, digits = '', written = ''] = new RegExp(`^(${number})(${unit}|分)?$`).exec(text)!;
  const said = written || fallback;
  if (/^(?:%|个?百分点)$/.test(said)) return { value: dec(digits).div(100), measure: 'rate' };
  if (said === '‰') return { value: dec(digits).div(1000), measure: 'rate' };
  if (said === '') return { value: dec(digits), measure: '' };
  const { base, baseUnit } = toQuantity(dec(digits), said);
  return { value: base, measure: baseUnit };
}

/** 数写的单位；没写为空串。 */
export const unitIn = (text: string): string => new RegExp(`(?:${unit}|分)$`).exec(text)?.[0] ?? '';

/** 写明含不含的；括着一个数的，说的要是这个数。 */
export function marked(mark: string | undefined, value: Decimal, fallback: string): boolean | null | 'other' {
  if (mark === undefined) return null;
  const named = new RegExp(`${number}(?:${unit}|分)?`).exec(mark)?.[0];
  if (named !== undefined && !amountOf(named, fallback).value.eq(value)) return 'other';
  return !/不含|不包含/.test(mark);
}
