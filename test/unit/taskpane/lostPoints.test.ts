import { describe, expect, it } from 'vitest';
import { lostPoints } from '../../../src/taskpane/app/score/lostPoints';
import type { Overview } from '../../../src/taskpane/app/overview';
import { scoreBars, totalShare } from '../../../src/taskpane/app/score/scoreBars';
import { createFakePane, setUpHengyang, type FakePane } from './support/pane';

const department = '部门整体支出绩效自评表';

async function inserted(): Promise<FakePane> {
  const pane = createFakePane();
  await pane.actions.start();
  setUpHengyang(pane);
  await pane.actions.insert();
  return pane;
}

async function departmentOf(pane: FakePane) {
  await pane.actions.refresh();
  const form = (pane.store.get().overview as Overview).forms.find(
    ({ sheetName }) => sheetName === department,
  );
  if (form === undefined || form.score === null) throw new Error('没有部门表');
  return { ...form, score: form.score };
}

/** 衡阳部门表的几项：执行率 68.54% 得 6.85，一项指标满分、一项丢 4 分、一项还没有得分。 */
function fillHengyang({ session }: FakePane): void {
  session.type(department, '执行数', 346.17);
  session.type(department, '资金总额', 505.05);
  session.type(department, '执行率分值', 10);
  session.type(department, '执行率得分', 6.85);
  session.type(department, '执行率偏差原因', '疫情影响招商活动。');
  session.type(department, '总分', 18.85);
  const rows = [
    ['招商考察', '≥3次', '5次', 6, 6],
    ['汇编完成率', '=100%', '60%', 10, 6],
    ['社会效益', '长期', '较好', 8, null],
  ] as const;
  for (const [index, [name, target, actual, weight, score]] of rows.entries()) {
    const where = { block: '绩效指标', index };
    session.typeRow(department, { ...where, column: '三级指标' }, name);
    session.typeRow(department, { ...where, column: '年度指标值' }, target);
    session.typeRow(department, { ...where, column: '实际完成值' }, actual);
    session.typeRow(department, { ...where, column: '分值' }, weight);
    if (score !== null) session.typeRow(department, { ...where, column: '得分' }, score);
  }
}

describe('分丢在哪', () => {
  it('从丢得多到丢得少，没有得分的排在后面；每步接着上一步降，降到现在的分', async () => {
    const pane = await inserted();
    fillHengyang(pane);
    const { reading } = await departmentOf(pane);
    const losses = lostPoints(reading)!;
    expect(losses.full).toBe('34');
    expect(losses.left).toBe('18.85');
    expect(losses.steps.map(({ label, lost, pending }) => [label, lost, pending])).toEqual([
      ['汇编完成率', '4', false],
      ['预算执行率', '3.15', false],
      ['社会效益', '8', true],
    ]);
    expect(losses.steps[0]!.from).toBe(1);
    for (const [index, step] of losses.steps.entries()) {
      expect(step.from).toBeCloseTo(losses.steps[index - 1]?.to ?? 1, 10);
      expect(step.to).toBeLessThan(step.from);
    }
    expect(losses.steps.at(-1)!.to).toBeCloseTo(18.85 / 34, 10);
  });

  it('说明为什么：算式在前，表上写的原因在后', async () => {
    const pane = await inserted();
    fillHengyang(pane);
    const { steps } = lostPoints((await departmentOf(pane)).reading)!;
    expect(steps[0]!.reason).toContain('年度指标值=100%，实际完成60%');
    expect(steps[0]!.reason).not.toContain('汇编完成率：');
    expect(steps[1]!.reason).toContain('原因：疫情影响招商活动。');
    expect(steps[2]!.reason).toBe('还没有得分。');
    expect(steps[0]!.place).not.toBeNull();
  });

  it('没有分值就不画', async () => {
    const pane = await inserted();
    pane.session.type(department, '执行率分值', '');
    expect(lostPoints((await departmentOf(pane)).reading)).toBeNull();
  });
});

describe('得分条与总分环', () => {
  it('比例照得分÷分值，念得出名字；没有得分的没有比例', async () => {
    const pane = await inserted();
    fillHengyang(pane);
    const { score } = await departmentOf(pane);
    const [execution, output, benefit] = scoreBars(score);
    expect(execution).toMatchObject({ share: 0.685, name: '预算执行率：得 6.85 分，满分 10 分' });
    expect(output).toMatchObject({ label: '产出指标（50分）', weight: '24', score: '12', share: 0.5 });
    expect(benefit).toMatchObject({ share: null, name: '效益指标（40分）：还没有得分' });
    expect(totalShare(score)).toBeCloseTo(0.1885, 10);
    expect(totalShare({ ...score, total: '' })).toBeNull();
  });
});
