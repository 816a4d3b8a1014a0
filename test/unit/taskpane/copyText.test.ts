import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../../src/taskpane/components/copyText';

/** 假页面：记下被选中的文字；execCommand 的结果由测试给。 */
function stubPage(execCommand: () => boolean) {
  const selected: string[] = [];
  const areas: unknown[] = [];
  vi.stubGlobal('HTMLElement', class {});
  vi.stubGlobal('document', {
    activeElement: null,
    createElement: () => ({
      value: '',
      style: {},
      select() {
        selected.push(this.value);
      },
      remove() {
        areas.pop();
      },
    }),
    body: { append: (area: unknown) => areas.push(area) },
    execCommand,
  });
  return { selected, areas };
}

afterEach(() => vi.unstubAllGlobals());

describe('复制文字', () => {
  it('剪贴板能用就用它', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => written.push(text) } });
    expect(await copyText('控制率＝（12÷15）×100%＝80%')).toBe(true);
    expect(written).toEqual(['控制率＝（12÷15）×100%＝80%']);
  });

  it('剪贴板不许用：退到选中复制，不留下临时的框', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
    const { selected, areas } = stubPage(() => true);
    expect(await copyText('甲')).toBe(true);
    expect(selected).toEqual(['甲']);
    expect(areas).toEqual([]);
  });

  it.each([
    ['不肯', () => false],
    [
      '抛错',
      () => {
        throw new Error('not allowed');
      },
    ],
  ])('两种办法都%s：如实说没复制成', async (_, execCommand) => {
    vi.stubGlobal('navigator', {});
    stubPage(execCommand);
    expect(await copyText('甲')).toBe(false);
  });
});
