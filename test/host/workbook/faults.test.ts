import { beforeEach, describe, expect, it } from 'vitest';
import { findForm, type FixedRow, type Form, type RowBlock } from '../../../src/forms';
import { isSetSupported, M365 } from '../../../src/host';
import { WorkbookError } from '../../../src/workbook';
import { insertRequests, type InsertResult } from '../../../src/workbook/insert/insertForms';
import { SessionState } from '../../../src/workbook/sessionState';
import { bootHost, type BootedHost } from '../support/bootHost';
import { common, formOf, nameOf, readAll, newSession, sheetNames, userRows, valueOf } from './support';

const sheet = '基础数据表';

/** 基础数据表的一个小样：名称、公式、合并、可增行区都有，一次插入的动作少，才试得遍每一个。 */
const small: Form = (() => {
  const whole = findForm(sheet);
  const rowOf = (key: string): FixedRow =>
    whole.rows.find(
      (row): row is FixedRow => row.kind === 'row' && row.cells.some(({ field }) => field?.key === key),
    )!;
  const block = whole.rows.find((row): row is RowBlock => row.kind === 'block')!;
  const total = rowOf('业务工作专项.上年决算数');
  return {
    ...whole,
    rows: [
      whole.rows[3]!,
      rowOf('编制数'),
      { ...total, cells: total.cells.slice(0, 2) },
      { ...block, columns: block.columns.slice(0, 2) },
    ],
    print: { ...whole.print, columns: 4 },
  };
})();

const session = (): SessionState =>
  new SessionState((set, version) => isSetSupported(M365, set, version), []);

const insert = (): Promise<InsertResult> =>
  insertRequests(session(), [{ ...common(), form: small, project: null }], {});

/** 填几个值：数、照抄的文字、盖掉的公式、像公式的文字、行。 */
async function typeValues(host: BootedHost): Promise<void> {
  await host.typeInto(sheet, 'B2', '15');
  await host.typeInto(sheet, 'C2', '2.46 ✓');
  await host.typeInto(sheet, 'D2', '86.5%');
  await host.typeInto(sheet, 'A4', '=100%');
  await host.typeInto(sheet, 'B4', '4.5');
}

async function expectValues(host: BootedHost, when: string): Promise<void> {
  const form = formOf(await readAll(newSession()), sheet);
  const row = form.blocks.get('业务工作专项')?.rows[0];
  expect(form.sheetName, when).toBe(sheet);
  expect(valueOf(form, '编制数'), when).toBe(15);
  expect(valueOf(form, '实际在职人数'), when).toBe('2.46 ✓');
  expect(form.fields.get('控制率')?.cell, when).toMatchObject({ value: 0.865, formula: null });
  expect(row?.cells.get('项目名称')?.cell, when).toMatchObject({ value: '=100%', formula: null });
  expect(row?.cells.get('上年决算数')?.cell.value, when).toBe(4.5);
  expect(valueOf(form, '业务工作专项.上年决算数'), when).toBe(4.5);
  expect(
    sheetNames(host).some((name) => name.startsWith('PBE')),
    when,
  ).toBe(false);
}

let snapshot: unknown;
let actions = 0;

/** 从快照起一台主机，在第 `batch` 批第 `action` 个动作（不给就整批）失败一次，再插一次。 */
async function failThenRetry(fault: { batch: number; action?: number }): Promise<BootedHost> {
  const host = await bootHost({ snapshot });
  if (fault.action === undefined) host.failBatch(fault.batch);
  else host.failAt({ batch: fault.batch, action: fault.action });
  await expect(insert(), JSON.stringify(fault)).rejects.toThrow(WorkbookError);
  expect(host.faults.clear(), `没有打中 ${JSON.stringify(fault)}`).toBe(0);
  await insert();
  return host;
}

/** 不出错时写入那一批有几个动作。 */
async function countActions(): Promise<number> {
  const host = await bootHost({ snapshot });
  host.resetCounters();
  await insert();
  const writing = host.stats.log.filter(({ writes }) => writes > 0);
  expect(writing).toHaveLength(1);
  host.dispose();
  return writing[0]!.actions;
}

describe('第一次插入：每批、每个动作都失败一次，再插即好', () => {
  beforeEach(async () => {
    const host = await bootHost();
    snapshot = host.engine.save();
    actions = await countActions();
  });

  it('整批失败', async () => {
    for (const batch of [1, 2]) {
      const host = await failThenRetry({ batch });
      expect(sheetNames(host)).toEqual(['Sheet1', sheet]);
      host.dispose();
    }
  });

  it('每个动作', async () => {
    for (let action = 0; action < actions; action += 1) {
      const host = await failThenRetry({ batch: 2, action });
      expect(sheetNames(host), `动作 ${action}`).toEqual(['Sheet1', sheet]);
      expect(nameOf(host, '基础_编制数'), `动作 ${action}`).toMatch(/基础数据表'?!\$B\$2$/);
      expect(host.peek(sheet, 'D2').formula, `动作 ${action}`).toContain('PBE.STAFFRATE');
      expect(nameOf(host, 'PBE_表样', sheet)).toBe('="基础数据表@1"');
      host.dispose();
    }
  }, 600_000);
});

describe('刷新：每批、每个动作都失败一次，录入不丢', () => {
  beforeEach(async () => {
    const host = await bootHost();
    await insert();
    await typeValues(host);
    host.engine.removeName(host.engine.names().find(({ name }) => name === '基础_编制数')!.id);
    await userRows(host, sheet, 5, 'insert');
    snapshot = host.engine.save();
    actions = await countActions();
  });

  it('整批失败', async () => {
    for (const batch of [1, 2]) {
      const host = await failThenRetry({ batch });
      await expectValues(host, `第 ${batch} 批`);
      host.dispose();
    }
  });

  it('每个动作', async () => {
    for (let action = 0; action < actions; action += 1) {
      const host = await failThenRetry({ batch: 2, action });
      await expectValues(host, `动作 ${action}`);
      expect(sheetNames(host), `动作 ${action}`).toEqual(['Sheet1', sheet]);
      host.dispose();
    }
  }, 600_000);
});

describe('重建：每批、每个动作都失败一次，录入不丢、旧表还在', () => {
  beforeEach(async () => {
    const host = await bootHost();
    await insert();
    await typeValues(host);
    await userRows(host, sheet, 2, 'insert');
    snapshot = host.engine.save();
    actions = await countActions();
  });

  it('整批失败', async () => {
    for (const batch of [1, 2]) {
      const host = await failThenRetry({ batch });
      await expectValues(host, `第 ${batch} 批`);
      host.dispose();
    }
  });

  it('每个动作', async () => {
    for (let action = 0; action < actions; action += 1) {
      const host = await failThenRetry({ batch: 2, action });
      await expectValues(host, `动作 ${action}`);
      expect([...sheetNames(host)].sort(), `动作 ${action}`).toEqual(
        ['Sheet1', sheet, '基础数据表（旧）'].sort(),
      );
      expect(host.peek('基础数据表（旧）', 'B3').value, `动作 ${action}`).toBe(15);
      host.dispose();
    }
  }, 600_000);
});
