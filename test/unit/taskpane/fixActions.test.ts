import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../src/audit';
import { createFakePane, setUpHengyang, type FakePane } from './support/pane';

async function insertedPane(): Promise<FakePane> {
  const pane = createFakePane();
  await pane.actions.start();
  setUpHengyang(pane);
  await pane.actions.insert();
  pane.session.calls.length = 0;
  return pane;
}

/** 改几格的修正，从 C23 往下。 */
const fix = (count: number): Fix => ({
  kind: '恢复公式',
  changes: Array.from({ length: count }, (_, index) => ({
    place: {
      sheetId: '{sheet-1}',
      sheetName: '基础数据表',
      row: 22 + index,
      column: 2,
      lastRow: 22 + index,
      lastColumn: 2,
    },
    field: 'amount',
    before: '25.5',
    after: { kind: 'formula', formula: '=SUM(C24:C28)' },
  })),
});

describe('修正', () => {
  it('改完重读，说改了几处，留下撤销；撤销后从清单里去掉', async () => {
    const { actions, session, store } = await insertedPane();
    await actions.applyFix(fix(1));
    expect(session.calls).toEqual(['applyFixes', 'read']);
    expect(store.get().notice).toEqual({ tone: 'success', text: '已恢复公式：1 处。' });
    expect(store.get().fixUndos.map(({ label }) => label)).toEqual(['恢复公式：基础数据表 C23']);
    await actions.undoFix(store.get().fixUndos[0]!);
    expect(store.get().notice?.text).toBe('已撤销“恢复公式：基础数据表 C23”，恢复了 1 处。');
    expect(store.get().fixUndos).toEqual([]);
  });

  it('有的格已经变了：说出是哪一格', async () => {
    const { actions, session, store } = await insertedPane();
    session.skips = 1;
    await actions.applyFix(fix(3));
    expect(store.get().notice).toEqual({
      tone: 'warning',
      text: '已恢复公式：2 处。基础数据表 C23已经变了，没有动；请看重新审核的结果。',
    });
    expect(store.get().fixUndos[0]?.label).toBe('恢复公式：2 处');
  });

  it('一格没改就没有撤销；撤销只留最近二十条，新的在前', async () => {
    const { actions, session, store } = await insertedPane();
    session.skips = 9;
    await actions.applyFix(fix(1));
    expect(store.get().fixUndos).toEqual([]);
    session.skips = 0;
    for (let count = 1; count <= 22; count += 1) await actions.applyFix(fix(count));
    expect(store.get().fixUndos).toHaveLength(20);
    expect(store.get().fixUndos[0]?.label).toBe('恢复公式：22 处');
    expect(store.get().fixUndos.at(-1)?.label).toBe('恢复公式：3 处');
  });

  it('出错：写成一条话，不留撤销', async () => {
    const { actions, session, store } = await insertedPane();
    session.failWith = new Error('修正没有完成：工作表或工作簿处于保护状态。');
    await actions.applyFix(fix(1));
    expect(store.get().notice).toMatchObject({ tone: 'error', text: expect.stringContaining('保护状态') });
    expect(store.get().fixUndos).toEqual([]);
  });
});
