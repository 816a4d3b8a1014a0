import { dec, type Decimal } from '../../domain';
import { readUnit, type QuantityKind } from './units';

/** 概数：约、近（略小）、余多（略大）、以上以内。 */
export type Approximation = 'exact' | 'about' | 'below' | 'above';

/** 句子里的一个带单位的数。 */
export interface Quantity {
  /** 数字在句子（折过的文字）里的起止；`end` 含单位。 */
  readonly start: number;
  readonly numberEnd: number;
  readonly end: number;
  /** 印出来的数字，如 `1,234.50`。 */
  readonly raw: string;
  /** 印出来的数。 */
  readonly printed: Decimal;
  readonly unit: string;
  readonly kind: QuantityKind;
  /** 可比的单位：元、美元、%、量词。 */
  readonly measure: string;
  /** 折成基本单位的数：金额万元，百分数小数。 */
  readonly value: Decimal;
  /** 印出来的末位在基本单位里是多少。 */
  readonly step: Decimal;
  readonly approximation: Approximation;
  /** 数前面的比较符、“不低于”一类；没有为空串。 */
  readonly bound: '' | '≥' | '≤';
  /** 括号深几层、第几个括号（0 是不在括号里）。 */
  readonly depth: number;
  readonly bracket: number;
  /** 第几个分句（分号隔开）。 */
  readonly clause: number;
  /** 数前面到标点为止的文字。 */
  readonly label: string;
}

const boundary = /[，。；：、（）！？<>=≥≤＝÷×]/;
const numberPattern = /¥?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)/g;

/** 不是数据的数：文号、条款、年月日、比例、序号、编码、级别。 */
function isOtherNumber(text: string, start: number, end: number, raw: string): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 4);
  if (/第$|附件$|附表$|表$|图$|科目$|〔$|编号$|电话$/.test(before)) return true;
  if (/^(〕|号|年|月|日|条|款|章|节|届|世纪|级|\/\d+\/)/.test(after) && !/^(级)/.test(after)) return true;
  if (/^(:|-)\d/.test(after) || /\d:$/.test(before)) return true;
  if (/[A-Za-z_]$/.test(before) || /^[A-Za-z]/.test(after.replace(/^km|^hm2/, ''))) return true;
  if (/^[—~至]\d{4}年/.test(text.slice(end, end + 6)) && raw.length === 4) return true;
  return raw.length >= 7 && !raw.includes('.') && !raw.includes(',') && readUnit(text.slice(end)) === null;
}

function boundOf(label: string, after: string): Quantity['bound'] {
  if (/(≥|>|不低于|不少于|不小于|高于|超过|达到?)$/.test(label) && /≥|>|不低于|不少于|不小于/.test(label))
    return '≥';
  if (/(≤|<|不高于|不超过|不多于|不大于|控制在)$/.test(label)) return '≤';
  if (/^(及|\(含\)|（含）)?以上/.test(after)) return '≥';
  if (/^(及|（含）)?(以内|以下|之内)/.test(after)) return '≤';
  return '';
}

function approximationOf(label: string, suffix: string): Approximation {
  if (/[余多]/.test(suffix) || /(超|超过|逾|突破|多达)$/.test(label)) return 'above';
  if (/(近|将近|接近)$/.test(label) && !/(附近|临近|最近)$/.test(label)) return 'below';
  return /(约|大约|左右)$/.test(label) ? 'about' : 'exact';
}

/** 数前面到标点（或上一个数）为止的文字；比较符算在里面。 */
function labelBefore(text: string, start: number, floor: number): string {
  let from = start;
  while (
    from > floor &&
    (!boundary.test(text[from - 1]!) || (from === start && /[≥≤<>]/.test(text[from - 1]!)))
  )
    from--;
  return text.slice(from, start);
}

/** 句首编号：“2.175个农家书屋”是第 2 条、175 个。 */
function withoutOrdinal(text: string, start: number, raw: string, ordinals: Set<number>): number {
  const atStart = start === 0 || /[。；：]/.test(text[start - 1]!);
  const match = /^(\d{1,2})\.(\d*)/.exec(raw);
  if (!atStart) return 0;
  if (match && ordinals.has(Number(match[1]) - 1)) {
    ordinals.add(Number(match[1]));
    return match[1]!.length + 1;
  }
  if (
    /^\d{1,2}$/.test(raw) &&
    text[start + raw.length] === '.' &&
    !/\d/.test(text[start + raw.length + 1] ?? '')
  ) {
    ordinals.add(Number(raw));
    return raw.length;
  }
  return 0;
}

/**
 * 找出一句里带单位的数。没有单位、不是数据的（文号、年月、比例、序号、科目）不算。
 *
 * @param text 折过的一句
 * @param ordinals 前面各句已经出现的序号（跨句连着的“1.…。2.…”）
 */
export function readQuantities(text: string, ordinals: Set<number> = new Set()): readonly Quantity[] {
  const found: Quantity[] = [];
  let [floor, cursor, depth, bracket, brackets, clause] = [0, 0, 0, 0, 0, 0];
  const open: number[] = [];
  for (const match of text.matchAll(numberPattern)) {
    let start = match.index + (match[0].startsWith('¥') ? 1 : 0);
    let raw = match[1]!;
    const skipped = withoutOrdinal(text, start, raw, ordinals);
    start += skipped;
    raw = raw.slice(skipped);
    for (; cursor < start; cursor++) {
      if (text[cursor] === '（') {
        open.push(bracket);
        bracket = ++brackets;
        depth++;
      } else if (text[cursor] === '）' && depth > 0) {
        bracket = open.pop() ?? 0;
        depth--;
      } else if (text[cursor] === '；') clause++;
    }
    if (raw === '') continue;
    const numberEnd = start + raw.length;
    if (isOtherNumber(text, start, numberEnd, raw)) continue;
    const suffix = /^[余多]+/.exec(text.slice(numberEnd))?.[0] ?? '';
    const unit =
      readUnit(text.slice(numberEnd + suffix.length)) ?? (match[0].startsWith('¥') ? readUnit('元') : null);
    if (!unit) continue;
    const end = numberEnd + suffix.length + (text.startsWith('¥', match.index) ? 0 : unit.length);
    const label = labelBefore(text, start, floor);
    const negative = /[负-]$/.test(label) && unit.kind !== 'count';
    const printed = dec(`${negative ? '-' : ''}${raw.replaceAll(',', '')}`);
    const decimals = raw.split('.')[1]?.length ?? 0;
    found.push({
      start,
      numberEnd,
      end,
      raw,
      printed,
      unit: text.slice(numberEnd + suffix.length, end),
      kind: unit.kind,
      measure: unit.measure,
      value: printed.times(unit.scale),
      step: dec(10).pow(-decimals).times(unit.scale),
      approximation: approximationOf(label, suffix),
      bound: boundOf(label, text.slice(end)),
      depth,
      bracket,
      clause,
      label,
    });
    floor = end;
  }
  return found;
}
