import { formatAmount, formatRate, readNumber, type CellInput, type Decimal } from '../../domain';
import type { FieldKind } from '../../forms';
import type { FieldReading } from '../../submission';

/** 算式里的一个数：值、带单位的写法。 */
export interface Operand {
  readonly value: Decimal;
  /** 如 `37.31万元`、`4`、`96.2%`。 */
  readonly text: string;
}

const units: Partial<Record<FieldKind, string>> = { amount: '万元', score: '分' };

/** 从读到的格取数；空、文字、错误都是 null（写不出算式）。 */
export function operandOf(reading: FieldReading | undefined): Operand | null {
  if (!reading) return null;
  const value = decimalOf(reading.cell.value);
  if (value === null) return null;
  const { kind } = reading.spec;
  const percent = kind === 'rate' || reading.cell.text.trim().endsWith('%');
  return { value, text: percent ? rateText(value) : formatAmount(value) + (units[kind] ?? '') };
}

/** 读成数；不是数为 null。 */
export function decimalOf(input: CellInput): Decimal | null {
  const number = readNumber(input);
  return number.kind === 'number' ? number.value : null;
}

/** 百分数最多写几位小数。 */
const finest = 6;

/**
 * 率的写法：两位小数，末尾的 0 不写（100%、96.2%、66.67%）；
 * 两位写不下的（手填的 89.996%）照实写，免得约成 90% 以后与“＜90%”自相矛盾。
 */
export function rateText(value: Decimal): string {
  const decimals = value.times(100).toFixed().split('.')[1]?.length ?? 0;
  return formatRate(value, Math.min(finest, Math.max(2, decimals)))
    .replace(/(\.\d*?)0+%$/, '$1%')
    .replace('.%', '%');
}
