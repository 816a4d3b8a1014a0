import type { Decimal } from '../amount';
import { includedPattern, ratePattern, readRate, unitOf } from './pieces';

/** 区间一端读出来的样子；含不含没写明时为 null，由相邻的档决定。 */
export interface LooseEnd {
  readonly value: Decimal;
  readonly included: boolean | null;
  /** 没写明时的缺省：“以上”“以下”“以内”含本数，区间写法不含。 */
  readonly usual: boolean;
}

/** 条件：一段区间。`bare` 是只写了一个率（“100%计满分”），方向要看后文。 */
export interface Condition {
  readonly low: LooseEnd | null;
  readonly high: LooseEnd | null;
  readonly bare: boolean;
}

const rate = `(${ratePattern})`;
const included = `(${includedPattern})?`;
const subject = String.raw`(?:(?:(?!每)[一-龥A-Z]){0,14}?(?:率|比例|度|值|数|程度)?(?:\(绝对值\)|的?绝对值)?(?:为|达到|达|在)?)`;

const words: Readonly<Record<string, '<' | '≤' | '>' | '≥' | '='>> = {
  '<=': '≤',
  '=<': '≤',
  '>=': '≥',
  '=>': '≥',
  小于等于: '≤',
  小于或等于: '≤',
  低于等于: '≤',
  低于或等于: '≤',
  不大于: '≤',
  不超过: '≤',
  不高于: '≤',
  大于等于: '≥',
  大于或等于: '≥',
  高于等于: '≥',
  高于或等于: '≥',
  不小于: '≥',
  不低于: '≥',
  不少于: '≥',
  小于: '<',
  低于: '<',
  少于: '<',
  不足: '<',
  不满: '<',
  不到: '<',
  未达到: '<',
  未达: '<',
  未满: '<',
  达不到: '<',
  大于: '>',
  高于: '>',
  多于: '>',
  超过: '>',
  超出: '>',
  等于: '=',
};
const operator = `(${[...Object.keys(words), '≤', '≥', '<', '>', '='].sort((a, b) => b.length - a.length).join('|')})`;

const isIncluded = (mark: string | undefined): boolean | null => (mark ? !mark.includes('不含') : null);

/** “85%以上95%以下”的下端：没写明的照“以上”含本数，除非另一档也说含。 */
const lowOf = (value: Decimal, mark: string | undefined): LooseEnd => ({
  value,
  included: isIncluded(mark),
  usual: true,
});

const exact = (value: Decimal): Condition => ({
  low: { value, included: true, usual: true },
  high: { value, included: true, usual: true },
  bare: false,
});

function compared(sign: string, value: Decimal, mark: string | undefined): Condition {
  const op = words[sign] ?? sign;
  if (op === '=') return exact(value);
  const end: LooseEnd = { value, included: isIncluded(mark) ?? /[≤≥]/.test(op), usual: false };
  return op === '<' || op === '≤'
    ? { low: null, high: end, bare: false }
    : { low: end, high: null, bare: false };
}

/** 不通的（一句里量了两个数）返回 null，再试别的写法。 */
type Reader = (match: RegExpExecArray) => Condition | null;

/** 两端之间：一端写明“不含”的，另一端就是含；写明“含”的，另一端看相邻的档。 */
function between(
  low: Decimal,
  lowMark: string | undefined,
  high: Decimal,
  highMark: string | undefined,
  unit: string,
): Condition | null {
  // 从高到低写的一段：5000万元-3000万元（含）
  if (low.gt(high)) return between(high, highMark, low, lowMark, unit);
  // “90%-95%（含90%）”：括着的说的是哪个数，就是哪一端
  const named = (mark: string | undefined): Decimal | undefined => {
    const number = mark === undefined ? null : /-?\d+(?:\.\d+)?[%‰]?/.exec(mark);
    return number ? readRate(number[0], unit) : undefined;
  };
  const swapped = named(highMark)?.eq(low) === true && lowMark === undefined;
  if (swapped) return between(low, highMark, high, undefined, unit);
  const astray =
    (named(lowMark) && !named(lowMark)!.eq(low)) || (named(highMark) && !named(highMark)!.eq(high));
  if (astray) return null;
  const [atLow, atHigh] = [isIncluded(lowMark), isIncluded(highMark)];
  return {
    low: { value: low, included: atLow ?? (atHigh === false ? true : null), usual: false },
    high: { value: high, included: atHigh ?? (atLow === false ? true : null), usual: false },
    bare: false,
  };
}

const forms: readonly { readonly pattern: string; readonly read: Reader }[] = [
  {
    // 80%≤率<90%
    pattern: `${rate}(≤|<|<=)[一-龥a-zA-Z]{0,14}(≤|<|<=)${rate}`,
    read: ([, low, lowSign, highSign, high]) => ({
      low: { value: readRate(low!, unitOf(high!)), included: lowSign !== '<', usual: false },
      high: { value: readRate(high!), included: highSign !== '<', usual: false },
      bare: false,
    }),
  },
  {
    // 100%>率≥80%
    pattern: `${rate}(≥|>|>=)[一-龥a-zA-Z]{0,14}(≥|>|>=)${rate}`,
    read: ([, high, highSign, lowSign, low]) => ({
      low: { value: readRate(low!), included: lowSign !== '>', usual: false },
      high: { value: readRate(high!, unitOf(low!)), included: highSign !== '>', usual: false },
      bare: false,
    }),
  },
  {
    // [85%,95%)、(10%,20%]
    pattern: `${subject}([\\[(])${rate},${rate}([\\])])`,
    read: ([, open, low, high, close]) => ({
      low: { value: readRate(low!, unitOf(high!)), included: open === '[', usual: false },
      high: { value: readRate(high!), included: close === ']', usual: false },
      bare: false,
    }),
  },
  {
    // 80%以上（含80%）不足90%、80%（含）以上90%以下
    pattern: `${subject}${rate}${included}(?:及|或)?以上${included},?(?:且|并且|但|至|、)?(?:${operator}${rate}${included}|${rate}${included}以下${included})`,
    read: ([, low, lowBefore, lowAfter, sign, under, underMark, to, toBefore, toAfter]) => {
      const high = under === undefined ? readRate(to!) : readRate(under);
      const strict = sign !== undefined && (words[sign] ?? sign) === '<';
      const highMark = underMark ?? toBefore ?? toAfter;
      return {
        low: lowOf(readRate(low!), lowBefore ?? lowAfter),
        high: {
          value: high,
          included: isIncluded(highMark) ?? (sign === undefined ? null : !strict),
          usual: under === undefined,
        },
        bare: false,
      };
    },
  },
  {
    // 95%（含）以上至98%
    pattern: `${subject}${rate}${included}(?:及|或)?以上${included},?(?:至|到|-)${rate}${included}(?!以下|以内)`,
    read: ([, low, before, after, high, mark]) => ({
      low: lowOf(readRate(low!), before ?? after),
      high: { value: readRate(high!), included: isIncluded(mark), usual: false },
      bare: false,
    }),
  },
  {
    // 95%以下、90%（含）以上
    pattern: `${subject}${rate}${included}以下${included}[,、]?(?:且|但)?${rate}${included}(?:及|或)?以上${included}`,
    read: ([, high, highBefore, highAfter, low, lowBefore, lowAfter]) => ({
      low: lowOf(readRate(low!), lowBefore ?? lowAfter),
      high: { value: readRate(high!), included: isIncluded(highBefore ?? highAfter), usual: true },
      bare: false,
    }),
  },
  {
    // 大于10%且小于等于20%
    // 完成率≥95%且满意度≥90%：两个数，一头一个才是一段
    pattern: `(${subject})${operator}${rate}${included},?(?:且|并且|但|、|,)?(${subject})${operator}${rate}${included}`,
    read: ([, subjectA, signA, a, markA, subjectB, signB, b, markB]) => {
      const one = compared(signA!, readRate(a!, unitOf(b!)), markA);
      const two = compared(signB!, readRate(b!), markB);
      const other = subjectB !== '' && subjectB !== subjectA;
      if (other || (one.low && two.low) || (one.high && two.high)) return null;
      return { low: one.low ?? two.low, high: one.high ?? two.high, bare: false };
    },
  },
  {
    pattern: `${subject}${operator}${rate}${included}`,
    read: ([, sign, value, mark]) => compared(sign!, readRate(value!), mark),
  },
  {
    // 10%—20%（含）、80%（含）至90%之间
    pattern: `${subject}${rate}${included}(?:-|至|到)${rate}${included}(?:之间|区间|以内)?${included}`,
    read: ([, low, lowMark, high, highMark, mark]) =>
      between(readRate(low!, unitOf(high!)), lowMark, readRate(high!), highMark ?? mark, unitOf(high!)),
  },
  {
    // 90%（含）以上、100%以下（含）
    pattern: `${subject}${rate}${included}(?:及|或)?(以上|以下|以内)${included}`,
    read: ([, value, before, side, after]) => {
      const end: LooseEnd = { value: readRate(value!), included: isIncluded(before ?? after), usual: true };
      return side === '以上' ? { low: end, high: null, bare: false } : { low: null, high: end, bare: false };
    },
  },
  {
    pattern: `${subject}${rate}${included}`,
    read: ([, value]) => ({ ...exact(readRate(value!)), bare: true }),
  },
];

const compiled = forms.map(({ pattern, read }) => ({ regex: new RegExp(pattern, 'y'), read }));

/** 在 `at` 处读一个条件；读不到返回 null。先试的写法更具体，第一个读到的算数。 */
export function readCondition(
  text: string,
  at: number,
): { readonly condition: Condition; readonly end: number } | null {
  for (const { regex, read } of compiled) {
    regex.lastIndex = at;
    const match = regex.exec(text);
    const condition = match && read(match);
    if (condition) return { condition, end: regex.lastIndex };
  }
  return null;
}
