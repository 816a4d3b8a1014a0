import { describe, expect, it } from 'vitest';
import { createFakePane, setUpHengyang } from './support/pane';

describe('得分分析表', () => {
  it('先读到最新的再生成，说清几张表', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    await pane.actions.insert();
    pane.session.calls.length = 0;
    await pane.actions.writeScoreSheet();
    expect(pane.session.calls).toEqual(['read', 'writeScoreSheet', 'read']);
    expect(pane.store.get().notice).toEqual({
      tone: 'success',
      text: '“得分分析”已生成：2 张表，一张一页；以后改了数，表和图跟着变。',
    });
  });

  it('还没有表样就不写', async () => {
    const { actions, session, store } = createFakePane();
    await actions.writeScoreSheet();
    expect(session.calls).not.toContain('writeScoreSheet');
    expect(store.get().notice?.text).toContain('还没有表样');
  });
});
