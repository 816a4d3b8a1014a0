import { formatAmount, readNumber, signOf, type CellInput, type Decimal } from '../amount';
import { NO_RATE } from '../score';
import { PbeValueError, type ArgumentValue } from './definition';

/** 一个数字实参：空白、“—”（上游没有率）、或一个数。 */
export type NumberArgument = 'blank' | 'none' | Decimal;

/** 单格实参可能裹成 1×1 的数组（真 Excel 传裸值）。 */
export function single(value: ArgumentValue): CellInput {
  return isMatrix(value) ? value[0]?.[0] : value;
}

/** 区域实参：裸值当成 1×1。 */
export function matrix(value: ArgumentValue): readonly (readonly CellInput[])[] {
  return isMatrix(value) ? value : [[value]];
}

function isMatrix(value: ArgumentValue): value is readonly (readonly CellInput[])[] {
  return Array.isArray(value);
}

function isBlank(input: CellInput): boolean {
  return input === null || input === undefined || input === '';
}

/**
 * 读一个数字实参。
 *
 * @throws PbeValueError 是文字但不是数，消息带参数名和建议值
 */
export function numberArgument(value: ArgumentValue, label: string): NumberArgument {
  const input = single(value);
  if (isBlank(input)) return 'blank';
  return input === NO_RATE ? 'none' : toNumber(input, label);
}

function toNumber(input: CellInput, label: string): Decimal {
  const reading = readNumber(input);
  if (reading.kind === 'number') return reading.value;
  const text = reading.kind === 'text' ? reading.text : '';
  const hint =
    reading.kind === 'text' && reading.suggestion ? `，是否应为 ${formatAmount(reading.suggestion)}` : '';
  throw new PbeValueError(`“${label}”不是数值：${text}${hint}`);
}

/**
 * 读一组必填的数字实参：有空白返回 'blank'，其次有“—”返回 'none'，都没有才读数——次序与等价原生公式相同。
 *
 * @throws PbeValueError 有一个是文字但不是数
 */
export function requiredNumbers(
  args: readonly ArgumentValue[],
  labels: readonly string[],
): readonly Decimal[] | 'blank' | 'none' {
  const inputs = labels.map((_, i) => single(args[i]));
  if (inputs.some(isBlank)) return 'blank';
  if (inputs.includes(NO_RATE)) return 'none';
  return inputs.map((input, i) => toNumber(input, labels[i] ?? ''));
}

/**
 * 读一个文字实参；空白为空串。桌面版 Excel 把空单元格传成数字 0，所以数字 0 也当空白；
 * 本系统的文字单元格都是文本格式，真填的 0 会以文字 "0" 传来。
 */
export function textArgument(value: ArgumentValue): string {
  const input = single(value);
  if (input === null || input === undefined || input === 0) return '';
  if (typeof input === 'number') {
    const reading = readNumber(input);
    return reading.kind === 'number' ? formatAmount(reading.value) : '';
  }
  return typeof input === 'boolean' ? String(input).toUpperCase() : input;
}

/**
 * 读分值：空白、0、“—”都当没有分值（桌面版 Excel 的空单元格是 0），返回 null。
 *
 * @throws PbeValueError 不是数，或是负数
 */
export function weightArgument(value: ArgumentValue, label: string): Decimal | null {
  const weight = numberArgument(value, label);
  if (typeof weight === 'string' || signOf(weight) === 0) return null;
  if (signOf(weight) < 0) throw new PbeValueError(`“${label}”不能为负数：${formatAmount(weight)}`);
  return weight;
}

const isPlaces = (count: number): boolean => Number.isInteger(count) && count >= 0 && count <= 6;

/**
 * 读小数位数。
 *
 * @throws PbeValueError 不是 0–6 的整数
 */
export function placesArgument(value: ArgumentValue, label: string, fallback: number): number {
  const input = single(value);
  if (typeof input === 'number' && isPlaces(input)) return input;
  const places = numberArgument(value, label);
  if (typeof places === 'string') return fallback;
  const count = Number(places);
  if (!isPlaces(count)) {
    throw new PbeValueError(`“${label}”应为 0 到 6 的整数：${formatAmount(places)}`);
  }
  return count;
}
