import type { DateSpan, Span } from './measure';

/** 在一段文字里找到的日期。 */
export interface FoundDate {
  readonly date: DateSpan;
  readonly span: Span;
}

const before = '(?:之前|以前|前)';
const patterns: readonly {
  readonly regex: RegExp;
  readonly read: (m: RegExpExecArray) => DateSpan | undefined;
}[] = [
  {
    regex: new RegExp(String.raw`(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]${before}?`),
    read: ([, year, month, day]) => onDay(year, month, day),
  },
  {
    regex: new RegExp(String.raw`(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)${before}?`),
    read: ([, year, month, day]) => onDay(year, month, day),
  },
  {
    regex: new RegExp(
      String.raw`(?:(\d{4})\s*年\s*)?(?<!\d)(\d{1,2})\s*月\s*(底|末|初|上旬|中旬|下旬|份)?\s*(${before}|内)?(?!\d)`,
    ),
    read: ([, year, month, part, limit]) => inMonth(year, month, part, limit),
  },
  {
    regex: new RegExp(String.raw`(?:(\d{4})\s*年?)?年?(?:年底|年末|(?<=\d年)(?:底|末))${before}?`),
    read: ([, year]) => ({ year: yearOf(year), first: 1201, certain: 1231, latest: 1231 }),
  },
];

/** 找出文字里的第一个日期或期限；“之后、起、开始”不是期限，不认。 */
export function findDate(folded: string): FoundDate | undefined {
  for (const { regex, read } of patterns) {
    const match = regex.exec(folded);
    if (!match) continue;
    const end = match.index + match[0].length;
    const date = read(match);
    if (!date || /^\s*(?:之后|以后|后|起|开始)/.test(folded.slice(end))) return undefined;
    return { date, span: { start: match.index, end } };
  }
  return undefined;
}

/**
 * 整段文字就是一个时段（2022年全年、2022年度、全年、1—12月）：给出期末；不是时段为 undefined。
 * 年份不是数：“2022年全年”不能读成 2022。
 */
export function findPeriod(folded: string): DateSpan | undefined {
  const text = folded.replace(/\s/g, '');
  const year = /^(?:(\d{4})年|当年|本年)?(?:度|全年|全年度|年)?内?(?:完成)?$/.exec(text);
  if (year && text.includes('年')) return { year: yearOf(year[1]), first: 101, certain: 1231, latest: 1231 };
  const months = /^(?:(\d{4})年)?\d{1,2}月?[-—–～至到]+(\d{1,2})月(?:份|底)?(?:前|内)?(?:完成)?$/.exec(text);
  return months ? inMonth(months[1], months[2], '底', undefined) : undefined;
}

function yearOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function onDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): DateSpan | undefined {
  const m = Number(month);
  const d = Number(day);
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  const at = m * 100 + d;
  return { year: yearOf(year), first: at, certain: at, latest: at };
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
  year: string | undefined,
  month: string | undefined,
  part: string | undefined,
  limit: string | undefined,
): DateSpan | undefined {
  const m = Number(month);
  if (m < 1 || m > 12) return undefined;
  const [from, to] = parts[part ?? ''] ?? [1, 31];
  const latest = m * 100 + to;
  // “9月前”是否包括 9 月各地说法不一：8 月底以前肯定按时，9 月内的留给人定。
  const vague = limit?.endsWith('前') && (part === undefined || part === '份' || part === '初');
  return { year: yearOf(year), first: m * 100 + from, certain: vague ? (m - 1) * 100 + 31 : latest, latest };
}
