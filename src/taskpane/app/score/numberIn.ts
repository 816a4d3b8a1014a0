import { readNumber, type Decimal } from '../../../domain';
import type { FieldReading } from '../../../submission';

/** 一格读成数；空着、是文字或没有这一格返回 null。 */
export function numberIn(reading: FieldReading | undefined): Decimal | null {
  if (reading === undefined) return null;
  const read = readNumber(reading.cell.value);
  return read.kind === 'number' ? read.value : null;
}
