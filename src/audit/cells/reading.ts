import { readNumber, rememberValue } from '../../domain';
import type { Decimal } from '../../domain';
import { isBlankCell } from '../../submission';
import type { CellScalar, FieldReading } from '../../submission';

/** 没有内容；空白不是 0。 */
export const isBlank = (reading: FieldReading): boolean => isBlankCell(reading.cell);

/** 单元格里的文字（去掉首尾空白）。 */
export const textOf = (reading: FieldReading): string => String(reading.cell.value).trim();

/**
 * 参加算术的数；空白、读不成数为 null。
 * “2.46 ✓”这类有唯一读法的文字按它的数参加合计：毛病由 A02 报一次，不让一处笔误再引出一串合计不平。
 */
export const numberOf = (reading: FieldReading): Decimal | null => numberIn(reading.cell.value);

const numberIn = rememberValue((value: CellScalar): Decimal | null => {
  const number = readNumber(value);
  if (number.kind === 'number') return number.value;
  return number.kind === 'text' ? (number.suggestion ?? null) : null;
});

/** 有内容而不是数值：文字格式的“2.46”也算，SUM 一样会漏掉它。 */
export const isTextNumber = (reading: FieldReading): boolean =>
  !isBlank(reading) && typeof reading.cell.value !== 'number';

/** 结果里的“表内值”：数就是数，率和文字照显示的样子。 */
export function printedValue(reading: FieldReading): number | string | null {
  if (isBlank(reading)) return null;
  const { value, text } = reading.cell;
  const isRate = reading.spec.kind === 'rate' || (reading.spec.kind === 'measure' && text.endsWith('%'));
  return typeof value === 'number' && !isRate ? value : text || String(value);
}
