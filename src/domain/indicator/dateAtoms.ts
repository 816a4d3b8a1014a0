import { chineseNumberPattern, readChineseNumber, readChineseYear } from './chineseNumber';
import type { DateSpan } from './measure';

/** 认出的一个日期。 */
export interface DateAtom {
  readonly start: number;
  readonly end: number;
  readonly date: DateSpan;
  /** 只有数字和点（2023.3、202312），没有“年月日”，也可能是一个数。 */
  readonly plain: boolean;
  /** 说的是一整月、一整季：后面跟“前”时含不含它自己说不准。 */
  readonly wide: boolean;
}

const year = String.raw`((?:19|20)\d{2}|二[〇○零一二三四五六七八九]{3})`;
const month = String.raw`(\d{1,2}|十[一二]?|[一二三四五六七八九])`;
const day = String.raw`(\d{1,2}|${chineseNumberPattern})`;
const s = String.raw`\s{0,3}`;
/** 数字日期后面可以跟的：句读、“前底初末旬起止”、横线。别的字多半是单位，那就是一个数。 */
const closed = String.raw`(?=$|[\s,;，；。、()<>≤≥]|前|之前|以前|底|末|初|[上中下]旬|完成|起|开始|止|至|到|[-—–～])`;
const part = '(底|末|初|上旬|中旬|下旬)?';

type Reader = (groups: readonly (string | undefined)[]) => Pick<DateAtom, 'date' | 'wide'> | undefined;

/** 每种写法一条；先试的更具体。 */
const forms: readonly { readonly regex: RegExp; readonly plain: boolean; readonly read: Reader }[] = [
  form(`(?:${year}${s}年${s})?${month}${s}月${s}(?:份${s})?${day}${s}[日号]`, ([y, m, d]) => onDay(y, m, d)),
  form(`${year}${s}([-/.])${s}(\\d{1,2})${s}\\2${s}(\\d{1,2})(?![\\d.])[日号]?`, ([y, , m, d]) =>
    onDay(y, m, d),
  ),
  form(
    `((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)${closed}`,
    ([y, m, d]) => onDay(y, m, d),
    true,
  ),
  form(`(?:${year}${s}年${s})?(?:第${s})?([一二三四1-4])${s}季度${s}(底|末)?`, ([y, quarter, end]) => {
    const last = 3 * (readNumber(quarter) ?? 0);
    return months(y, end ? last : last - 2, last, end === undefined);
  }),
  form(`${year}${s}年?${s}[Qq]([1-4])(?![\\d.A-Za-z])`, ([y, quarter]) => {
    const last = 3 * (readNumber(quarter) ?? 0);
    return months(y, last - 2, last);
  }),
  form(`(?:${year}${s}年${s})?(上|下)半年`, ([y, half]) =>
    half === '上' ? months(y, 1, 6) : months(y, 7, 12),
  ),
  form(`(?:${year}${s}年${s})?${month}${s}月${s}(?:份${s})?${part}`, ([y, m, p]) => inMonth(y, m, p)),
  form(`${year}${s}[-/]${s}(0?[1-9]|1[0-2])(?![\\d.])${closed}${part}`, ([y, m, p]) => inMonth(y, m, p)),
  form(`${year}\\.(0?[1-9]|1[0-2])(?![\\d.])${closed}${part}`, ([y, m, p]) => inMonth(y, m, p), true),
  form(`((?:19|20)\\d{2})(0[1-9]|1[0-2])(?![\\d.])${closed}${part}`, ([y, m, p]) => inMonth(y, m, p), true),
  form(`(?:${year}${s})?年${s}[底末终]`, ([y]) => months(y, 12, 12, false)),
];

function form(pattern: string, read: Reader, plain = false): (typeof forms)[number] {
  return { regex: new RegExp(pattern, 'y'), read, plain };
}

/** 日期开头的字：数字、中文数字、“第、上、下、年”。 */
const opening = /[\d一二三四五六七八九十第上下年]/;
const glued = /[\d.A-Za-z]/;

/** 从左到右找出全部日期，最多四个。每个位置只试有限的几种、有限的长度，总时间与字数成正比。 */
export function dateAtoms(folded: string): readonly DateAtom[] {
  const atoms: DateAtom[] = [];
  for (let at = 0; at < folded.length && atoms.length < 4;) {
    const char = folded[at]!;
    const inside = /\d/.test(char) && at > 0 && glued.test(folded[at - 1]!);
    const atom = opening.test(char) && !inside ? atomAt(folded, at) : undefined;
    if (atom) atoms.push(atom);
    at = atom?.end ?? at + 1;
  }
  return atoms;
}

function atomAt(folded: string, at: number): DateAtom | undefined {
  for (const { regex, read, plain } of forms) {
    regex.lastIndex = at;
    const match = regex.exec(folded);
    const result = match && read(match.slice(1));
    if (match && result) {
      return { ...result, start: at, end: regex.lastIndex, plain: plain && !match[0].match(/\D$/) };
    }
  }
  return undefined;
}

function readNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : readChineseNumber(text);
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : readChineseYear(text);
}

function onDay(y: string | undefined, m: string | undefined, d: string | undefined): ReturnType<Reader> {
  const [monthNumber, dayNumber] = [readNumber(m) ?? 0, readNumber(d) ?? 0];
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return undefined;
  const at = monthNumber * 100 + dayNumber;
  return { date: { year: yearOf(y), first: at, certain: at, latest: at }, wide: false };
}

/** 月内各段的首日与末日。 */
const parts: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 10],
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  底: [21, 31],
  末: [21, 31],
};

function inMonth(
  y: string | undefined,
  m: string | undefined,
  written: string | undefined,
): ReturnType<Reader> {
  const monthNumber = readNumber(m) ?? 0;
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  const [from, to] = parts[written ?? ''] ?? [1, 31];
  const latest = monthNumber * 100 + to;
  const wide = written === undefined || written === '初';
  return { date: { year: yearOf(y), first: monthNumber * 100 + from, certain: latest, latest }, wide };
}

function months(y: string | undefined, from: number, to: number, wide = true): ReturnType<Reader> {
  if (to < 1) return undefined;
  const latest = to * 100 + 31;
  return { date: { year: yearOf(y), first: from * 100 + 1, certain: latest, latest }, wide };
}
