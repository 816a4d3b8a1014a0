import { calculatorOf } from '../../submission';
import type { CellScalar } from '../../submission';
import type { Subject } from './subject';

/** 照应有的公式由现在的数算出的；公式展不开、算不了、算得空为 null。 */
export function computedValue({ form, reading }: Subject): CellScalar | null {
  const { place, expectedFormula } = reading;
  if (place === null || expectedFormula === null) return null;
  const value = calculatorOf(form.source).sheet(form.sheetId)?.evaluate(expectedFormula, place.row);
  return value === undefined || value === null || value === '' || typeof value === 'object' ? null : value;
}
