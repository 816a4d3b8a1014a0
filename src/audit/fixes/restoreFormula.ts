import type { Fix } from '../fix';
import { isBlank } from '../cells/reading';
import type { Subject } from '../cells/subject';
import { changeAt } from './changeAt';
import { leavesBlank } from './leavesBlank';

const caution = '公式要用的格还没有填（如完成档次、合计的明细），恢复以后这一格会变空。';

/**
 * 恢复公式：计算格里的公式被键入的值盖掉、被删空，或换成了别的公式，就写回这一格应有的公式。
 * 录入格、公式完好的、公式里有找不到的字段的，没有改法。
 */
export function restoreFormula(subject: Subject): Fix | null {
  const { cell, expectedFormula: formula } = subject.reading;
  if (formula === null || formula.includes('#REF!')) return null;
  if (cell.formula !== null && sameFormula(cell.formula, formula)) return null;
  const fix = changeAt(subject, '恢复公式', { kind: 'formula', formula });
  return fix && leavesBlank(subject) ? { ...fix, caution } : fix;
}

/** 只在公式没了（盖掉、删空）时恢复；用户另写了引用单元格的公式就不动它。 */
export function restoreLostFormula(subject: Subject): Fix | null {
  const { cell, overridden } = subject.reading;
  const lost = overridden || (cell.formula === null && isBlank(subject.reading));
  return lost ? restoreFormula(subject) : null;
}

/** 函数名与单元格不分大小写，空格不算；只用来看公式变没变。 */
const sameFormula = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (formula: string): string => formula.replace(/\s+/g, '').toUpperCase();
