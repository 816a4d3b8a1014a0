import { dec } from '../amount';
import { chineseNumberPattern } from './chineseNumber';
import { findChineseQuantity } from './chineseQuantity';
import { findDate, findPeriod, type FoundDate } from './dates';
import { fold } from './fold';
import type { DateText, Measure, QualitativeText, QuantityText, RangeText } from './measure';
import { approximateAfter, approximateBefore, operatorAfter, operatorBefore, trendBefore } from './operators';
import { leadingUnit, toQuantity } from './units';
import { readWording } from './wordings';

/** 读出的数和比较符，外加“比较符只是动词”的标记（实际完成值用）。 */
export interface ReadMeasure {
  readonly measure: Measure;
  /** 比较符是“达到、达”这类动词，不是照抄的指标值。 */
  readonly plainVerb: boolean;
}

/** 再长就是一段说明了，不当指标值读（也免得逐字匹配变慢）。 */
const LONGEST = 300;

const placeholder = /^[\s/\\—–\-_.…]*$/;
const number = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<!\d)\.\d+)`;
const signed = new RegExp(String.raw`(?<![A-Za-z][\d.]*)(?:(?<![\d%‰A-Za-z)])[-+])?${number}`, 'g');
/** “前3名”“排名前十位”“第五名”：名次越小越好，不能按数量比。 */
const ranking = new RegExp(
  String.raw`(?:^[一-龥]{0,6}前\s{0,3}\d{1,3}\s*$|[前第]\s{0,3}(?:\d{1,4}|${chineseNumberPattern})\s{0,3}(?:名|位|强)|[前后上]移|(?:排名|名次|位次|位列|位居|排)[^\d]{0,4}[前第]\s{0,3}(?:\d|[一二三四五六七八九十]))`,
);
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
  /\d+(?!MW|GB|TB|MB|KM|KG|KW|[HLT](?![A-Za-z]))[A-Z]+级?/g,
  /\((?:含|其中|包括|包含|线上|线下|另|每|平均|调查|样本|问卷|有效|发放|回收|收回|抽样|抽查|见|详见|附|截至|较|同比|比上年)[^)]*\)/g,
  /^\s*\(?\d+(?:[、)]|\.(?=\D))/g,
];

/** 认出的一处数：起止、读数、单位。 */
interface Hit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly unit: string;
  /** 数字本身占几个字；中文数字与 `text` 不一样长。 */
  readonly length: number;
}

/**
 * 读一段指标值或实际完成值文字。任何文字都有结果，不抛错：读不成数就是定性。
 */
export function parseMeasure(text: string): ReadMeasure {
  const folded = withoutUnitBrackets(fold(text));
  if (placeholder.test(folded)) return { measure: { kind: 'empty', text }, plainVerb: false };
  if (folded.length > LONGEST) return qualitative(text, '文字太长，不是一个数');
  const deadline = findPeriod(folded);
  if (deadline) return { measure: { kind: 'qualitative', text, deadline }, plainVerb: false };
  const dated = findDate(folded);
  if (dated?.kind === 'vague') return qualitative(text, dated.reason);
  if (dated) return readDate(text, folded, dated);
  const worded = readWording(text, folded);
  if (worded) return { measure: worded, plainVerb: false };
  if (/[±∓]|\+\s*\/?\s*-|正负/.test(folded)) return qualitative(text, '“±”是上下都不许偏离的范围');
  if (ranking.test(folded)) return qualitative(text, '名次不是数量');
  const hits = findNumbers(maskNotQuantities(folded));
  const [first, second] = hits;
  if (!first) return readChinese(text, folded);
  if (hits.some((hit) => /^[-+]?\./.test(hit.text))) {
    return qualitative(text, '小数点前面没有数，请写完整（如 0.85 或 85%）');
  }
  if (!second) return readQuantity(text, folded, first);
  const leading = afterTimeLimit(folded, hits);
  if (leading) return readQuantity(text, folded, leading);
  if (hits.length > 2) return qualitative(text, '写了不止一个数');
  // “3次-5次”里的短横会先被当成负号，这里还原成区间。
  const dash = second.text.startsWith('-') ? 1 : 0;
  const joint = folded.slice(first.end, second.start + dash);
  return rangeJoint.test(joint)
    ? readRange(text, first, { ...second, text: second.text.slice(dash) })
    : qualitative(text, '写了不止一个数');
}

/** “10（个）”括着的只是单位：括号换成空格，字数不变。 */
function withoutUnitBrackets(folded: string): string {
  return folded.replace(/(?<=\d)\(([^()\d\s]{1,5})\)(?=\s*$)/, (whole, unit: string) =>
    leadingUnit(unit) === unit ? ` ${unit} ` : whole,
  );
}

function readDate(text: string, folded: string, dated: FoundDate): ReadMeasure {
  const { span, date, start, ambiguous } = dated;
  if (findNumbers(maskNotQuantities(blank(folded, span.start, span.end))).length > 0) {
    return qualitative(text, '既有日期又有数量');
  }
  const measure: DateText = { kind: 'date', text, span, date, ...(start && { start }), ambiguous };
  return { measure, plainVerb: false };
}

/** “接警后30秒内出动率≥95%”：前面的数是时限，后面带比较符的才是指标值。 */
function afterTimeLimit(folded: string, hits: readonly Hit[]): Hit | undefined {
  const [limit, value] = hits;
  if (hits.length !== 2 || !limit || !value) return undefined;
  const between = folded.slice(limit.end, value.start);
  const timed = /^(?:秒|秒钟|分钟|小时|个小时|天|日|个工作日|工作日)$/.test(limit.unit);
  return timed && /^(?:之|以)?内[^,;，；。、\d]{1,20}(?:[≥≤<>=]{1,2}|不低于|不少于|不超过)\s*$/.test(between)
    ? value
    : undefined;
}

/** 没有阿拉伯数字的：“三次”“百分之九十以上”“三分之二”。 */
function readChinese(text: string, folded: string): ReadMeasure {
  const found = findChineseQuantity(folded);
  if (!found) return qualitative(text, /\d/.test(folded) ? '其中的数字不是数量' : undefined);
  const { start, end, value, unit } = found;
  return readQuantity(text, folded, { start, end, text: value.toString(), unit, length: end - start });
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
    return { start: match.index, end, text: match[0], unit, length: match[0].length };
  });
}

/** 已知单位之外，写在最后、不超过四个字的词也当单位（“3辆份”）；更长的说不清是单位还是名称。 */
function trailingUnit(after: string): string | undefined {
  const word = /^(?:(?<=m)[23]|[^\s\d,，.。;；、()<>=≤≥\u0000-])*/.exec(after)?.[0] ?? '';
  const unit = word.replace(/(?:及以上|以上|以下|以内|之内|左右|上下)$/, '');
  // “5（含）以上”没有单位，后面只是含不含
  const following = after
    .slice(word.length)
    .replace(/^\s*\(含[^)]{0,8}\)(?:及|或)?(?:以上|以下|以内|之内)?/, '');
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
  const written = folded.slice(hit.start + hit.length, end);
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
