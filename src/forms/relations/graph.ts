import { copies, copySources } from './copies';
import { lastYearColumns, lastYearFields } from './crossForm';
import { relations } from './formRelations';
import type { FieldRelation } from './formRelations';
import { isSameNode, type Node } from './node';
import type { Relation } from './relation';

/** 一条来路或去路。 */
export interface Link extends Node {
  /** 关系的种类；`copy` 是别的表上的同一个数，`lastYear` 是上年工作簿里的数。 */
  readonly kind: Relation['kind'] | 'copy' | 'lastYear';
  /** 在同一行里（可增行区的另一列）。 */
  readonly sameRow: boolean;
}

/** 这个数从哪来：公式引用的各格，抄自别的表的哪一处，上年工作簿里的数。 */
export function sourcesOf(node: Node): readonly Link[] {
  const own = relations.find((each) => isSameNode(each, node));
  return [
    ...(own === undefined ? [] : inputsOf(own)),
    ...copySources(node).flat().map(copyLink),
    ...lastYearOf(node),
  ];
}

/** 这个数到哪去：哪些格的公式引用它，别的表哪一处抄它。 */
export function usesOf(node: Node): readonly Link[] {
  const formulas = relations
    .filter((relation) => inputsOf(relation).some((input) => isSameNode(input, node)))
    .map(({ form, key, block, kind }) => ({
      form,
      key,
      block,
      kind,
      sameRow: block !== null && block === node.block,
    }));
  const copied = copies
    .filter(({ from }) => from.flat().some((each) => isSameNode(each, node)))
    .map(({ to }) => copyLink(to));
  return [...formulas, ...copied];
}

const copyLink = ({ form, key, block }: Node): Link => ({ form, key, block, kind: 'copy', sameRow: false });

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
