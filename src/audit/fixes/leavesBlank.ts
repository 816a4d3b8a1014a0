import { evaluatePbe } from '../../domain';
import { cellAddress } from '../../forms';
import { isBlank } from '../cells/reading';
import { recompute } from '../cells/recompute';
import type { Subject } from '../cells/subject';

/**
 * 恢复公式以后这一格会变空：格里有数，而公式要用的格没有填（合计的下级全空、定性指标没选完成档次）。
 * 看不出来的公式当作不会。
 */
export function leavesBlank(subject: Subject): boolean {
  const { expectedFormula, spec } = subject.reading;
  if (isBlank(subject.reading) || expectedFormula === null) return false;
  if (spec.formula?.startsWith('=IF(COUNT(')) return recompute(subject) === null;
  return evaluatePbe(expectedFormula, (reference) => valueInRow(subject, reference)) === '';
}

/** 本行里一个地址的值；一片区域（从表头到本行的一级、二级指标）是顺延下来的那两个。 */
function valueInRow(
  { row }: Subject,
  reference: string,
): string | number | boolean | undefined | readonly (readonly string[])[] {
  if (reference.includes(':')) return [Object.values(row?.reading.carried ?? {})];
  const address = reference.replaceAll('$', '');
  const cells = [...(row?.reading.cells.values() ?? [])];
  const found = cells.find(({ place }) => place && cellAddress(place.row, place.column) === address);
  return found?.cell.value;
}
