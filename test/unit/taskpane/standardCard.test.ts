import { describe, expect, it } from 'vitest';
import { standardCard, type StandardCard } from '../../../src/taskpane/app/fill/standardCard';
import { insertXiangxi, type FakePane } from './support/pane';

const table = '部门整体支出绩效评价评分表';
const block = '评价指标';

async function cardAt(pane: FakePane, index: number, column = '评分标准'): Promise<StandardCard | null> {
  await pane.actions.refresh();
  pane.session.selectRow(table, { block, index, column });
  const { overview, selection } = pane.store.get();
  if (overview === null) throw new Error('没有总览');
  return standardCard(overview.submission, selection);
}

function write(pane: FakePane, index: number, cells: Readonly<Record<string, string | number>>): void {
  for (const [column, value] of Object.entries(cells)) {
    pane.session.typeRow(table, { block, index, column }, value);
  }
}

describe('评分标准卡片', () => {
  it('说明怎么理解，列出分值、指标值、得分', async () => {
    const pane = await insertXiangxi();
    write(pane, 0, {
      分值: 3,
      评分标准: '100%（含）以下计满分；每超过1个百分点扣0.5分，扣完为止',
      指标值: 0.6667,
      得分: 3,
    });
    expect(await cardAt(pane, 0)).toMatchObject({
      weight: '3',
      value: '0.6667',
      score: '3',
      understanding: { ok: true, text: '不超过100%得满分；每超1个百分点扣0.5分，满一个才扣，最低0分' },
      note: null,
    });
  });

  it('改评分标准，重读后跟着变：扣 0.5 分改成扣 1 分，得分应由 2 变 1', async () => {
    const pane = await insertXiangxi();
    write(pane, 0, { 分值: 3, 评分标准: '≤100%计满分；每超过1个百分点扣0.5分', 指标值: 1.02, 得分: 2 });
    expect((await cardAt(pane, 0))?.note).toBeNull();
    write(pane, 0, { 评分标准: '≤100%计满分；每超过1个百分点扣1分' });
    const card = await cardAt(pane, 0);
    expect(card?.understanding).toMatchObject({ text: expect.stringContaining('每超1个百分点扣1分') });
    expect(card?.note).toBe('按评分标准应得 1 分，表内是 2 分。');
  });

  it('看不懂：指出第几个字，原文在那里切开', async () => {
    const pane = await insertXiangxi();
    write(pane, 0, { 分值: 5, 评分标准: '≤100%计满分；超了酌情扣分', 指标值: 1.02 });
    const card = await cardAt(pane, 0);
    expect(card?.understanding).toMatchObject({
      ok: false,
      before: '≤100%计满分；',
      wrong: '超了酌情扣分',
      after: '',
      messages: [expect.stringMatching(/^第 10 个字起“超了酌情扣分”看不懂/)],
    });
    expect(card?.note).toBeNull();
  });

  it('指标值缺了、不合评分标准、没写评分标准，都说出来', async () => {
    const pane = await insertXiangxi();
    write(pane, 0, { 分值: 5, 评分标准: '100%计满分，每低于5%扣2分，扣完为止', 指标值: '' });
    expect((await cardAt(pane, 0))?.note).toBe('还没有指标值，填了才有得分。');
    write(pane, 0, { 指标值: '约80%' });
    expect((await cardAt(pane, 0))?.note).toBe('指标值“约80%”不是数。');
    write(pane, 0, { 评分标准: '' });
    expect(await cardAt(pane, 0)).toMatchObject({ understanding: null, note: null });
  });

  it('在指标值、得分、扣分原因上也显示；合并的一级指标和表上别处不显示', async () => {
    const pane = await insertXiangxi();
    for (const column of ['三级指标', '分值', '指标值', '得分', '扣分原因和其他说明']) {
      expect((await cardAt(pane, 0, column))?.indicator).toBe('①绩效目标合理性');
    }
    expect(await cardAt(pane, 0, '一级指标')).toBeNull();
    pane.session.select({ sheetId: pane.session.sheet(table).id, row: 0, column: 0 });
    expect(pane.store.get().selection).toBeNull();
  });
});
