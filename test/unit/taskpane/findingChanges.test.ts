import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/audit';
import {
  changesSince,
  describeChanges,
  withRun,
  type AuditRuns,
} from '../../../src/taskpane/app/findings/findingChanges';
import { b05 } from './support/findings';
import { createFakePane, setUpHengyang, type FakePane } from './support/pane';

const place = (row: number) => ({
  sheetId: '{1}',
  sheetName: '基础数据表',
  row,
  column: 1,
  lastRow: row,
  lastColumn: 1,
});
const a06: Finding = { ...b05, key: 'A06|基础数据表|||公用经费', rule: 'A06', place: place(7) };
const d01: Finding = { ...b05, key: 'D01|项目支出绩效自评表|甲|执行率', rule: 'D01', place: place(9) };
const at = (hour: number, minute: number) => new Date(2023, 2, 20, hour, minute);
const run = (findings: readonly Finding[], time = at(10, 5), before: AuditRuns | null = null) =>
  withRun(before, findings, time);
const words = (runs: AuditRuns, findings: readonly Finding[]) =>
  describeChanges(changesSince(runs, findings));

describe('与上次审核相比', () => {
  it('新增、消失各几条；消失的说得出原来在哪', () => {
    const changes = changesSince(run([b05, a06]), [b05, d01]);
    expect([...changes.added].map(({ rule }) => rule)).toEqual(['D01']);
    expect(changes.vanished).toMatchObject([{ rule: 'A06', where: '基础数据表 B8' }]);
    expect(describeChanges(changes)).toBe('与 10:05 那次审核相比：新增 1 条，消失 1 条。');
  });

  it('数变了还是那一条；键相同的几条一一对应', () => {
    const runs = run([b05, b05, a06]);
    expect(words(runs, [{ ...b05, actual: 26 }, a06, b05])).toBe('与 10:05 那次审核相比没有变化。');
    expect(words(runs, [b05, a06])).toBe('与 10:05 那次审核相比：消失 1 条。');
    expect(words(runs, [b05, b05, b05, a06])).toBe('与 10:05 那次审核相比：新增 1 条。');
  });

  it('项目、指标改了名，键变了而规则与位置没变，不算新的', () => {
    const renamed = { ...d01, key: 'D01|项目支出绩效自评表|乙|执行率' };
    expect(words(run([d01]), [renamed])).toBe('与 10:05 那次审核相比没有变化。');
  });

  it('刚审核完说的是这一回改好了什么；再录就从这一回算起；结果没变的一回不算数', () => {
    const first = run([b05, a06]);
    const second = run([b05], at(10, 40), first);
    expect(words(second, [b05])).toBe('与 10:05 那次审核相比：消失 1 条。');
    const third = run([b05], at(10, 50), second);
    expect(words(third, [b05])).toBe('与 10:05 那次审核相比：消失 1 条。');
    expect(words(third, [b05, d01])).toBe('与 10:50 那次审核相比：新增 1 条。');
  });
});

describe('窗格里', () => {
  async function opened(findings: readonly Finding[]): Promise<FakePane> {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    await pane.actions.insert();
    pane.findings = findings;
    const again = createFakePane(pane.session);
    again.findings = findings;
    await again.actions.start();
    return again;
  }
  const said = ({ store }: FakePane): string => {
    const { runs, overview } = store.get();
    if (runs === null || overview === null) throw new Error('还没有审核');
    return words(runs, overview.findings);
  };

  it('打开时没有表样：新填的表处处是新的，审核一次以后才有可比的', async () => {
    const pane = createFakePane();
    await pane.actions.start();
    setUpHengyang(pane);
    await pane.actions.insert();
    pane.findings = [b05];
    await pane.actions.refresh();
    expect(pane.store.get().runs).toBeNull();
    await pane.actions.annotate();
    pane.findings = [b05, a06];
    await pane.actions.refresh();
    expect(said(pane)).toMatch(/那次审核相比：新增 1 条。$/);
  });

  it('录入时与打开时比，不与上一次敲键比；按“审核并标注”以后与那一次比', async () => {
    const pane = await opened([b05]);
    expect(said(pane)).toBe('');
    pane.findings = [b05, a06];
    await pane.actions.refresh();
    pane.findings = [b05, a06, d01];
    await pane.actions.refresh();
    expect(said(pane)).toBe('与打开时相比：新增 2 条。');
    await pane.actions.annotate();
    expect(said(pane)).toBe('与打开时相比：新增 2 条。');
    pane.findings = [b05, d01];
    await pane.actions.refresh();
    expect(said(pane)).toMatch(/^与 \d\d:\d\d 那次审核相比：消失 1 条。$/);
  });
});
