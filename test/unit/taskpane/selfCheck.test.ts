import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../src/workbook';
import { createFakePane } from './support/pane';

const result = (id: string, state: CheckResult['state']): CheckResult => ({
  id,
  title: '数、文字、真假、空写入后原样读回',
  affects: '填表',
  state,
  observed: 1,
  expected: state === 'different' ? 2 : 1,
  syncs: 3,
  times: {},
});

describe('自检', () => {
  it('报出一致、不同、没做成、没有的项数，返回报告', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    pane.session.checks = [result('a', 'same'), result('b', 'different'), result('c', 'skipped')];
    const checked = await pane.actions.selfCheck('PBE 1.0 · Excel');
    expect(checked?.report).toMatchObject({ environment: 'PBE 1.0 · Excel', cancelled: false });
    expect(pane.store.get().notice).toEqual({
      tone: 'warning',
      text: '自检完成：1 项一致，1 项不同，1 项这个版本没有。草稿表已删除，您的表没有动。',
    });
  });

  it('正忙时不做，返回 null', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    pane.store.update({ activity: { label: '正在插入表样…', progress: null, cancellable: true } });
    expect(await pane.actions.selfCheck('')).toBeNull();
  });
});
