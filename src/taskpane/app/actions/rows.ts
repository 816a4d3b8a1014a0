import type { RowSelection } from '../fill/rowSelection';
import type { ActionRuntime } from './runtime';

/** 光标所在的可增行区的行。 */
export interface RowActions {
  readonly addRow: () => Promise<void>;
  /** 删去确认时说的那一行：问的时候用户可能又点了别的格，那就不删。 */
  readonly removeRow: (row: RowSelection) => Promise<void>;
  /** 与同一个二级指标里的上（下）一行对调。 */
  readonly moveRow: (direction: 'up' | 'down') => Promise<void>;
}

/** 接到状态上；没有选中行时什么也不做。 */
export function createRowActions({ store, services, perform }: ActionRuntime): RowActions {
  const { session } = services;

  const onSelectedRow = (what: string, work: (row: RowSelection) => Promise<string>) => async () => {
    const { selection } = store.get();
    if (selection !== null) await perform(what, () => work(selection));
  };

  return {
    moveRow: (direction) =>
      onSelectedRow('移动', async ({ form, project, block, index, rowTitle, label }) => {
        await session.moveRow(form, project, block, index, direction);
        return `已把${rowTitle}“${label}”${direction === 'up' ? '上移' : '下移'}一行。`;
      })(),
    addRow: onSelectedRow('加行', async ({ form, project, block, index, rowTitle }) => {
      await session.addRow(form, project, block, index);
      return `已在下方加一行${rowTitle}。`;
    }),
    removeRow: (row) =>
      perform('删行', async () => {
        const { selection } = store.get();
        const { form, project, block, index, rowTitle, label, rowCount, minRows } = row;
        if (selection === null || !isSameRow(selection, row)) {
          return `光标已经不在“${label}”上，没有删；请选回那一行再删。`;
        }
        await session.removeRow(form, project, block, index);
        return rowCount > minRows ? `已删去${rowTitle}“${label}”。` : `已清空${rowTitle}“${label}”。`;
      }),
  };
}

const isSameRow = (a: RowSelection, b: RowSelection): boolean =>
  a.form === b.form &&
  a.project === b.project &&
  a.block === b.block &&
  a.index === b.index &&
  a.label === b.label;
