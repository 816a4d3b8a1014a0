import { dateText } from './dateText';
import { generalText, numberText } from './numberText';
import { parseFormat } from './parseFormat';
import type { FormatSection } from './parseFormat';

/** 这个格式把数显示成日期或时间。 */
export const isDateFormat = (format: string) => parseFormat(format)[0]?.isDate === true;

/** 选中的一节；`signed` 表示这一节要自己补负号。 */
function chooseSection(
  sections: readonly FormatSection[],
  value: number,
): { section: FormatSection; signed: boolean } | null {
  const numeric = sections.slice(0, 3);
  if (numeric.some(({ test }) => test)) {
    const section = numeric.find(({ test }, i) => (test ? test(value) : i === numeric.length - 1));
    return section ? { section, signed: true } : null;
  }
  const [positive, negative, zero] = numeric;
  if (!positive) return null;
  if (value < 0 && negative) return { section: negative, signed: false };
  if (value === 0 && zero) return { section: zero, signed: false };
  return { section: positive, signed: true };
}

function formatNumber(value: number, sections: readonly FormatSection[]): string {
  const chosen = chooseSection(sections, value);
  if (!chosen) return generalText(value);
  const { section, signed } = chosen;
  if (section.isDate) return dateText(value, section.tokens) ?? '#'.repeat(8);
  if (section.tokens.some(({ kind }) => kind === 'text')) return generalText(value);
  if (section.tokens.length === 0 && sections.length === 1) return generalText(value);
  const text = numberText(Math.abs(value), section.tokens);
  return signed && value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/**
 * 单元格显示出来的文字（不管列宽）。
 * @param value 数、文字（错误值也是文字）、真假；空为 `''`
 * @param format 数字格式，如 `0.00%`
 */
export function displayText(value: number | string | boolean, format: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const sections = format === 'General' || format === '' ? [] : parseFormat(format);
  if (typeof value === 'number') return sections.length ? formatNumber(value, sections) : generalText(value);
  const textSection =
    sections[3] ?? sections.find(({ tokens }) => tokens.some(({ kind }) => kind === 'text'));
  if (!textSection || value === '') return value;
  return textSection.tokens
    .map((token) => (token.kind === 'literal' ? token.text : token.kind === 'text' ? value : ''))
    .join('');
}
