import type { CellPatch } from '../../engine/port';
import { invalidArgument } from '../../protocol/hostError';
import { checkFormula, LIMITS } from '../core/limits';
import { withoutAt } from '../core/addInFormulas';
import { isErrorValue } from '../core/valueTypes';

/** 识别出的一格：值，以及常规格式的格该换上的数字格式。 */
interface Recognized {
  value: number | boolean | string;
  numFmt?: string;
}

/**
 * `range.values`／`formulas` 写入一格时 Excel 的理解。
 *
 * `null` 不动；`""` 清空；前缀 `'` 为文字；`=` 开头为公式；其余字符串按“敲进去”理解：
 * 百分数、千分位、日期、时间、TRUE/FALSE、错误值。文本格式（`@`）的格照原样存成文字。
 *
 * 返回 `null` 表示这格不动；不合法（过长、公式不成立）抛 InvalidArgument。
 */
export function interpretInput(input: unknown, numFmt: string): CellPatch | null {
  if (input === null || input === undefined) return null;
  if (typeof input === 'boolean') return { value: input };
  if (typeof input === 'number') return { value: numFmt === '@' ? String(input) : input };
  if (typeof input !== 'string') throw invalidArgument();
  if (input.startsWith("'")) return { value: checkedText(input.slice(1)) };
  if (numFmt === '@') return { value: checkedText(input) };
  if (isFormula(input)) return { formula: checkedFormula(input) };
  const known = recognize(input);
  if (known) {
    const format = known.numFmt && numFmt === 'General' ? { style: { numFmt: known.numFmt } } : {};
    return { value: known.value, ...format };
  }
  if (/^[+-].*[\p{L}\p{N}(]/u.test(input)) return { formula: checkedFormula(`=${input}`) };
  return { value: checkedText(input) };
}

const isFormula = (text: string) => text.startsWith('=') && text.length > 1;

function checkedFormula(formula: string): string {
  checkFormula(formula);
  return withoutAt(formula);
}

function checkedText(text: string): string {
  if (text.length > LIMITS.cellText) throw invalidArgument('The text is too long for a cell.');
  return text;
}

/** 像敲进去那样认一段文字；认不出为 `null`（就是文字）。 */
export function recognize(input: string): Recognized | null {
  const text = input.trim();
  if (text === '') return null;
  if (/^(TRUE|FALSE)$/i.test(text)) return { value: text.toUpperCase() === 'TRUE' };
  if (isErrorValue(text.toUpperCase())) return { value: text.toUpperCase() };
  return recognizeNumber(text) ?? recognizeDate(text) ?? recognizeTime(text);
}

const NUMBER = /^([-+]?)([¥$￥]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(?:[eE]([-+]?\d+))?(%?)$/;

function recognizeNumber(text: string): Recognized | null {
  const parenthesized = /^\((.+)\)$/.exec(text);
  const match = NUMBER.exec(parenthesized?.[1] ?? text);
  if (!match) return null;
  const [, sign = '', currency = '', whole = '', fraction = '', exponent, percent] = match;
  if (parenthesized && sign) return null;
  if (!/\d/.test(whole + fraction)) return null;
  const magnitude = Number(`${whole.replace(/,/g, '')}${fraction}e${exponent ?? '0'}`);
  if (!Number.isFinite(magnitude)) return null;
  const negative = sign === '-' || parenthesized !== null;
  // 百分数用“小数点左移两位”得到，避免 0.6854 变成 0.6853999…
  const value = percent
    ? Number(`${whole.replace(/,/g, '')}${fraction}e${Number(exponent ?? 0) - 2}`)
    : magnitude;
  const decimals = fraction.length > 1;
  const numFmt = numberFormatFor({ percent, currency, exponent, grouped: whole.includes(','), decimals });
  return { value: negative ? -value : value, ...(numFmt ? { numFmt } : {}) };
}

function numberFormatFor(seen: {
  percent: string | undefined;
  currency: string;
  exponent: string | undefined;
  grouped: boolean;
  decimals: boolean;
}): string | undefined {
  if (seen.percent) return seen.decimals ? '0.00%' : '0%';
  if (seen.currency) return seen.decimals ? '¥#,##0.00' : '¥#,##0';
  if (seen.exponent !== undefined) return '0.00E+00';
  if (seen.grouped) return seen.decimals ? '#,##0.00' : '#,##0';
  return undefined;
}

/** 1900 日期系统：1900-01-01 为 1，并含不存在的 1900-02-29。 */
export function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999)
    return null;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  return days < 61 ? days - 1 : days;
}

function recognizeDate(text: string): Recognized | null {
  const full = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (full) return dated(Number(full[1]), Number(full[2]), Number(full[3]), 'yyyy/m/d');
  const chinese = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (chinese) {
    const format = chinese[3] ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"';
    return dated(Number(chinese[1]), Number(chinese[2]), Number(chinese[3] ?? 1), format);
  }
  const monthOfYear = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (monthOfYear) return dated(Number(monthOfYear[1]), Number(monthOfYear[2]), 1, 'mmm-yy');
  const dayOfMonth = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (dayOfMonth) {
    return dated(new Date().getFullYear(), Number(dayOfMonth[1]), Number(dayOfMonth[2]), 'm"月"d"日"');
  }
  return null;
}

function dated(year: number, month: number, day: number, numFmt: string): Recognized | null {
  const value = dateSerial(year, month, day);
  return value === null ? null : { value, numFmt };
}

function recognizeTime(text: string): Recognized | null {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text);
  if (!match) return null;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return { value: seconds / 86_400, numFmt: match[3] ? 'h:mm:ss' : 'h:mm' };
}
