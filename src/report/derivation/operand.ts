import { formatAmount, formatRate, readNumber, type Decimal } from '../../domain';
import type { FieldKind } from '../../forms';
import type { FieldReading } from '../../submission';

/** 算式里的一个数：值、带单位的写法、不带单位的写法。 */
export interface Operand {
  readonly value: Decimal;
  /** 如 `37.31万元`、`4`、`96.2%`。 */
  readonly text: string;
}

const units: Partial<Record<FieldKind, string>> = { amount: '万元', score: '分' };

/** 从读到的格取数；空、文字、错误都是 null（写不出算式）。 */
export function operandOf(reading: FieldReading | undefined): Operand | null {
  if (!reading) return null;
  const number = readNumber(reading.cell.value);
  if (number.kind !== 'number') return null;
  const { kind } = reading.spec;
  const percent = kind === 'rate' || reading.cell.text.trim().endsWith('%');
  const text = percent ? rateText(number.value) : formatAmount(number.value) + (units[kind] ?? '');
  return { value: number.value, text };
}

/** 率的写法：最多两位小数，末尾的 0 不写（100%、96.2%、66.67%）。 */
export function rateText(value: Decimal): string {
  return formatRate(value, 2)
    .replace(/(\.\d*?)0+%$/, '$1%')
    .replace('.%', '%');
}
