import { afterEach, describe, expect, it, vi } from 'vitest';
import { leaveOnOpen, loadOnOpen } from '../../../src/taskpane/app/officeHost';
import { createFakePane } from './support/pane';

afterEach(() => vi.unstubAllGlobals());

/** 记下设过的启动方式。 */
function stubOffice(answer: () => Promise<void> = () => Promise.resolve()) {
  const set = vi.fn<(behavior: string) => Promise<void>>(answer);
  vi.stubGlobal('Office', {
    addin: { setStartupBehavior: set },
    StartupBehavior: { load: 'Load', none: 'None' },
  });
  return set;
}

describe('随工作簿启动', () => {
  it('插表以后随工作簿启动；定稿以后不再；撤销定稿又启动', async () => {
    const set = stubOffice();
    await loadOnOpen();
    await leaveOnOpen();
    await loadOnOpen();
    expect(set.mock.calls).toEqual([['Load'], ['None'], ['Load']]);
  });

  it('这个 Excel 不会：不打断手上的事', async () => {
    stubOffice(() => Promise.reject(new Error('没有')));
    await expect(leaveOnOpen()).resolves.toBeUndefined();
    vi.stubGlobal('Office', {});
    await expect(loadOnOpen()).resolves.toBeUndefined();
  });
});

describe('公开版的退路', () => {
  it('在新窗口里打开做好的那一份，当前工作簿一次也不写', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    pane.session.calls.length = 0;
    await pane.actions.openPublicCopy(new TextEncoder().encode('PK 公开版'));
    expect(pane.session.calls[0]).toBe(`另开 ${Buffer.from('PK 公开版').toString('base64')}`);
    expect(pane.store.get().notice).toMatchObject({
      tone: 'success',
      text: expect.stringContaining('另存为') as string,
    });
  });
});
