import { dateAtoms, type DateAtom } from './dateAtoms';
import type { DateSpan, Span } from './measure';

/** 在一段文字里找到的日期、期限或起止时段。 */
export interface FoundDate {
  readonly kind: 'date';
  /** 期限；时段取期末。 */
  readonly date: DateSpan;
  /** 时段的期初；只有一个日期时没有。 */
  readonly start?: DateSpan;
  readonly span: Span;
  /** 只写了“2023.3”“202312”，也可能是一个数。 */
  readonly ambiguous: boolean;
}

/** 有日期，可是不能当期限：周期性的、起算的、写了几个的。 */
export interface VagueDate {
  readonly kind: 'vague';
  readonly reason: string;
}

const joint = /^\s{0,3}(?:[-—–～]{1,3}|至|到)\s{0,3}$/;
const periodic = /每(?:年|月|季|周|旬|日|天|半年)/;
const afterwards = /^\s{0,3}(?:之后|以后|后|起|开始)/;
const limits = /^\s{0,3}(?:之前|以前|前|内|止|为止)/;

/**
 * 找出文字里的日期或期限。年.月、年.月.日、年月六位、年-月、年/月、季度、上半年、月内各旬、年底、起止时段都认；
 * 没有日期为 undefined。
 *
 * @param folded 折过全角的文字
 */
export function findDate(folded: string): FoundDate | VagueDate | undefined {
  const atoms = dateAtoms(folded);
  const [first, second] = atoms;
  if (!first) return undefined;
  if (periodic.test(folded)) return vague('周期性的时点，不是期限');
  if (!second) return single(folded, first);
  const between = folded.slice(first.end, second.start);
  if (atoms.length > 2 || !joint.test(between)) return vague('写了不止一个日期');
  return spanOf(folded, first, second);
}

const vague = (reason: string): VagueDate => ({ kind: 'vague', reason });

function single(folded: string, atom: DateAtom): FoundDate | VagueDate | undefined {
  const since = /(?:不早于|自|从)\s?$/.test(folded.slice(Math.max(0, atom.start - 4), atom.start));
  if (since || afterwards.test(folded.slice(atom.end, atom.end + 8))) return vague('是起算的日子，不是期限');
  const opening = openingMonth(folded.slice(Math.max(0, atom.start - 12), atom.start), atom);
  const limited = limitOf(folded, atom);
  const alone = folded.trim() === folded.slice(atom.start, atom.end).trim();
  if (opening) {
    const start = atom.start - opening.length;
    return found(
      { ...limited, year: limited.year ?? opening.date.year },
      { start, end: limited.end },
      opening.date,
    );
  }
  const closing = closingMonth(folded.slice(atom.end, atom.end + 8), atom);
  if (closing) return found(closing, { start: atom.start, end: atom.end + closing.length }, atom.date);
  if (unfinished(folded, atom)) return vague('起止没有写全');
  if (!atom.plain) return found(limited, { start: atom.start, end: limited.end });
  // “2023.3”“202312”：写在说明后面又没有“前”的，多半是一个数。
  if (!alone && limited.end === atom.end && folded.slice(0, atom.start).trim() !== '') return undefined;
  return { ...found(limited, { start: atom.start, end: limited.end }), ambiguous: alone };
}

/** 前后还连着半个起止：“2021年1月-2023年”“2021-3月底”。 */
function unfinished(folded: string, atom: DateAtom): boolean {
  return (
    /^\s{0,3}(?:[-—–～]{1,3}|至|到)\s{0,3}\d/.test(folded.slice(atom.end, atom.end + 12)) ||
    /\d\s?年?\s?(?:[-—–～]{1,3}|至|到)\s?$/.test(folded.slice(Math.max(0, atom.start - 10), atom.start))
  );
}

function found({ year, first, certain, latest }: DateSpan, span: Span, start?: DateSpan): FoundDate {
  const date = { year, first, certain, latest };
  return start
    ? { kind: 'date', date, start, span, ambiguous: false }
    : { kind: 'date', date, span, ambiguous: false };
}

function spanOf(folded: string, from: DateAtom, to: DateAtom): FoundDate {
  const end = limitOf(folded, to);
  const year = to.date.year ?? from.date.year;
  return found({ ...end, year }, { start: from.start, end: end.end }, from.date);
}

/** “1-12月”“2022年1月-”的前半：起月。 */
function openingMonth(
  before: string,
  atom: DateAtom,
): { readonly date: DateSpan; readonly length: number } | undefined {
  const match = /(?:((?:19|20)\d{2})\s?年\s?)?(?<![\d.])(\d{1,2})\s?月?\s?(?:[-—–～]{1,3}|至|到)\s?$/.exec(
    before,
  );
  const month = Number(match?.[2]);
  if (!match || month < 1 || month > 12) return undefined;
  const year = match[1] ? Number(match[1]) : atom.date.year;
  return {
    date: { year, first: month * 100 + 1, certain: month * 100 + 31, latest: month * 100 + 31 },
    length: match[0].length,
  };
}

/** “2022.1-12”的后半：止月。 */
function closingMonth(after: string, atom: DateAtom): (DateSpan & { readonly length: number }) | undefined {
  if (!atom.plain) return undefined;
  const match = /^\s?(?:[-—–～]{1,3}|至|到)\s?(1[0-2]|0?[1-9])\s?(?:月|底|前)?(?=$|[\s,;，；。、)])/.exec(
    after,
  );
  if (!match) return undefined;
  const month = Number(match[1]);
  const last = month * 100 + 31;
  return {
    year: atom.date.year,
    first: month * 100 + 1,
    certain: last,
    latest: last,
    length: match[0].length,
  };
}

/** 后面的“前、之前、以前、内、止”，连同它对期限的影响。 */
function limitOf(folded: string, atom: DateAtom): DateSpan & { readonly end: number } {
  const match = limits.exec(folded.slice(atom.end, atom.end + 8));
  const end = atom.end + (match?.[0].length ?? 0);
  const { year, first, latest, certain } = atom.date;
  // “9月前”是否包括 9 月各地说法不一：8 月底以前肯定按时，9 月内的留给人定。
  const vague = atom.wide && match !== null && match[0].trim().endsWith('前');
  const month = Math.floor(first / 100);
  return { year, first, latest, certain: vague ? (month - 1) * 100 + 31 : certain, end };
}

/**
 * 整段文字就是一个年度（2022年全年、2022年度、全年、2022年）：给出期末；不是年度为 undefined。
 * 年份不是数：“2022年全年”不能读成 2022。
 */
export function findPeriod(folded: string): DateSpan | undefined {
  const text = folded.replace(/\s/g, '');
  if (!text.includes('年')) return undefined;
  const year = /^(?:(\d{4})年|当年|本年)?(?:度|全年|全年度|年)?内?(?:完成)?$/.exec(text);
  return year
    ? { year: year[1] === undefined ? undefined : Number(year[1]), first: 101, certain: 1231, latest: 1231 }
    : undefined;
}
