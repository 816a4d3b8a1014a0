import { dec, type Decimal } from './decimal';

/** Excel 会当数字录入的一段文字。 */
export interface TypedNumber {
  readonly value: Decimal;
  /** 录入后 Excel 给单元格的数字格式；普通数字为 General。 */
  readonly numberFormat: string;
}

const digits = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)`;
const plain = new RegExp(String.raw`^([+-]?)(${digits})(?:[eE]([+-]?\d{1,3}))?\s?(%?)$`);
const bracketed = new RegExp(String.raw`^\((${digits})\)$`);

/**
 * 照 Excel 键入时的读法读一段文字：是数字就给出数值和随之而来的数字格式，否则 undefined。
 * 只收半角数字、正确分组的千分位、百分号、科学计数法和会计式负数；全角数字、单位、勾号 Excel 都不认。
 */
export function cellLikeNumber(text: string): TypedNumber | undefined {
  const trimmed = withoutSpaces(text);
  const negative = bracketed.exec(trimmed);
  if (negative?.[1]) {
    return { value: dec(toDigits(negative[1])).neg(), numberFormat: amountFormat(negative[1]) };
  }
  const match = plain.exec(trimmed);
  if (!match?.[2]) return undefined;
  const [, sign = '', body, exponent, percent] = match;
  if (exponent && percent) return undefined;
  const value = dec(`${sign === '-' ? '-' : ''}${toDigits(body)}${exponent ? `e${exponent}` : ''}`);
  if (Math.abs(value.e) > 307) return undefined;
  if (percent) return { value: value.div(100), numberFormat: body.includes('.') ? '0.00%' : '0%' };
  if (exponent) return { value, numberFormat: '0.00E+00' };
  return { value, numberFormat: amountFormat(body) };
}

/** 去掉两头的半角空格；正则的“ +$”遇上中间一长串空格要逐个试，与长度的平方成正比。 */
function withoutSpaces(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return text.slice(start, end);
}

function toDigits(body: string): string {
  const number = body.replaceAll(',', '');
  if (number.startsWith('.')) return `0${number}`;
  return number.endsWith('.') ? number.slice(0, -1) : number;
}

function amountFormat(body: string): string {
  if (!body.includes(',')) return 'General';
  return body.includes('.') ? '#,##0.00' : '#,##0';
}
