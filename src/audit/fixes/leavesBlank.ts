import { calculatorOf } from '../../submission';
import { isBlank } from '../cells/reading';
import type { Subject } from '../cells/subject';

/**
 * 恢复公式以后这一格会变空：格里有数，而公式要用的格没有填（合计的下级全空、定性指标没选完成档次）。
 * 看不出来的公式当作不会。
 */
export function leavesBlank({ form, reading }: Subject): boolean {
  const { expectedFormula, place } = reading;
  if (isBlank(reading) || expectedFormula === null || place === null) return false;
  return calculatorOf(form.source).sheet(form.sheetId)?.evaluate(expectedFormula, place.row) === '';
}
