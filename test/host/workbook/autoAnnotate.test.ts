import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { LTSC_2021, type RequirementSets } from '../../../src/host';
import { createActions, type PaneActions } from '../../../src/taskpane/app/actions';
import { analyse } from '../../../src/taskpane/app/analyse';
import { defaultSetup } from '../../../src/taskpane/app/home/setup';
import { createStore, openingState, type Store } from '../../../src/taskpane/app/state';
import { schemes } from '../../../src/schemes';
import type { WorkbookSession } from '../../../src/workbook';
import { handClock, passTime } from '../support/handClock';
import { basic, common, newSession, openDesk, type Desk } from './support';

const sheet = '基础数据表';

/** 写入后会清空撤销的版本。 */
const OLDER: RequirementSets = { ...LTSC_2021, ExcelApi: '1.18' };

/** 防抖、重读、标注都过去：防抖的时间过了，主机也不再收到批次。 */
async function quiet({ host }: Desk): Promise<void> {
  let before = -1;
  await passTime(300);
  while (before !== host.stats.log.length) {
    before = host.stats.log.length;
    await passTime(300);
  }
}

interface OpenPane {
  readonly store: Store;
  readonly actions: PaneActions;
}

/** 真会话上的一套窗格动作，像打开了窗格。 */
async function openPane(session: WorkbookSession): Promise<OpenPane> {
  const store = createStore(openingState(defaultSetup(schemes, new Date(2023, 2, 20))));
  const actions = createActions(store, {
    session,
    schemes,
    analyse,
    preview: () => null,
    loadOnOpen: async () => {},
    leaveOnOpen: async () => {},
    loadExample: async () => new Uint8Array(),
  });
  await actions.start();
  onTestFinished(() => actions.stop());
  return { store, actions };
}

async function openTyped(requirements?: RequirementSets): Promise<Desk & OpenPane> {
  const desk = await openDesk({ profile: 'm365cdn', ...(requirements ? { requirements } : {}) });
  await desk.session.insertForms({ ...common(), forms: [basic] });
  return { ...desk, ...(await openPane(desk.session)) };
}

const notes = ({ host }: Desk) =>
  host.engine
    .notes(host.sheetId(sheet))
    .map(({ r, c, text }) => `${r},${c} ${text.split('\n')[1]?.slice(0, 6)}`);

describe('自动标注', () => {
  beforeEach(handClock);

  it('敲错一个数：一次读一批写就标上；敲对了那条就去掉；结果没变不写', async () => {
    const desk = await openTyped();
    await desk.actions.setAutoAnnotate(true);
    await quiet(desk);
    const { host } = desk;
    host.resetCounters();
    await host.typeInto(sheet, 'B9', '2.46 ✓');
    await quiet(desk);
    expect(notes(desk)).toContain('8,1 错误 A02');
    expect(host.batches()).toMatchObject({ syncs: 2, writing: 1 });
    host.resetCounters();
    await host.typeInto(sheet, 'B5', '15');
    await quiet(desk);
    expect(host.batches()).toMatchObject({ syncs: 1, writing: 0 });
    await host.typeInto(sheet, 'B9', '2.46');
    await quiet(desk);
    expect(host.batches()).toMatchObject({ syncs: 3, writing: 1 });
    expect(notes(desk).filter((note) => note.startsWith('8,1'))).toEqual([]);
  });

  it('连着敲几格只读一次、标一批', async () => {
    const desk = await openTyped();
    await desk.actions.setAutoAnnotate(true);
    await quiet(desk);
    desk.host.resetCounters();
    for (const at of ['B9', 'C9', 'D9', 'B10']) await desk.host.typeInto(sheet, at, '一');
    await quiet(desk);
    expect(desk.host.batches().writing).toBe(1);
    expect(notes(desk).filter((note) => note.endsWith('错误 A02'))).toHaveLength(4);
  });

  it('撤销还在：标注之后仍能一步步撤回敲的数', async () => {
    const desk = await openTyped();
    await desk.actions.setAutoAnnotate(true);
    const { host } = desk;
    await host.typeInto(sheet, 'B9', '5');
    await quiet(desk);
    await host.typeInto(sheet, 'B9', '2.46 ✓');
    await quiet(desk);
    expect(notes(desk)).toContain('8,1 错误 A02');
    for (let step = 0; step < 3 && host.peek(sheet, 'B9').value !== 5; step += 1) {
      expect(await host.engine.undo()).toBe(true);
      await host.engine.settle();
    }
    expect(host.peek(sheet, 'B9').value).toBe(5);
  });

  it('合著者的改动只重读，不写；自己再录入时一并标上', async () => {
    const desk = await openTyped();
    await desk.actions.setAutoAnnotate(true);
    await quiet(desk);
    const { host } = desk;
    host.resetCounters();
    await host.remoteEdit(sheet, 'B9', '2.46 ✓');
    await quiet(desk);
    expect(desk.store.get().overview?.findings.some(({ rule }) => rule === 'A02')).toBe(true);
    expect(host.batches().writing).toBe(0);
    await host.typeInto(sheet, 'B5', '15');
    await quiet(desk);
    expect(notes(desk)).toContain('8,1 错误 A02');
  });

  it('正在编辑单元格：不等不写不报错，编完再标', async () => {
    const desk = await openTyped();
    const { host, session } = desk;
    await host.typeInto(sheet, 'B9', '2.46 ✓');
    await quiet(desk);
    const { findings } = desk.store.get().overview!;
    host.setCellEditing(true);
    expect(await session.autoAnnotate(findings)).toBeNull();
    host.setCellEditing(false);
    expect(notes(desk)).toEqual([]);
    expect((await session.autoAnnotate(findings))?.added).toBeGreaterThan(0);
    expect(notes(desk)).toContain('8,1 错误 A02');
  });

  it('开着两个窗格：都看到同样的结果，只有一个写，不互相抢', async () => {
    const desk = await openTyped();
    await desk.actions.setAutoAnnotate(true);
    const second = await openPane(newSession({ profile: 'm365cdn' }));
    expect(second.store.get().autoAnnotate).toEqual({ supported: true, on: true });
    desk.host.resetCounters();
    await desk.host.typeInto(sheet, 'B9', '2.46 ✓');
    await quiet(desk);
    expect(notes(desk).filter((note) => note.startsWith('8,1'))).toHaveLength(1);
    const { writing } = desk.host.batches();
    expect(writing).toBeLessThanOrEqual(2);
    await desk.host.typeInto(sheet, 'B5', '15');
    await quiet(desk);
    expect(desk.host.batches().writing).toBe(writing);
  });

  it('用户删掉的标注不会马上冒出来，结果变了才重标', async () => {
    const desk = await openTyped();
    await desk.actions.setAutoAnnotate(true);
    const { host } = desk;
    await host.typeInto(sheet, 'B9', '2.46 ✓');
    await quiet(desk);
    host.engine.removeNote(host.sheetId(sheet), 8, 1);
    await host.typeInto(sheet, 'B5', '15');
    await quiet(desk);
    expect(notes(desk).filter((note) => note.startsWith('8,1'))).toEqual([]);
    await host.typeInto(sheet, 'C9', '一');
    await quiet(desk);
    expect(notes(desk)).toContain('8,1 错误 A02');
  });

  it('写入会清空撤销的版本：不能开，也不写', async () => {
    const desk = await openTyped(OLDER);
    expect(desk.store.get().autoAnnotate).toEqual({ supported: false, on: false });
    expect(desk.session.canAutoAnnotate).toBe(false);
    desk.host.resetCounters();
    await desk.host.typeInto(sheet, 'B9', '2.46 ✓');
    await quiet(desk);
    expect(await desk.session.autoAnnotate(desk.store.get().overview!.findings)).toBeNull();
    expect(desk.host.batches()).toMatchObject({ syncs: 1, writing: 0 });
    expect(notes(desk)).toEqual([]);
  });

  it('开关存在工作簿里：另存再打开还是开的', async () => {
    const desk = await openTyped();
    await desk.actions.setAutoAnnotate(true);
    const again = await openDesk({ profile: 'm365cdn', snapshot: desk.host.engine.save() });
    expect(await again.session.readAutoOption()).toBe(true);
    await again.session.writeAutoOption(false);
    expect(await newSession({ profile: 'm365cdn' }).readAutoOption()).toBe(false);
  });
});
