import { describe, expect, it } from 'vitest';
import { findScheme, schemes } from '../../../src/schemes';
import { parseRegistry } from '../../../src/submission';
import { schemeChoices } from '../../../src/taskpane/app/schemeActions';
import { createFakePane, insertXiangxi } from './support/pane';

const heshan = findScheme('heshan-2021')!;
const own = { ...heshan, id: 'own-2024', title: '本区 2024', year: 2024 };

describe('可选的方案', () => {
  it('载入的排在后面；同标识的代替内置的，不重复列出', () => {
    const replaced = { ...heshan, title: '鹤山 2021（改）' };
    const choices = schemeChoices(schemes, [own, replaced]);
    expect(choices).toHaveLength(schemes.length + 1);
    expect(choices.at(-1)).toBe(own);
    expect(choices.find(({ id }) => id === heshan.id)).toBe(replaced);
  });
});

describe('导出方案', () => {
  it('没插表时导出选中的方案，文件名用方案名', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    pane.actions.changeSetup({ ...pane.store.get().setup, schemeId: heshan.id });
    const file = pane.actions.exportScheme();
    expect(file?.name).toBe(`${heshan.title}.json`);
    expect(JSON.parse(file?.text ?? '')).toMatchObject({ id: 'heshan-2021' });
  });

  it('插过表就导出工作簿里改成的方案', async () => {
    const pane = await insertXiangxi();
    expect(JSON.parse(pane.actions.exportScheme()?.text ?? '')).toMatchObject({
      id: 'xiangxi-2020',
      title: '湖南省湘西州（2020 年度）（改）',
    });
  });

  it('方案名里不许作文件名的字换成空格', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    pane.actions.loadScheme(JSON.stringify({ ...own, title: '甲/乙:丙' }));
    expect(pane.actions.exportScheme()?.name).toBe('甲 乙 丙.json');
  });
});

describe('载入方案', () => {
  it('选中它、换上它的年度，插表后方案快照随登记走', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    expect(pane.actions.loadScheme(JSON.stringify(own))).toEqual([]);
    expect(pane.store.get()).toMatchObject({
      setup: { schemeId: 'own-2024', year: '2024' },
      notice: { tone: 'success', text: '已载入方案“本区 2024”并选中。' },
    });
    pane.actions.changeSetup({ ...pane.store.get().setup, unit: '某单位' });
    await pane.actions.insert();
    const registry = parseRegistry((await pane.session.read()).registryXml ?? '');
    expect(registry).toMatchObject({ scheme: { id: 'own-2024', title: '本区 2024' } });
    expect(pane.store.get().overview?.submission.scheme.id).toBe('own-2024');
  });

  it('不合格：逐条说明，什么也不变', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    const before = pane.store.get();
    expect(pane.actions.loadScheme('{"id":"x","title":"y"}')).toEqual(
      expect.arrayContaining(['方案没有等次 grades。', '方案没有列出用到的表 forms。']),
    );
    expect(pane.store.get()).toBe(before);
  });

  it('同一方案载入两次：后一次代替前一次，话里说明', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    pane.actions.loadScheme(JSON.stringify(own));
    pane.actions.loadScheme(JSON.stringify({ ...own, title: '本区 2024 新' }));
    const { loadedSchemes, notice } = pane.store.get();
    expect(loadedSchemes.map(({ title }) => title)).toEqual(['本区 2024 新']);
    expect(notice?.text).toContain('代替原来同标识的方案');
  });
});
