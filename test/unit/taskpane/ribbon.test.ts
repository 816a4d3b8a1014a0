import { afterEach, describe, expect, it, vi } from 'vitest';
import { commandNames, registerCommands } from '../../../src/commands';
import { ribbonActions } from '../../../src/taskpane/app/actions/ribbon';
import { createFakePane, setUpHengyang } from './support/pane';

afterEach(() => vi.unstubAllGlobals());

describe('功能区', () => {
  it('每个命令都登记；做完（包括失败）都报告完成', async () => {
    const handlers = new Map<string, (event: { completed: () => void }) => void>();
    vi.stubGlobal('Office', {
      actions: { associate: (name: string, handler: never) => handlers.set(name, handler) },
    });
    const done: string[] = [];
    registerCommands({
      insertForms: async () => void done.push('插入'),
      annotate: async () => void done.push('标注'),
      clearAnnotations: async () => void done.push('清除'),
    });
    expect([...handlers.keys()]).toEqual([...commandNames]);
    const completed = vi.fn();
    handlers.get('annotate')?.({ completed });
    await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce());
    expect(done).toEqual(['标注']);
  });

  it('插入表样：没有表样时打开“开始”页，不写工作簿；已有时就地修复', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    const showPane = vi.fn(async () => undefined);
    const ribbon = ribbonActions(Promise.resolve(pane), showPane);
    await ribbon.insertForms();
    expect(showPane).toHaveBeenCalledOnce();
    expect(pane.store.get().view).toBe('start');
    expect(pane.session.calls).not.toContain('insertForms');

    setUpHengyang(pane);
    await pane.actions.insert();
    await ribbon.insertForms();
    expect(pane.store.get().notice?.text).toBe('修复 3 张表样，已填内容都在。');
    expect(showPane).toHaveBeenCalledTimes(2);
  });

  it('审核并标注做完后打开窗格给人看结果', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    await pane.actions.insert();
    const showPane = vi.fn(async () => undefined);
    await ribbonActions(Promise.resolve(pane), showPane).annotate();
    expect(pane.store.get()).toMatchObject({ view: 'audit', notice: { text: '审核通过，没有发现问题。' } });
    expect(showPane).toHaveBeenCalledOnce();
  });
});
