import type { FormId } from '../../../schemes';
import { action } from '../../kernel/action';
import type { RowDirection } from './moveRow';

/** 可增行区的行；`project` 是项目名，一份一张的表为 null，`block` 是可增行区的键，行号从 0 起。 */
export const rowActions = {
  /** 在第 `afterIndex` 行（−1 为最前）之后加一行。 */
  addRow: action({
    title: '加一行',
    kind: 'live',
    syncs: 2,
    run: async (session, form: FormId, project: string | null, block: string, afterIndex: number) =>
      (await import('./changeRows')).addRow(session, { form, project, block }, afterIndex),
  }),
  /** 删掉一行，到了最少行数就只清空它。 */
  removeRow: action({
    title: '删一行',
    kind: 'live',
    syncs: 2,
    run: async (session, form: FormId, project: string | null, block: string, index: number) =>
      (await import('./changeRows')).removeRow(session, { form, project, block }, index),
  }),
  /** 把一行与同组的上（下）一行对调。 */
  moveRow: action({
    title: '移动一行',
    kind: 'change',
    syncs: 3,
    run: async (
      session,
      form: FormId,
      project: string | null,
      block: string,
      index: number,
      direction: RowDirection,
    ) => (await import('./moveRow')).moveRow(session, { form, project, block }, index, direction),
  }),
};
