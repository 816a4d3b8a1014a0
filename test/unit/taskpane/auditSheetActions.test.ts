import { describe, expect, it } from 'vitest';
import { WorkbookError } from '../../../src/workbook';
import { b05 } from './support/findings';
import { createFakePane, setUpHengyang, type FakePane } from './support/pane';

async function insertedPane(): Promise<FakePane> {
  const pane = createFakePane();
  await pane.actions.start();
  setUpHengyang(pane);
  await pane.actions.insert();
  pane.findings = [b05];
  await pane.actions.refresh();
  pane.session.calls.length = 0;
  return pane;
}

describe('审核情况表', () => {
  it('先读到最新的再生成，说清写了几条', async () => {
    const { actions, session, store } = await insertedPane();
    await actions.writeAuditSheet();
    expect(session.calls).toEqual(['read', 'writeAuditSheet', 'read']);
    expect(store.get().notice).toEqual({ tone: 'success', text: '“审核情况表”已生成：1 条结果。' });
  });

  it('还没有表样就不写', async () => {
    const { actions, session, store } = createFakePane();
    await actions.writeAuditSheet();
    expect(session.calls).not.toContain('writeAuditSheet');
    expect(store.get().notice?.text).toContain('还没有表样');
  });

  it('写审核说明按结果的稳定键；空白说是清掉', async () => {
    const { actions, session, store } = await insertedPane();
    await actions.explain([b05], '待调整');
    expect(session.calls[0]).toBe('explain B05|基础数据表|||项目支出.本年预算数 待调整');
    expect(store.get().notice?.text).toBe('审核说明已写进“审核情况表”。');
    await actions.explain([b05], '  ');
    expect(store.get().notice?.text).toBe('已清掉审核说明。');
  });

  it('写不进去就说原因', async () => {
    const { actions, session, store } = await insertedPane();
    session.failWith = new WorkbookError('写审核说明没有完成：工作表或工作簿处于保护状态。');
    await actions.explain([b05], '待调整');
    expect(store.get().notice).toMatchObject({ tone: 'error' });
    expect(store.get().notice?.text).toContain('保护');
  });
});
