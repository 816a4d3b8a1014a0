import { dec, type Decimal } from '../amount';
import type { Operator, QuantityText, RangeText } from './measure';
import { leadingUnit, toQuantity } from './units';

const number = String.raw`([-+]?\d+(?:\.\d+)?)`;
const unit = String.raw`\s*([^\s\d,，;；。、()<>=≥≤±-]{0,8}?)`;
const atLeast = '(≥|>=|不低于|不少于|大于等于|大于或等于|>|大于|高于|超过)';
const atMost = '(≤|<=|不高于|不超过|小于等于|小于或等于|<|小于|低于|不足)';
const joint = String.raw`\s*[,，、]?\s*(?:且|并且|而且|同时|但)?\s*`;

/** 一种整段的写法：对得上就读，读不通为 undefined。 */
interface Wording {
  readonly regex: RegExp;
  readonly read: (text: string, groups: readonly string[]) => QuantityText | RangeText | undefined;
}

/**
 * 写了不止一个数、人却只有一种读法的整段写法：“大于90%小于95%”“95%±2%”“由60%提高到80%”“计划10次，实际8次”
 * “1小时30分”“半数以上”。都要从头到尾对上才读。
 */
const wordings: readonly Wording[] = [
  {
    regex: whole(`${atLeast}\\s*${number}${unit}${joint}${atMost}\\s*${number}${unit}`),
    read: (text, [from = '', a = '', u = '', to = '', b = '', v = '']) =>
      between(text, [a, u || v, isStrict(from)], [b, v || u, isStrict(to)]),
  },
  {
    regex: whole(`${atMost}\\s*${number}${unit}${joint}${atLeast}\\s*${number}${unit}`),
    read: (text, [to = '', b = '', v = '', from = '', a = '', u = '']) =>
      between(text, [a, u || v, isStrict(from)], [b, v || u, isStrict(to)]),
  },
  {
    regex: whole(`${number}${unit}\\s*(≤|<=|<)\\s*[^\\d<>=≥≤]{1,12}(≤|<=|<)\\s*${number}${unit}`),
    read: (text, [a = '', u = '', from = '', to = '', b = '', v = '']) =>
      between(text, [a, u || v, from === '<'], [b, v || u, to === '<']),
  },
  {
    regex: whole(
      `(?:≤|控制在|不超过|在)?\\s*(?:${number}${unit})?\\s*(?:±|\\+\\/?-|正负)\\s*(\\d+(?:\\.\\d+)?)${unit}(?:以内|之内|内|之间|范围内)?`,
    ),
    read: (text, [middle = '', u = '', spread = '', v = '']) => around(text, middle, u, spread, v),
  },
  {
    regex: whole(
      `[^\\d]{0,10}?[由从]\\s*${number}${unit}\\s*(提高|提升|增加|增长|上升|扩大|降低|下降|减少|压减|缩减|缩短|降|升)[到至为]\\s*${number}${unit}(?:以上|以下|以内)?`,
    ),
    read: (text, [, u = '', verb = '', to = '', v = '']) => {
      const reached = quantity(text, to, v || u, /降|减|缩/.test(verb) ? '≤' : '≥');
      return reached && { ...reached, fromBase: true };
    },
  },
  {
    regex: whole(
      `(?:计划|应当?|目标|任务|预期)[^\\d,，;；。]{0,6}${number}${unit}\\s*[,，;；、]?\\s*(?:实际?|已)(?:完成|做到|达到|开展|发放|到位|培训)?[^\\d,，;；。]{0,4}${number}${unit}`,
    ),
    read: (text, [, u = '', done = '', v = '']) =>
      u === v || u === '' || v === '' ? quantity(text, done, v || u, undefined) : undefined,
  },
  {
    regex: whole(
      '(?:≥|≤|不超过|不少于|不低于|不多于|小于|大于)?\\s*(\\d+)\\s*(?:个?小时|h)\\s*(\\d{1,2})\\s*分钟?(?:以内|之内|内)?',
    ),
    read: (text, [hours = '', minutes = '']) => lasting(text, dec(hours).times(60).plus(minutes), '分钟'),
  },
  {
    regex: whole(
      '(?:≥|≤|不超过|不少于|不低于|不多于)?\\s*(\\d{1,2})\\s*年\\s*零?(\\d{1,2})\\s*个月(?:以内|之内|内)?',
    ),
    read: (text, [years = '', months = '']) => lasting(text, dec(years).times(12).plus(months), '个月'),
  },
  {
    regex: whole('(?:≤|不超过)?\\s*(\\d{1,3})\\s*分钟?\\s*(\\d{1,2})\\s*秒(?:以内|之内|内)?'),
    read: (text, [minutes = '', seconds = '']) => lasting(text, dec(minutes).times(60).plus(seconds), '秒'),
  },
  { regex: whole('(?:达到)?(?:半数以上|一半以上)'), read: (text) => quantity(text, '50', '%', '≥') },
  { regex: whole('(?:过半数?|超过?(?:半数|一半))'), read: (text) => quantity(text, '50', '%', '>') },
  {
    regex: whole('(≥|≤|=|不少于|不低于|不超过)?\\s*(\\d{1,3}(?: \\d{3})+)\\s?([^\\s\\d%‰]{0,4})'),
    read: (text, [operator = '', digits = '', word = '']) =>
      quantity(text, digits.replace(/ /g, ''), word, spelled[operator]),
  },
  { regex: whole('半年(?:以内|之内|内)?'), read: (text) => lasting(text, dec(6), '个月') },
];

const spelled: Readonly<Record<string, Operator>> = {
  '≥': '≥',
  不少于: '≥',
  不低于: '≥',
  '≤': '≤',
  不超过: '≤',
  '=': '=',
};

function whole(pattern: string): RegExp {
  return new RegExp(`^\\s*${pattern}\\s*$`);
}

/**
 * 认整段的写法；都对不上为 undefined。
 *
 * @param folded 折过全角的文字，不长
 */
export function readWording(text: string, folded: string): QuantityText | RangeText | undefined {
  if (folded.length > 60) return undefined;
  for (const { regex, read } of wordings) {
    const match = regex.exec(folded);
    const measure =
      match &&
      read(
        text,
        match.slice(1).map((group) => group ?? ''),
      );
    if (measure) return measure;
  }
  return undefined;
}

const isStrict = (operator: string): boolean => /^(?:>|<|大于|高于|超过|小于|低于|不足)$/.test(operator);

/** 是一个认得的单位，或者没写。 */
const isUnit = (word: string): boolean => word === '' || leadingUnit(word) === word;

type End = readonly [value: string, unit: string, open: boolean];

function between(text: string, [a, u, openLow]: End, [b, v, openHigh]: End): RangeText | undefined {
  if (!isUnit(u) || !isUnit(v)) return undefined;
  const [low, high] = [toQuantity(dec(a), u), toQuantity(dec(b), v)];
  if (low.baseUnit !== high.baseUnit || low.base.gte(high.base)) return undefined;
  const span = { start: 0, end: text.length };
  return { kind: 'range', text, span, low, high, open: { low: openLow, high: openHigh } };
}

/** “±5%”“95%±2%”“5±1个”。 */
function around(text: string, middle: string, u: string, spread: string, v: string): RangeText | undefined {
  const word = v || u;
  if (!isUnit(word) || (u !== '' && v !== '' && u !== v)) return undefined;
  const [center, half] = [dec(middle || 0), dec(spread)];
  const span = { start: 0, end: text.length };
  const [low, high] = [toQuantity(center.minus(half), word), toQuantity(center.plus(half), word)];
  return { kind: 'range', text, span, low, high, twoSided: true };
}

function quantity(
  text: string,
  value: string,
  word: string,
  operator: Operator | undefined,
): QuantityText | undefined {
  return isUnit(word) ? whatever(text, dec(value), word, operator) : undefined;
}

function lasting(text: string, value: Decimal, word: string): QuantityText {
  const upper = /≤|不超过|不多于|小于|内$/.test(text.trim());
  const lower = /≥|不少于|不低于|大于/.test(text);
  return whatever(text, value, word, upper ? '≤' : lower ? '≥' : undefined);
}

function whatever(text: string, value: Decimal, word: string, operator: Operator | undefined): QuantityText {
  const span = { start: 0, end: text.length };
  const rest = { label: '', operator, approximate: false, trend: undefined };
  return { kind: 'quantity', text, span, quantity: toQuantity(value, word), ...rest };
}
