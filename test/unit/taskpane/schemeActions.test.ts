import { describe, expect, it } from 'vitest';
import { findScheme, schemes } from '../../../src/schemes';
import { exportScheme, parseRegistry } from '../../../src/submission';
import { schemeChoices, type SchemeExport } from '../../../src/taskpane/app/actions/schemes';
import { createFakePane, insertXiangxi } from './support/pane';

const table = '部门整体支出绩效评价评分表';
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

/** 导出成功的文件；没成功就把原因抛出来。 */
function saved(result: SchemeExport) {
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return { name: result.file.name, scheme: JSON.parse(result.file.text).scheme };
}

describe('导出方案', () => {
  it('没插表时导出选中的方案，文件名用方案名', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    pane.actions.changeSetup({ ...pane.store.get().setup, schemeId: heshan.id });
    expect(saved(await pane.actions.exportScheme(''))).toMatchObject({
      name: `${heshan.title}.json`,
      scheme: { id: 'heshan-2021' },
    });
  });

  it('插过表就导出工作簿里改成的方案：改过的评分标准在里面，另一份工作簿能载入', async () => {
    const pane = await insertXiangxi();
    const standard = '100%（含）以下计满分；每超过1个百分点扣1分，扣完为止';
    pane.session.typeRow(table, { block: '评价指标', index: 2, column: '评分标准' }, standard);
    await pane.actions.refresh();
    const result = await pane.actions.exportScheme(' 本州 2021 ');
    const { name, scheme } = saved(result);
    expect(name).toBe('本州 2021.json');
    expect(scheme).toMatchObject({ title: '本州 2021' });
    const other = createFakePane();
    await other.actions.start();
    expect(await other.actions.loadScheme(result.ok ? result.file.text : '')).toEqual([]);
    const loaded = other.store.get().loadedSchemes[0];
    const rows = loaded?.forms.find(({ form }) => form === table)?.indicators;
    expect(rows?.[2]?.standard).toBe(standard);
    expect(other.store.get().setup.schemeId).toBe(loaded?.id);
  });

  it('评分标准看不懂：不导出，说明是哪一项', async () => {
    const pane = await insertXiangxi();
    pane.session.typeRow(table, { block: '评价指标', index: 2, column: '评分标准' }, '酌情给分');
    await pane.actions.refresh();
    const result = await pane.actions.exportScheme('');
    expect(result).toMatchObject({ ok: false, problems: [expect.stringContaining('在职人员控制率')] });
  });

  it('方案名里不许作文件名的字换成空格', async () => {
    const pane = await insertXiangxi();
    expect(saved(await pane.actions.exportScheme('甲/乙:丙')).name).toBe('甲 乙 丙.json');
  });
});

describe('载入方案', () => {
  it('选中它、换上它的年度，插表后方案快照随登记走', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    expect(await pane.actions.loadScheme(exportScheme(own))).toEqual([]);
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

  it.each(['不是 JSON', '{"id":"x"}', exportScheme(own).replace('"grades":', '"等次":')])(
    '不合格就逐条说明，什么也不变',
    async (text) => {
      const pane = createFakePane();
      await pane.actions.start();
      const before = pane.store.get();
      const problems = await pane.actions.loadScheme(text);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.every((problem) => /方案/.test(problem))).toBe(true);
      expect(pane.store.get()).toBe(before);
    },
  );

  it('同一方案载入两次：后一次代替前一次，话里说明', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    await pane.actions.loadScheme(exportScheme(own));
    await pane.actions.loadScheme(exportScheme({ ...own, title: '本区 2024 新' }));
    const { loadedSchemes, notice } = pane.store.get();
    expect(loadedSchemes.map(({ title }) => title)).toEqual(['本区 2024 新']);
    expect(notice?.text).toContain('代替原来同标识的方案');
  });
});
