import { rate } from '../../domain';
import type { Decimal } from '../../domain';
import { sumOfCells } from './addUp';
import { numberOf } from './reading';
import { cellOf, columnOf, fieldOf } from './subject';
import type { Subject } from './subject';

/**
 * 照表样公式重算一格：合计（SUM）与率（PBE.…(分子,分母)）两类。
 * 公式是别的写法、下级全空或读不成数时为 null。
 */
export function recompute(subject: Subject): Decimal | null {
  const formula = subject.reading.spec.formula ?? '';
  const list = /^=IF\(COUNT\([^()]*\)=0,"",SUM\(([^()]*)\)\)$/.exec(formula)?.[1];
  if (list !== undefined) return sumOfCells(list.split(',').flatMap((token) => cellsOf(subject, token)));
  const [, part, whole] = /^=PBE\.[A-Z]+\((\{[^{}]+\}),(\{[^{}]+\})\)$/.exec(formula) ?? [];
  if (part === undefined || whole === undefined) return null;
  const [a, b] = [part, whole].map((token) => {
    const cell = cellsOf(subject, token)[0];
    return cell === undefined ? null : numberOf(cell.reading);
  });
  return a && b ? (rate(a, b) ?? null) : null;
}

/** 公式模板里的一个引用（写法见表样）指到哪些格。 */
function cellsOf({ form, row }: Subject, token: string): readonly Subject[] {
  const key = token.slice(1, -1);
  if (key.startsWith('@')) return row === null ? [] : [cellOf(form, row.block, row.reading, key.slice(1))];
  if (key.startsWith('#')) {
    const dot = key.lastIndexOf('.');
    return columnOf(form, key.slice(1, dot), key.slice(dot + 1));
  }
  const [from = '', to] = key.split(':');
  return to === undefined ? [fieldOf(form, from)] : between(fieldOf(form, from), fieldOf(form, to));
}

/** 两个字段围成的区域里的字段。 */
function between(from: Subject, to: Subject): readonly Subject[] {
  const [a, b] = [from.reading.place, to.reading.place];
  if (a === null || b === null) return [];
  return [...from.form.fields.values()].flatMap(({ place, spec }) =>
    place !== null &&
    place.row >= a.row &&
    place.row <= b.row &&
    place.column >= a.column &&
    place.column <= b.column
      ? [fieldOf(from.form, spec.key)]
      : [],
  );
}
