import { describe, expect, it } from 'vitest';
import { gradeLabel, type FormScore } from '../../../src/taskpane/app/score/formScore';
import { createFakePane, insertXiangxi, setUpHengyang, type FakePane } from './support/pane';

const table = '部门整体支出绩效评价评分表';
const block = '评价指标';

async function headline(pane: FakePane): Promise<FormScore> {
  await pane.actions.refresh();
  const score = pane.store.get().overview?.headline;
  if (score === null || score === undefined) throw new Error('没有得分');
  return score;
}

function scoreAll(pane: FakePane, skip: readonly number[]): void {
  const rows = pane.session.sheet(table).layout.blocks.find(({ key }) => key === block)?.rows ?? 0;
  for (let index = 0; index < rows; index += 1) {
    pane.session.typeRow(table, { block, index, column: '分值' }, 4);
    pane.session.typeRow(table, { block, index, column: '得分' }, skip.includes(index) ? '' : 4);
  }
}

describe('暂定的等次', () => {
  it('一项没有得分：照方案的等次，80（含）以上为良', async () => {
    const pane = await insertXiangxi();
    scoreAll(pane, [0]);
    pane.session.type(table, '总分', 80);
    expect(gradeLabel(await headline(pane))).toBe('暂为 良（还有 1 项没有得分）');
  });

  it('湘西 60 分到 80 分叫较差；得分是“看不懂”的文字也算没有得分', async () => {
    const pane = await insertXiangxi();
    scoreAll(pane, [0, 1]);
    pane.session.typeRow(table, { block, index: 1, column: '得分' }, '评分标准第10字起看不懂');
    pane.session.type(table, '总分', 79.99);
    expect(gradeLabel(await headline(pane))).toBe('暂为 较差（还有 2 项没有得分）');
  });

  it('表上等次写出来了就照写；没有总分就什么也不说', async () => {
    const pane = await insertXiangxi();
    expect(gradeLabel(await headline(pane))).toBe('');
    pane.session.type(table, '总分', 94);
    pane.session.type(table, '等次', '优');
    expect(gradeLabel(await headline(pane))).toBe('优');
  });

  it('每项都有得分而等次还空着：说等次未定，不猜', async () => {
    const pane = await insertXiangxi();
    scoreAll(pane, []);
    pane.session.type(table, '总分', 84);
    expect(gradeLabel(await headline(pane))).toBe('等次未定');
  });

  it('自评表没有执行率得分也算一项', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane, []);
    await pane.actions.insert();
    pane.session.type('部门整体支出绩效自评表', '总分', 90);
    const score = await headline(pane);
    expect(score.scoresExecution).toBe(true);
    expect(gradeLabel(score)).toBe('暂为 优（还有 1 项没有得分）');
  });
});

it('100 分评分表按一级指标列出构成，不单列执行率', async () => {
  const pane = await insertXiangxi();
  const { levels, scoresExecution } = await headline(pane);
  expect(scoresExecution).toBe(false);
  expect(levels.map(({ level1, weight }) => `${level1} ${weight}`)).toEqual([
    '1、投入（13分） 13',
    '2、过程（61分） 61',
    '3、产出及效率（26分） 26',
  ]);
});

it('没有项目表的方案：填了项目也不插项目表', async () => {
  const pane = await insertXiangxi();
  const forms = pane.store.get().overview?.forms ?? [];
  expect(forms.length).toBeGreaterThan(4);
  expect(forms.filter(({ project }) => project !== null)).toEqual([]);
});
