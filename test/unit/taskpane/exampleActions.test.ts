import { afterEach, describe, expect, it, vi } from 'vitest';
import { toBase64 } from '../../../src/taskpane/app/files/base64';
import { fetchExample } from '../../../src/taskpane/app/files/exampleFile';
import { createFakePane } from './support/pane';

afterEach(() => vi.unstubAllGlobals());

describe('打开示例', () => {
  it('取来文件，交给会话在新窗口里打开；当前工作簿一次也不写', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    pane.session.calls.length = 0;
    await pane.actions.openExample();
    expect(pane.session.calls).toEqual([`另开 ${Buffer.from('PK 示例').toString('base64')}`, 'read']);
    expect(pane.store.get()).toMatchObject({ overview: null, notice: { tone: 'success' } });
  });

  it('几万字节的文件转得对', () => {
    const bytes = Uint8Array.from({ length: 40_000 }, (_, index) => index % 251);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  });

  it('网站上没有示例、连不上：说清怎么办', async () => {
    for (const answer of [async () => new Response('', { status: 404 }), () => Promise.reject(new Error())]) {
      vi.stubGlobal('fetch', answer);
      await expect(fetchExample()).rejects.toMatchObject({
        message: expect.stringContaining('取不到示例文件') as string,
        remedy: '请管理员看看网站上有没有 example.xlsx。',
      });
    }
  });
});
