import { rate } from '../../domain';
import type { Decimal } from '../../domain';
import { sumOfCells } from '../arithmetic/addUp';
import { referencedCells } from './formulaInputs';
import { numberOf } from './reading';
import type { Subject } from './subject';

/**
 * 照表样公式重算一格：合计（SUM）与率（分子÷分母的四个函数）两类。
 * 公式是别的写法、下级全空或读不成数时为 null。
 */
export function recompute(subject: Subject): Decimal | null {
  const formula = subject.reading.spec.formula ?? '';
  const list = /^=IF\(COUNT\([^()]*\)=0,"",SUM\(([^()]*)\)\)$/.exec(formula)?.[1];
  if (list !== undefined)
    return sumOfCells(list.split(',').flatMap((token) => referencedCells(subject, token)));
  const [, part, whole] =
    /^=PBE\.(?:EXECRATE|STAFFRATE|CTRLRATE|SHARE)\((\{[^{}#]+\}),(\{[^{}#]+\})\)$/.exec(formula) ?? [];
  if (part === undefined || whole === undefined) return null;
  const [a, b] = [part, whole].map((token) => {
    const cell = referencedCells(subject, token)[0];
    return cell === undefined ? null : numberOf(cell.reading);
  });
  return a && b ? (rate(a, b) ?? null) : null;
}
