import type { FormId } from '../../schemes';
import type { FieldSpec, Form } from '../form';
import { blocksOf, fieldsOf } from '../names';
import { findForm, forms } from '../registered';
import { readRelation, type Operand, type Relation } from './relation';

/** 表上一处有关系的格。 */
export interface FieldRelation extends Relation {
  readonly form: FormId;
  /** 字段键，或可增行区的列键。 */
  readonly key: string;
  /** 在可增行区里时是哪个区；每一行都有这层关系。 */
  readonly block: string | null;
}

/** 一张表的全部关系，按版面次序；从字段的公式读出，不另写一份。 */
export function relationsOf(form: Form): readonly FieldRelation[] {
  const between = betweenIn(form);
  const read = (spec: FieldSpec, block: string | null): readonly FieldRelation[] => {
    const relation = readRelation(spec.formula, spec.kind, between);
    return relation === null ? [] : [{ ...relation, form: form.id, key: spec.key, block }];
  };
  return [
    ...fieldsOf(form).flatMap((spec) => read(spec, null)),
    ...blocksOf(form).flatMap((block) => block.columns.flatMap((column) => read(column, block.key))),
  ];
}

/** 全部表样的关系。 */
export const relations: readonly FieldRelation[] = forms.flatMap(relationsOf);

/** 合计格的下级字段，按版面次序；不是由字段加成的合计抛错（写错了键）。 */
export function partsOfTotal(form: FormId, total: string): readonly string[] {
  const found = relations.find((each) => each.form === form && each.key === total && each.kind === 'total');
  const parts = found?.inputs.flatMap((input: Operand) => (input.kind === 'field' ? [input.key] : [])) ?? [];
  if (parts.length === 0) throw new Error(`${form} 的“${total}”不是由字段加成的合计`);
  return parts;
}

/** 一行里合计列的下级列；不是抛错。 */
export function partsOfColumn(form: FormId, block: string, total: string): readonly string[] {
  const found = relationsOf(findForm(form)).find((each) => each.block === block && each.key === total);
  const parts = found?.inputs.flatMap((input) => (input.kind === 'cell' ? [input.key] : [])) ?? [];
  if (parts.length === 0) throw new Error(`${form} 的“${block}”里“${total}”不是合计列`);
  return parts;
}

interface Position {
  readonly key: string;
  readonly row: number;
  readonly column: number;
}

/** 两个字段围成的区域里的字段：按版面上的行列看。 */
function betweenIn(form: Form): (from: string, to: string) => readonly string[] {
  const positions = form.rows.flatMap((row, index): readonly Position[] =>
    row.kind === 'block'
      ? []
      : row.cells.flatMap(({ field, column }) => (field ? [{ key: field.key, row: index, column }] : [])),
  );
  return (from, to) => {
    const [a, b] = [from, to].map((key) => positions.find((each) => each.key === key));
    if (a === undefined || b === undefined) return [];
    return positions
      .filter(
        ({ row, column }) =>
          row >= a.row &&
          row <= b.row &&
          column >= Math.min(a.column, b.column) &&
          column <= Math.max(a.column, b.column),
      )
      .map(({ key }) => key);
  };
}
