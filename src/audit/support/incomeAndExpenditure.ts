import type { Decimal } from '../../domain';
import type { FormReading } from '../../submission';
import { isBlank, numberOf } from './reading';
import { sumOfCells } from './scoringTable';
import { columnOf, fieldOf } from './subject';
import type { Subject } from './subject';

/** 一个数和它所在的格。 */
export interface Sourced {
  readonly subject: Subject;
  readonly value: Decimal;
}

/**
 * 收支情况表里一栏的全单位合计：汇总行有数用汇总行，空着用各机构行之和（汇总行空白由 A06、C06 报）。
 * 都空着、有读不成数的为 null。
 */
export function incomeParameter(form: FormReading, part: string, column: string): Sourced | null {
  const summary = fieldOf(form, `${part}.汇总.${column}`);
  const printed = numberOf(summary.reading);
  if (printed !== null) return { subject: summary, value: printed };
  const rows = columnOf(form, part, column).filter(({ reading }) => !isBlank(reading));
  const first = rows[0];
  const value = sumOfCells(rows);
  if (first === undefined || value === null) return null;
  return { subject: rows.length === 1 ? first : summary, value };
}
