import type { FormId } from '../../schemes';
import { lastYearColumns, lastYearFields } from './crossForm';
import { relations } from './formRelations';
import type { FieldRelation } from './formRelations';
import type { Relation } from './relation';

/** 图上的一处：哪张表的哪个字段，或可增行区的哪一列。 */
export interface Node {
  readonly form: FormId;
  readonly key: string;
  readonly block: string | null;
}

/** 一条来路或去路。 */
export interface Link extends Node {
  /** 关系的种类；`lastYear` 是上年工作簿里的数。 */
  readonly kind: Relation['kind'] | 'lastYear';
  /** 在同一行里（可增行区的另一列）。 */
  readonly sameRow: boolean;
}

/** 这个数从哪来：公式引用的各格，上年工作簿里的数。录入的没有来路。 */
export function sourcesOf({ form, key, block }: Node): readonly Link[] {
  const own = relations.find((each) => each.form === form && each.key === key && each.block === block);
  return [...(own === undefined ? [] : inputsOf(own)), ...lastYearOf({ form, key, block })];
}

/** 这个数到哪去：哪些格的公式引用它。 */
export function usesOf(node: Node): readonly Link[] {
  return relations
    .filter((relation) => inputsOf(relation).some((input) => isSame(input, node)))
    .map(({ form, key, block, kind }) => ({
      form,
      key,
      block,
      kind,
      sameRow: block !== null && block === node.block,
    }));
}

function inputsOf({ form, block, kind, inputs }: FieldRelation): readonly Link[] {
  return inputs.map((input) => {
    const sameRow = input.kind === 'cell';
    const within = input.kind === 'column' ? input.block : sameRow ? block : null;
    return { form, key: input.key, block: within, kind, sameRow };
  });
}

function lastYearOf({ form, key, block }: Node): readonly Link[] {
  const kind = 'lastYear' as const;
  if (block === null) {
    const pair = lastYearFields.find(({ to }) => to.form === form && to.key === key);
    return (pair?.from ?? []).map((from) => ({ ...from, block: null, kind, sameRow: false }));
  }
  return lastYearColumns
    .filter((pair) => pair.form === form && pair.block === block && pair.column === key)
    .map(({ from }) => ({ form, key: from.column, block: from.block, kind, sameRow: false }));
}

const isSame = (a: Node, b: Node): boolean => a.form === b.form && a.key === b.key && a.block === b.block;
