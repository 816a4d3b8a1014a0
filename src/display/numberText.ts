import Big from 'big.js';
import type { FormatToken } from './parseFormat';

const GENERAL_WIDTH = 11;

/** 15 位有效数字的十进制：Excel 的显示以它为准，二进制浮点的尾巴（0.1+0.2）不露出来。 */
function decimal(value: number): Big {
  return new Big(value.toPrecision(15));
}

function scientific(value: Big, places: number): string {
  const text = value.toExponential(places, Big.roundHalfUp);
  return text.replace(
    /e([+-])(\d+)$/,
    (_, sign: string, digits: string) => `E${sign}${digits.padStart(2, '0')}`,
  );
}

/** 常规格式：最多 11 个字符（小数点也占一个），放不下就四舍五入，太大太小用科学记数。 */
export function generalText(value: number): string {
  if (!Number.isFinite(value)) return '#NUM!';
  if (value === 0) return '0';
  const exact = decimal(Math.abs(value));
  const sign = value < 0 ? '-' : '';
  const integerDigits = Math.max(exact.e + 1, 1);
  if (integerDigits > GENERAL_WIDTH || exact.e < -9) {
    return sign + scientific(exact, 5).replace(/\.?0+E/, 'E');
  }
  const places = Math.max(0, GENERAL_WIDTH - 1 - integerDigits);
  const rounded = exact.round(places, Big.roundHalfUp);
  return sign + rounded.toFixed();
}

/** 十进制有效数字取几位：同 {@link decimal}。 */
const SIGNIFICANT = 15;

/**
 * 一个不带符号的数移动小数点后四舍五入，写成整数与小数两截；取 15 位有效数字，逐位进，不造十进制数。
 * @param shift 小数点右移几位（百分号 2，缩小一千倍 -3）
 * @param places 几位小数
 */
function fixedDigits(value: number, shift: number, places: number): readonly [whole: string, part: string] {
  const [mantissa = '', exponent = ''] = value.toExponential(SIGNIFICANT - 1).split('e');
  const digits = mantissa.replace('.', '');
  // 留下几位有效数字；下一位五入
  const kept = value === 0 ? 0 : Number(exponent) + 1 + shift + places;
  const head = kept > 0 ? digits.slice(0, kept).padEnd(kept, '0') : '';
  const rounded = kept >= 0 && (digits[kept] ?? '0') >= '5' ? String(Number(head) + 1) : head;
  const all = rounded.padStart(places + 1, '0');
  return [all.slice(0, all.length - places), all.slice(all.length - places)];
}

/** 整数部分按占位符补零、加千分位。 */
function integerText(digits: string, pattern: string): string {
  const minimum = (pattern.match(/0/g) ?? []).length;
  const padded = (digits === '0' ? '' : digits).padStart(minimum, '0');
  return pattern.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
}

/** 小数部分：`0` 必显，`#` 尾零不显，`?` 尾零显示为空格。 */
function fractionText(digits: string, pattern: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0' && pattern[end - 1] !== '0') end--;
  const blanks = [...pattern.slice(end)].filter((char) => char === '?').length;
  return digits.slice(0, end) + ' '.repeat(blanks);
}

/**
 * 按一节格式写一个不带符号的数。
 * @param value 已取绝对值（这一节要不要负号由调用者决定）
 */
export function numberText(value: number, tokens: readonly FormatToken[]): string {
  const patterns = tokens.flatMap((token) => (token.kind === 'digits' ? [token.text] : []));
  const whole = patterns.join('');
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const [integerPattern = '', ...rest] = whole.split('.');
  const fractionPattern = rest.join('').replaceAll(',', '');
  // 末尾的逗号一个缩小一千倍，写在整数后还是小数后都算
  const thousands = /,+$/.exec(whole)?.[0].length ?? /,+$/.exec(integerPattern)?.[0].length ?? 0;
  let shift = 2 * percents - 3 * thousands;
  const exponent = tokens.find((token) => token.kind === 'exponent');
  let exponentText = '';
  if (exponent) {
    const power = value === 0 ? 0 : decimal(value).e + shift;
    shift -= power;
    const zeros = exponent.text.length - 2;
    exponentText = `E${power < 0 ? '-' : exponent.text[1] === '+' ? '+' : ''}${String(Math.abs(power)).padStart(zeros, '0')}`;
  }
  const [integerDigits, fractionDigits] = fixedDigits(value, shift, fractionPattern.length);
  const integer = integerText(integerDigits, integerPattern.replace(/,+$/, ''));
  const fraction = fractionText(fractionDigits, fractionPattern);
  const number = whole.includes('.') ? `${integer}.${fraction}` : integer;
  let written = false;
  return tokens
    .map((token) => {
      switch (token.kind) {
        case 'literal':
          return token.text;
        case 'percent':
          return '%';
        case 'general':
          return generalText(value);
        case 'exponent':
          return exponentText;
        case 'digits':
          if (written) return '';
          written = true;
          return number;
        default:
          return '';
      }
    })
    .join('');
}
