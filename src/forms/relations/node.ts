import type { FormId } from '../../schemes';

/** 关系里的一处：哪张表的哪个字段，或可增行区的哪一列。 */
export interface Node {
  readonly form: FormId;
  readonly key: string;
  /** 在可增行区里时是哪个区；`null` 是表上的一格。 */
  readonly block: string | null;
}

/** 表上的一格。 */
export const fieldNode = (form: FormId, key: string): Node => ({ form, key, block: null });

/** 可增行区的一列。 */
export const columnNode = (form: FormId, block: string, key: string): Node => ({ form, key, block });

/** 是不是同一处。 */
export const isSameNode = (a: Node, b: Node): boolean =>
  a.form === b.form && a.key === b.key && a.block === b.block;
