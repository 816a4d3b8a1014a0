import type { Fix, FixKind } from '../../../audit';
import type { Place } from '../../../submission';
import type { ActionRuntime } from './runtime';
import { placeAddress } from '../overview';
import type { FixUndoEntry, Notice } from '../state';

/** 一键修正与它的撤销。 */
export interface FixActions {
  readonly applyFix: (fix: Fix) => Promise<void>;
  readonly undoFix: (entry: FixUndoEntry) => Promise<void>;
}

/** 撤销最多留这么多条，新的在前。 */
const longest = 20;

const done: Readonly<Record<FixKind, string>> = {
  恢复公式: '已恢复公式',
  改为应填数: '已改为应填数',
  清洗数字: '已改成数字',
  规范写法: '已改成规范写法',
  填入: '已填入',
  照抄报告: '已照抄报告',
  取来: '已取来',
  断开: '已断开，留下原来的数',
};

const nameOf = (place: Place): string => `${place.sheetName} ${placeAddress(place)}`;

function listed(places: readonly Place[]): string {
  const shown = places.slice(0, 5).map(nameOf).join('、');
  return places.length > 5 ? `${shown}等 ${places.length} 处` : shown;
}

/** 接到状态上。 */
export function createFixActions({ store, services, perform }: ActionRuntime): FixActions {
  const { session } = services;
  let lastId = 0;

  return {
    applyFix: (fix) =>
      perform(fix.kind, async (): Promise<Notice> => {
        const { applied, skipped, undo } = await session.applyFixes([fix]);
        if (undo !== null) {
          const where = undo.cells.length === 1 ? nameOf(undo.cells[0]!.place) : `${undo.cells.length} 处`;
          const entry: FixUndoEntry = { id: (lastId += 1), label: `${fix.kind}：${where}`, undo };
          store.update({ fixUndos: [entry, ...store.get().fixUndos].slice(0, longest) });
        }
        const parts = [
          applied > 0 ? `${done[fix.kind]}：${applied} 处。` : '',
          skipped.length > 0 ? `${listed(skipped)}已经变了，没有动；请看重新审核的结果。` : '',
        ];
        return { tone: skipped.length > 0 ? 'warning' : 'success', text: parts.join('') };
      }),
    undoFix: (entry) =>
      perform('撤销修正', async (): Promise<Notice> => {
        const { restored, refused } = await session.undoFix(entry.undo);
        store.update({ fixUndos: store.get().fixUndos.filter(({ id }) => id !== entry.id) });
        const parts = [
          restored > 0 ? `已撤销“${entry.label}”，恢复了 ${restored} 处。` : '',
          refused.length > 0 ? `${listed(refused)}修正以后又改过，没有恢复。` : '',
        ];
        return { tone: refused.length > 0 ? 'warning' : 'success', text: parts.join('') };
      }),
  };
}
