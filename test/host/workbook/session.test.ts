import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { handClock, passTime } from '../support/handClock';
import { LTSC_2021 } from '../../../src/host';
import { WorkbookError, type DirtyEvent, type SelectionEvent } from '../../../src/workbook';
import { basic, common, formOf, openDesk, readAll } from './support';

const sheet = '基础数据表';
/** 连着改的静下来（250 毫秒）。 */
const quiet = () => passTime(400);

describe('定位', () => {
  it('跳到并选中单元格', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic] });
    host.engine.activateSheet(host.sheetId('Sheet1'));
    const place = formOf(await readAll(session), sheet).fields.get('控制率')?.place;
    host.resetCounters();
    await session.goTo(place!);
    expect(host.batches()).toMatchObject({ syncs: 1, writing: 0 });
    expect(host.engine.activeSheet()).toBe(host.sheetId(sheet));
    expect(host.engine.selection()).toEqual({
      sheetId: host.sheetId(sheet),
      rect: { r: 4, c: 3, r2: 4, c2: 3 },
    });
  });

  it('工作表已删：中文说明，带位置与补救', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic] });
    const place = formOf(await readAll(session), sheet).fields.get('控制率')?.place;
    host.engine.removeSheet(host.sheetId(sheet));
    const error: unknown = await session.goTo(place!).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ code: 'ItemNotFound', place });
    expect((error as WorkbookError).message).toContain('定位到 基础数据表!D5没有完成');
    expect((error as WorkbookError).remedy).toContain('修复');
  });
});

describe.each([['Microsoft 365', undefined] as const, ['LTSC 2021', LTSC_2021] as const])(
  '监听（%s）',
  (_, requirements) => {
    beforeEach(handClock);

    it('用户键入只报一次脏；自己写的不报；合著者的注明；选区跟着走；停了就不报', async () => {
      const { host, session } = await openDesk(requirements ? { requirements } : {});
      await session.insertForms({ ...common(), forms: [basic] });
      const dirty: DirtyEvent[] = [];
      const selected: SelectionEvent[] = [];
      const stop = await session.watch({
        onDirty: (event) => dirty.push(event),
        onSelection: (event) => selected.push(event),
      });
      host.resetCounters();
      await host.typeInto(sheet, 'B5', '15');
      await host.typeInto(sheet, 'C5', '12');
      await quiet();
      expect(dirty).toEqual([{ remote: false, structure: false }]);
      expect(host.batches().writing).toBe(0);
      await session.insertForms({ ...common(), forms: [basic] });
      await quiet();
      expect(dirty).toHaveLength(1);
      await host.remoteEdit(sheet, 'B5', 16);
      await quiet();
      expect(dirty.at(-1)).toEqual({ remote: true, structure: false });
      await session.goTo(formOf(await readAll(session), sheet).fields.get('控制率')!.place!);
      await passTime(50);
      expect(selected.at(-1)).toEqual({ sheetId: host.sheetId(sheet), row: 4, column: 3 });
      // 静了一阵以后敲一格，很快就说
      const before = dirty.length;
      await host.typeInto(sheet, 'B5', '18');
      await passTime(100);
      expect(dirty).toHaveLength(before + 1);
      const count = dirty.length;
      stop();
      await quiet();
      await host.typeInto(sheet, 'B5', '17');
      await quiet();
      expect(dirty).toHaveLength(count);
    });
  },
);

describe('出错', () => {
  it('正在编辑单元格：等编完再做，不报错', async () => {
    const { host, session } = await openDesk();
    host.setCellEditing(true);
    const inserting = session.insertForms({ ...common(), forms: [basic] });
    let done = false;
    void inserting.then(() => (done = true));
    for (let turn = 0; turn < 100; turn += 1) await setImmediate();
    expect(done).toBe(false);
    host.setCellEditing(false);
    expect((await inserting).inserted[0]?.state).toBe('new');
  });

  it('工作表有保护：说明要先撤销保护', async () => {
    const { session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).protection.protect();
      await context.sync();
    });
    await expect(session.insertForms({ ...common(), forms: [basic] })).rejects.toMatchObject({
      name: 'WorkbookError',
      code: 'AccessDenied',
      message: '插入《基础数据表》没有完成：工作表或工作簿处于保护状态。',
      remedy: '在“审阅”中撤销保护后再试。',
    });
  });

  it('操作排队：同时发起的读取与插入不会交叉', async () => {
    const { session } = await openDesk();
    const [first, second] = await Promise.all([
      session.insertForms({ ...common(), forms: [basic] }),
      session.insertForms({ ...common(), forms: [basic] }),
    ]);
    expect([first.inserted[0]?.state, second.inserted[0]?.state]).toEqual(['new', 'refreshed']);
  });
});
