import { dec } from '../amount';
import { findDate, findPeriod } from './dates';
import { fold } from './fold';
import type { Measure, QualitativeText, QuantityText, RangeText } from './measure';
import { approximateAfter, approximateBefore, operatorAfter, operatorBefore, trendBefore } from './operators';
import { leadingUnit, toQuantity } from './units';

/** 读出的数和比较符，外加“比较符只是动词”的标记（实际完成值用）。 */
export interface ReadMeasure {
  readonly measure: Measure;
  /** 比较符是“达到、达”这类动词，不是照抄的指标值。 */
  readonly plainVerb: boolean;
}

/** 再长就是一段说明了，不当指标值读（也免得逐字匹配变慢）。 */
const LONGEST = 300;

const placeholder = /^[\s/\\—–\-_.…]*$/;
const number = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const signed = new RegExp(String.raw`(?<![A-Za-z][\d.]*)(?:(?<![\d%‰A-Za-z)])[-+])?${number}`, 'g');
const rangeJoint = /^\s*(?:[-—–～]+|至|到)\s*$/;

/** 不是数量的数字：年份、序号、型号、“500强”、比例、时刻、题号。 */
const notQuantities: readonly RegExp[] = [
  /(?<!\d)(?:19|20)\d{2}\s*[-—–～至到]+\s*(?:19|20)\d{2}\s*年?度?/g,
  /(?<!\d)(?:19|20)\d{2}\s*年度?/g,
  /(?<!\d)(?:19|20)\d{2}(?=预算|财政|财务|会计)/g,
  /第\s*\d+/g,
  /\d+\s*(?:强|届|号|季度|楼)/g,
  /\d+\s*\+\s*[\dA-Za-z]+/g,
  /\d+(?:\.\d+)?\s*[:/]\s*\d+(?:\.\d+)?/g,
  /\d+(?!MW|GB|TB|MB)[A-Z]+级?/g,
  /\(含[^)]*\)/g,
  /^\s*\(?\d+(?:[、)]|\.(?=\D))/g,
];

/** 认出的一处数：起止、读数、单位。 */
interface Hit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly unit: string;
}

/**
 * 读一段指标值或实际完成值文字。任何文字都有结果，不抛错：读不成数就是定性。
 */
export function parseMeasure(text: string): ReadMeasure {
  const folded = fold(text);
  if (placeholder.test(folded)) return { measure: { kind: 'empty', text }, plainVerb: false };
  if (folded.length > LONGEST) return qualitative(text, '文字太长，不是一个数');
  const deadline = findPeriod(folded);
  if (deadline) return { measure: { kind: 'qualitative', text, deadline }, plainVerb: false };
  const dated = findDate(folded);
  const rest = dated ? blank(folded, dated.span.start, dated.span.end) : folded;
  const hits = findNumbers(maskNotQuantities(rest));
  if (dated) {
    return hits.length > 0
      ? qualitative(text, '既有日期又有数量')
      : { measure: { kind: 'date', text, span: dated.span, date: dated.date }, plainVerb: false };
  }
  const [first, second] = hits;
  if (!first) return qualitative(text, /\d/.test(folded) ? '其中的数字不是数量' : undefined);
  if (!second) return readQuantity(text, folded, first);
  if (hits.length > 2) return qualitative(text, '写了不止一个数');
  // “3次-5次”里的短横会先被当成负号，这里还原成区间。
  const dash = second.text.startsWith('-') ? 1 : 0;
  const joint = folded.slice(first.end, second.start + dash);
  return rangeJoint.test(joint)
    ? readRange(text, first, { ...second, text: second.text.slice(dash) })
    : qualitative(text, '写了不止一个数');
}

function qualitative(text: string, reason: string | undefined): ReadMeasure {
  const measure: QualitativeText = reason
    ? { kind: 'qualitative', text, reason }
    : { kind: 'qualitative', text };
  return { measure, plainVerb: false };
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + '\u0000'.repeat(end - start) + text.slice(end);
}

function maskNotQuantities(folded: string): string {
  return notQuantities.reduce(
    (text, pattern) => text.replace(pattern, (match) => '\u0000'.repeat(match.length)),
    folded,
  );
}

function findNumbers(masked: string): Hit[] {
  return [...masked.matchAll(signed)].map((match) => {
    const after = match.index + match[0].length;
    const gap = /^\s*/.exec(masked.slice(after))?.[0].length ?? 0;
    const more = /^[余多]/.exec(masked.slice(after + gap))?.[0].length ?? 0;
    const unit = leadingUnit(masked.slice(after + gap + more));
    const end = unit || more ? after + gap + more + unit.length : after;
    return { start: match.index, end, text: match[0], unit };
  });
}

/** 已知单位之外，写在最后、不超过四个字的词也当单位（“3辆份”）；更长的说不清是单位还是名称。 */
function trailingUnit(after: string): string | undefined {
  const word = /^(?:(?<=m)[23]|[^\s\d,，.。;；、()<>=≤≥\u0000-])*/.exec(after)?.[0] ?? '';
  const unit = word.replace(/(?:及以上|以上|以下|以内|之内|左右|上下)$/, '');
  const following = after.slice(word.length);
  return unit.length <= 4 && !/\p{L}/u.test(following) ? unit : undefined;
}

function readQuantity(text: string, folded: string, hit: Hit): ReadMeasure {
  let { end } = hit;
  let unit = hit.unit;
  if (!unit) {
    const word = trailingUnit(folded.slice(end));
    if (word === undefined) return qualitative(text, '数后面的单位不明');
    unit = word;
    end += word.length;
  }
  const written = folded.slice(hit.start + hit.text.length, end);
  const suffix = approximateAfter(folded.slice(end));
  end += suffix;
  const after = operatorAfter(folded.slice(end));
  end += after.length;

  const near = approximateBefore(folded.slice(0, hit.start));
  const beforeNumber = folded.slice(0, near ?? hit.start);
  const lead = operatorBefore(beforeNumber);
  const label = beforeNumber.slice(0, lead?.start).trim();
  if (/(?:未|没有?)(?:能|完成|实现|达到|超过)*$/.test(label)) return qualitative(text, '否定的说法');
  const measure: QuantityText = {
    kind: 'quantity',
    text,
    span: { start: lead?.start ?? near ?? hit.start, end },
    label,
    operator: lead?.operator ?? after.operator,
    quantity: toQuantity(dec(hit.text.replace(/[,+]/g, '')), unit),
    approximate: near !== undefined || suffix > 0 || /[余多]/.test(written),
    trend: trendBefore(label),
  };
  return { measure, plainVerb: lead?.plainVerb === true };
}

function readRange(text: string, first: Hit, second: Hit): ReadMeasure {
  const low = toQuantity(dec(first.text.replace(/[,+]/g, '')), first.unit || second.unit);
  const high = toQuantity(dec(second.text.replace(/[,+]/g, '')), second.unit || first.unit);
  if (low.baseUnit !== high.baseUnit || low.base.gt(high.base)) return qualitative(text, '区间两端对不上');
  const measure: RangeText = {
    kind: 'range',
    text,
    span: { start: first.start, end: second.end },
    low,
    high,
  };
  return { measure, plainVerb: false };
}
