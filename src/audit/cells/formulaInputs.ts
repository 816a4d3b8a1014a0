import { cellOf, columnOf, fieldOf } from './subject';
import type { Subject } from './subject';

/** 计算格的公式引用了本表的哪些格，按公式里的次序；录入格、公式里没有引用的为空。 */
export function formulaInputs(subject: Subject): readonly Subject[] {
  const tokens = subject.reading.spec.formula?.match(/\{[^{}?][^{}]*\}/g) ?? [];
  return tokens.flatMap((token) => referencedCells(subject, token));
}

/** 公式模板里的一个引用（写法见表样）指到哪些格。 */
export function referencedCells({ form, row }: Subject, token: string): readonly Subject[] {
  const key = token.slice(1, -1);
  if (key.startsWith('^')) return downToRow(row === null ? null : { form, row }, key.slice(1));
  if (key.startsWith('@')) return row === null ? [] : [cellOf(form, row.block, row.reading, key.slice(1))];
  if (key.startsWith('#')) {
    const dot = key.lastIndexOf('.');
    return columnOf(form, key.slice(1, dot), key.slice(dot + 1));
  }
  const [from = '', to] = key.split(':');
  return to === undefined ? [fieldOf(form, from)] : between(fieldOf(form, from), fieldOf(form, to));
}

/** 从表头到本行的几列里，说了算的是本行的那几格（空着的顺延上一行的字，不是错误的来源）。 */
function downToRow(
  at: { readonly form: Subject['form']; readonly row: NonNullable<Subject['row']> } | null,
  columns: string,
): readonly Subject[] {
  if (at === null) return [];
  const [from = '', to = from] = columns.split(':');
  return [...new Set([from, to])]
    .filter((key) => at.row.reading.cells.has(key))
    .map((key) => cellOf(at.form, at.row.block, at.row.reading, key));
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
