import { readNumber } from '../../domain';
import { readUnit } from '../text/units';
import { fold } from '../text/fold';
import type { StoredTie, TieMap } from '../ties';
import type { ReportFinding, ReportParagraph } from './reportFinding';
import type { TieReader } from './tieValue';

/** 书签盖住的一截：段、起止（原文字数）。 */
export interface TiedSpan {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

interface Found extends TiedSpan {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly quote: string;
}

const around = 8;

function quoteAt(text: string, at: number): string {
  const from = text.lastIndexOf('。', at - 1) + 1;
  const to = text.indexOf('。', at);
  return text.slice(from, to < 0 ? undefined : to + 1).trim();
}

function locate(paragraphs: readonly ReportParagraph[]): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  paragraphs.forEach(({ text, bookmarks = [] }, paragraph) => {
    for (const { name, start, end } of bookmarks) {
      if (!name.startsWith('PBE_') || found.has(name)) continue;
      found.set(name, {
        paragraph,
        start,
        end,
        text: text.slice(start, end),
        before: text.slice(Math.max(0, start - around), start),
        after: text.slice(end, end + around),
        quote: quoteAt(text, start),
      });
    }
  });
  return found;
}

const up = /增加|增长|上升|提高/;
const down = /减少|下降|降低/;
const directionOf = (text: string): number => (up.test(text) ? 1 : 0) - (down.test(text) ? 1 : 0);
const plain = (text: string): string => fold(text).text.trim();

function judge(tie: StoredTie, found: Found, reader: TieReader): ReportFinding | null {
  const due = reader.read(tie.expression, tie.format);
  const base = {
    paragraph: found.paragraph,
    quote: found.quote,
    printed: found.text,
    source: tie.expression,
    place: due?.places[0] ?? null,
  };
  if (due === null)
    return {
      ...base,
      rule: 'H01',
      severity: '核实',
      expected: null,
      message: `${found.text}的出处（${tie.expression}）现在是空的，请核对。`,
    };
  const { number, rest } = numberIn(plain(found.text));
  if (!sameNumber(number, plain(due.text), tie.format) || /\d/.test(rest))
    return {
      ...base,
      rule: 'H01',
      severity: '错误',
      expected: due.text,
      message: `正文写${found.text || '（空）'}，表内（${tie.expression}）是${due.text}。`,
    };
  const [unit, wanted] = [readUnit(plain(rest + found.after)), readUnit(plain(tie.after))];
  if (wanted && (unit?.measure !== wanted.measure || !unit.scale.eq(wanted.scale)))
    return {
      ...base,
      rule: 'A05',
      severity: '错误',
      expected: tie.after.slice(0, 4),
      message: `${found.text}后面的单位改成了“${found.after.slice(0, 3)}”，生成时是“${tie.after.slice(0, 3)}”。`,
    };
  const [said, meant] = [directionOf(found.before), directionOf(tie.before)];
  if (meant !== 0 && said !== 0 && said !== meant)
    return {
      ...base,
      rule: 'H03',
      severity: '错误',
      expected: null,
      message: `${found.text}前面的增减方向改了，与表不合。`,
    };
  return null;
}

/** 同一个数：照表上写法的，位数、千分位不同还是那个数（别的软件、列宽不同，显示的位数会不一样）。 */
export function sameNumber(one: string, other: string, format: string): boolean {
  if (one === other || format !== '原样' || one.endsWith('%') !== other.endsWith('%')) return one === other;
  const [mine, theirs] = [readNumber(one), readNumber(other)];
  return mine.kind === 'number' && theirs.kind === 'number' && mine.value.eq(theirs.value);
}

/** 书签里的数和跟着打进来的字：在书签末尾接着打的字会算在书签里。 */
export function numberIn(text: string): { readonly number: string; readonly rest: string } {
  const match = /-?[\d,]+(?:\.\d+)?%?/.exec(text);
  return match ? { number: match[0], rest: text.replace(match[0], '') } : { number: '', rest: text };
}

/**
 * 用户把书签连同数重打了一遍：前后的字都还在就算还在。一样的话有几处（“该项指标得满分6分”），
 * 报告里就要还有几处；少了一处就是删了。
 */
function retypedIn(
  paragraphs: readonly ReportParagraph[],
  ties: readonly StoredTie[],
): (tie: StoredTie) => boolean {
  const text = paragraphs.map((each) => plain(each.text)).join('\n');
  const needleOf = (tie: StoredTie): string => plain(tie.before + tie.text);
  return (tie) => {
    const needle = needleOf(tie);
    const due = ties.filter((each) => needleOf(each) === needle).length;
    return text.split(needle).length - 1 >= due;
  };
}

/** 书签连着的数逐个核；不见了的，一段报一次。 */
export function checkTies(
  paragraphs: readonly ReportParagraph[],
  map: TieMap | null,
  reader: TieReader,
): { readonly findings: readonly ReportFinding[]; readonly spans: readonly TiedSpan[] } {
  if (!map) return { findings: [], spans: [] };
  const located = locate(paragraphs);
  const findings: ReportFinding[] = [];
  const spans: TiedSpan[] = [];
  const lost = new Set<number>();
  const retyped = retypedIn(paragraphs, map.ties);
  for (const tie of map.ties) {
    const found = located.get(tie.name);
    if (found && found.text.trim() !== '') {
      spans.push(found);
      const finding = judge(tie, found, reader);
      if (finding) findings.push(finding);
    } else if (!lost.has(tie.paragraph) && tie.format !== '年' && !retyped(tie)) {
      lost.add(tie.paragraph);
      const quote = `${tie.before}${tie.text}${tie.after}`;
      findings.push({
        rule: 'H01',
        severity: '核实',
        message: `生成时有“${quote}”，现在没有了。`,
        paragraph: found?.paragraph ?? Math.max(0, Math.min(tie.paragraph, paragraphs.length - 1)),
        quote,
        printed: null,
        expected: tie.text,
        source: tie.expression,
        place: reader.read(tie.expression, tie.format)?.places[0] ?? null,
      });
    }
  }
  return { findings, spans };
}

/** 过期的一处：表改了，上次生成的报告没有跟着改。 */
export interface StaleTie {
  readonly name: string;
  /** 那一截文字。 */
  readonly quote: string;
  readonly printed: string;
  /** 现在该是；取不到为 null。 */
  readonly due: string | null;
  readonly source: string;
}

/** 表改了以后，上次生成的报告里哪些数过期了。 */
export function staleTies(map: TieMap, reader: TieReader): readonly StaleTie[] {
  return map.ties.flatMap((tie) => {
    const due = reader.read(tie.expression, tie.format)?.text ?? null;
    if (due !== null && sameNumber(tie.text, due, tie.format)) return [];
    return [
      {
        name: tie.name,
        quote: `${tie.before}${tie.text}${tie.after}`,
        printed: tie.text,
        due,
        source: tie.expression,
      },
    ];
  });
}
