import { describe, expect, it, vi } from 'vitest';
import { journeyOf } from '../../../src/taskpane/app/home/journey';
import { submitChecklist } from '../../../src/taskpane/app/submit/submitChecklist';
import { FakeSession } from './support/fakeSession';
import { b05 } from './support/findings';
import { createFakePane, setUpHengyang } from './support/pane';

/** 插好衡阳表样的工作簿。 */
async function insertedBook(): Promise<FakeSession> {
  const pane = createFakePane();
  await pane.actions.start();
  setUpHengyang(pane);
  await pane.actions.insert();
  return pane.session;
}

describe('刚打开：审核以前先给总览', () => {
  it('进度先有；没审核过的 0 条不当没有问题，审完才有条数', async () => {
    const pane = createFakePane(await insertedBook());
    let finish = (): void => undefined;
    pane.auditing = new Promise((done) => {
      finish = done;
    });
    pane.findings = [b05];
    const started = pane.actions.start();
    await vi.waitFor(() => expect(pane.store.get().overview).not.toBeNull());
    const early = pane.store.get().overview;
    if (early === null) throw new Error('没有总览');
    expect(early.audited).toBe(false);
    expect(early.required).toBeGreaterThan(0);
    const stage = journeyOf(early).steps.find(({ title }) => title === '审核');
    expect(stage).toMatchObject({ summary: '正在审核…' });
    expect(stage?.state).not.toBe('done');
    const undone = submitChecklist(early).filter(({ title }) => /错误|核实/.test(title));
    expect(undone.map(({ done, detail }) => [done, detail])).toEqual([
      [false, '正在审核…'],
      [false, '正在审核…'],
    ]);

    finish();
    await started;
    expect(pane.store.get().overview).toMatchObject({ audited: true, findings: [b05] });
  });

  it('空工作簿没有可先给的：等读完', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    expect(pane.store.get()).toMatchObject({ phase: 'ready', overview: null });
  });
});
