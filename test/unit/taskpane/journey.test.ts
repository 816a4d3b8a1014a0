import { describe, expect, it } from 'vitest';
import { journeyOf } from '../../../src/taskpane/app/home/journey';
import type { Overview } from '../../../src/taskpane/app/overview';
import { b05 } from './support/findings';
import { createFakePane, setUpHengyang, type FakePane } from './support/pane';

async function overviewOf(pane: FakePane): Promise<Overview> {
  await pane.actions.refresh();
  const { overview } = pane.store.get();
  if (overview === null) throw new Error('没有总览');
  return overview;
}

async function inserted(projects?: readonly string[]): Promise<FakePane> {
  const pane = createFakePane();
  await pane.actions.start();
  setUpHengyang(pane, projects);
  await pane.actions.insert();
  return pane;
}

/** 假会话不算公式，填满一份太啰嗦：只改总览里路线用到的几项。 */
const allFilled = (overview: Overview, patch: Partial<Overview> = {}): Overview => ({
  ...overview,
  filled: overview.required,
  forms: overview.forms.map((form) => ({
    ...form,
    filled: form.required,
    empties: [],
    unscored: [],
    nextEmpty: null,
    score: form.score && { ...form.score, total: '96.85', grade: '优', provisional: null },
  })),
  ...patch,
});

describe('主页上的路线', () => {
  it('刚插好：正该填报，下一步指到第一处空格', async () => {
    const overview = await overviewOf(await inserted());
    const { steps, next } = journeyOf(overview);
    expect(steps.map(({ title, state }) => `${title} ${state}`)).toEqual([
      '填报 current',
      '得分 ahead',
      '审核 done',
      '提交 ahead',
    ]);
    expect(steps[0]?.summary).toBe(`必填 ${overview.filled}/${overview.required}`);
    expect(next.sentence).toBe(
      `还有 ${overview.required - overview.filled} 处必填没填，先填“基础数据表”的编制数。`,
    );
    expect(next.target).toMatchObject({ label: '编制数', place: { sheetName: '基础数据表' } });
  });

  it('填满了还没等次：到得分；说明是哪张表', async () => {
    const overview = allFilled(await overviewOf(await inserted([])));
    const undecided = {
      ...overview,
      forms: overview.forms.map((form) => ({
        ...form,
        score: form.score && { ...form.score, grade: '', provisional: { grade: '良', unscored: 2 } },
      })),
    };
    const { steps, next } = journeyOf(undecided);
    expect(steps[1]).toMatchObject({ state: 'current', summary: '96.85 分，暂为 良（还有 2 项没有得分）' });
    expect(next).toMatchObject({
      sentence: '“部门整体支出绩效自评表”还没有等次：有 2 项没有得分。',
      target: 'score',
    });
  });

  it('财政局的表没有等次一栏：分出来了就往下走，没有分才停在得分', async () => {
    const overview = allFilled(await overviewOf(await inserted([])));
    const bureau = (total: string) => ({
      ...overview,
      forms: overview.forms.map((form) => ({
        ...form,
        score: form.score && { ...form.score, hasGrade: false, grade: '', provisional: null, total },
      })),
    });
    expect(journeyOf(bureau('94.63')).steps[1]).toMatchObject({ state: 'done', summary: '94.63 分' });
    const { steps, next } = journeyOf(bureau(''));
    expect(steps[1]).toMatchObject({ state: 'current' });
    expect(next.sentence).toBe('“部门整体支出绩效自评表”还没有得分。');
  });

  it('有错误：到审核；错误改完只剩核实时另有说法', async () => {
    const overview = await overviewOf(await inserted());
    const wrong = journeyOf(allFilled(overview, { counts: { 错误: 2, 核实: 1, 提示: 3 } }));
    expect(wrong.next).toMatchObject({ sentence: '有 2 处错误要改，另有 1 处要核实。', target: 'audit' });
    expect(wrong.steps[2]?.summary).toBe('错误 2　核实 1　提示 3');
    const verify = journeyOf(allFilled(overview, { counts: { 错误: 0, 核实: 1, 提示: 3 } }));
    expect(verify.next.sentence).toBe('有 1 处要核实：改正，或者写审核说明。');
  });

  it('提示不拦提交', async () => {
    const overview = await overviewOf(await inserted());
    const { steps, next } = journeyOf(allFilled(overview, { counts: { 错误: 0, 核实: 0, 提示: 3 } }));
    expect(next.target).toBe('submit');
    expect(steps.at(-1)).toMatchObject({ state: 'current', summary: '可以提交了' });
  });

  it('写了审核说明的核实不算还没了结', async () => {
    const pane = await inserted();
    const verify = { ...b05, severity: '核实' as const };
    pane.findings = [verify, { ...verify, key: '另一条', explanation: '上年有结转，已核对账簿。' }];
    const { counts, findings } = await overviewOf(pane);
    expect(counts).toEqual({ 错误: 0, 核实: 1, 提示: 0 });
    expect(findings).toHaveLength(2);
  });
});
