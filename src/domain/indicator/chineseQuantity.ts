import { dec, type Decimal } from '../amount';
import { chineseDigits, chineseNumberPattern, readChineseNumber } from './chineseNumber';
import { leadingUnit } from './units';

/** 用中文写的一个数：在哪儿、是多少、什么单位。 */
export interface ChineseQuantity {
  readonly start: number;
  /** 数和单位的末尾（不含）。 */
  readonly end: number;
  readonly value: Decimal;
  readonly unit: string;
}

const wholeParts: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };
const numeral = new RegExp(
  `((?:[百千万]|(?<![一二三四五六七八九十百千万])[二三四五六七八九]?[二三四五六七八九十])分之)?(${chineseNumberPattern})(?:点([零一二三四五六七八九]{1,4}))?`,
  'g',
);
/** “九成”“九成五”（95%）。 */
const tenths =
  /(?<![一二三四五六七八九十百千万完])([一二三四五六七八九])成([一二三四五六七八九])?(?![一二三四五六七八九])/;
/** “一期、二级、十分”多半不是数量。 */
const notCounted: ReadonlySet<string> = new Set('期 级 分 度 类 部 本 条 门 种 面 方 倍 d h t m'.split(' '));
/** 数和单位后面只可以是含不含、以上以下。 */
const closed = /^\s*(?:\(含[^)]{0,8}\))?(?:及|或)?(?:以上|以下|以内|之内|内)?(?:\(含[^)]{0,8}\))?\s*$/;

/**
 * 认没有阿拉伯数字的数：“三次”“完成十二场”“百分之九十八点五以上”“三分之二”“九成”“零”。“三公经费”“一次性”一类不是数，
 * 认不出、不止一个数的为 undefined。
 *
 * @param folded 折过全角的文字
 */
export function findChineseQuantity(folded: string): ChineseQuantity | undefined {
  if (/^\s*零\s*$/.test(folded)) {
    const start = folded.indexOf('零');
    return { start, end: start + 1, value: dec(0), unit: '' };
  }
  const found = readTenths(folded) ?? readNumeral(folded);
  return found && closed.test(folded.slice(found.end)) ? found : undefined;
}

/** “九成”“九成五”。 */
function readTenths(folded: string): ChineseQuantity | undefined {
  const match = tenths.exec(folded);
  if (!match) return undefined;
  const value = dec(`${chineseDigits[match[1]!]!}${chineseDigits[match[2] ?? '零']!}`);
  return { start: match.index, end: match.index + match[0].length, value, unit: '%' };
}

function readNumeral(folded: string): ChineseQuantity | undefined {
  const whole = /百分百/.exec(folded);
  if (whole) return { start: whole.index, end: whole.index + 3, value: dec(100), unit: '%' };
  const [match, other] = [...folded.matchAll(numeral)];
  if (!match || other || /[第各每]\s*$/.test(folded.slice(0, match.index))) return undefined;
  const [text, parts, digits = '', fraction] = match;
  const value = parts ? share(parts, digits, fraction) : decimal(digits, fraction);
  const after = match.index + text.length;
  const unit = parts ? '%' : leadingUnit(folded.slice(after));
  if (value === undefined || unit === '' || (notCounted.has(unit) && value.lte(10))) return undefined;
  return { start: match.index, end: parts ? after : after + unit.length, value, unit };
}

function decimal(digits: string, fraction: string | undefined): Decimal | undefined {
  const whole = readChineseNumber(digits);
  if (whole === undefined) return undefined;
  const places = [...(fraction ?? '')].map((char) => chineseDigits[char]!).join('');
  return dec(places === '' ? whole : `${whole}.${places}`);
}

/** “百分之九十”“千分之三”“三分之二”折成百分数；分母读不出、分子比分母大的不读（百分之一百二照读）。 */
function share(parts: string, digits: string, fraction: string | undefined): Decimal | undefined {
  const denominator = parts.slice(0, -'分之'.length);
  const whole = wholeParts[denominator] ?? readChineseNumber(denominator);
  const value = digits === '百' ? dec(100) : decimal(digits, fraction);
  if (!whole || value === undefined || (whole < 100 && value.gt(whole))) return undefined;
  return value.times(100).div(whole);
}
