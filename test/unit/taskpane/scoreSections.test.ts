import { describe, expect, it } from 'vitest';
import { scoreSections, type ScoreSection } from '../../../src/taskpane/app/score/scoreSections';
import { createFakePane, insertXiangxi, setUpHengyang, type FakePane } from './support/pane';

async function sections(pane: FakePane): Promise<readonly ScoreSection[]> {
  await pane.actions.refresh();
  const { overview } = pane.store.get();
  if (overview === null) throw new Error('没有总览');
  return scoreSections(overview);
}

describe('“得分”页上的表', () => {
  it('没有得分也没有率的表不列；基础数据表有了控制率就列出来，带算式', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    await pane.actions.insert();
    const titles = (list: readonly ScoreSection[]) => list.map(({ form }) => form.sheetName);
    expect(titles(await sections(pane))).toEqual(['部门整体支出绩效自评表', '项目-招商引资工作经费']);
    pane.session.type('基础数据表', '编制数', 15);
    pane.session.type('基础数据表', '实际在职人数', 12);
    pane.session.type('基础数据表', '控制率', 0.8);
    const basic = (await sections(pane)).at(-1);
    expect(basic?.form.score).toBeNull();
    expect(basic?.derivations).toContainEqual(
      expect.objectContaining({ subject: '控制率', text: '控制率＝（12÷15）×100%＝80%' }),
    );
  });

  it('评分表的每项指标一条，跟着单元格里的数变', async () => {
    const pane = await insertXiangxi();
    const table = '部门整体支出绩效评价评分表';
    const where = { block: '评价指标', index: 0 };
    pane.session.typeRow(table, { ...where, column: '指标值' }, 2);
    pane.session.typeRow(table, { ...where, column: '得分' }, 2);
    const [{ derivations } = { derivations: [] }] = await sections(pane);
    expect(derivations.some(({ text }) => text.includes('得2分，扣1分'))).toBe(true);
    expect(derivations.some(({ text }) => text.includes('满分'))).toBe(false);
  });
});
