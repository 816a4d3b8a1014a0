import { beforeEach, describe, expect, it } from 'vitest';
import { findForm, type Form } from '../../../src/forms';
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
  const rowOf = (key: string): number =>
    whole.rows.findIndex((row) => row.kind === 'row' && row.cells.some(({ field }) => field?.key === key));
  const rows = [1, 3, rowOf('编制数'), rowOf('业务工作专项.上年决算数')].map((index) => whole.rows[index]!);
  const block = whole.rows.find((row) => row.kind === 'block')!;
  return { ...whole, rows: [...rows, block, whole.rows[rowOf('厉行节约保障措施')]!] };
})();

const session = (): SessionState =>
  new SessionState((set, version) => isSetSupported(M365, set, version), []);

const insert = (): Promise<InsertResult> =>
  insertRequests(session(), [{ ...common(), form: small, project: null }], {});

/** 填几个值：数、照抄的文字、盖掉的公式、行。 */
async function typeValues(host: BootedHost): Promise<void> {
  await host.typeInto(sheet, 'B3', '15');
  await host.typeInto(sheet, 'C3', '2.46 ✓');
  await host.typeInto(sheet, 'D3', '86.5%');
  await host.typeInto(sheet, 'A5', '招商引资工作');
  await host.typeInto(sheet, 'B5', '4.5');
  await host.typeInto(sheet, 'B6', '=100%');
}

async function expectValues(host: BootedHost): Promise<void> {
  const form = formOf(await readAll(newSession()), sheet);
  expect(form.sheetName).toBe(sheet);
  expect(valueOf(form, '编制数')).toBe(15);
  expect(valueOf(form, '实际在职人数')).toBe('2.46 ✓');
  expect(form.fields.get('控制率')?.cell).toMatchObject({ value: 0.865, formula: null });
  expect(form.blocks.get('业务工作专项')?.rows[0]?.label).toBe('招商引资工作');
  expect(valueOf(form, '业务工作专项.上年决算数')).toBe(4.5);
  expect(valueOf(form, '厉行节约保障措施')).toBe('=100%');
  expect(host.engine.sheets().some(({ name }) => name.startsWith('PBE'))).toBe(false);
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
      expect(nameOf(host, '基础_编制数'), `动作 ${action}`).toMatch(/基础数据表'?!\$B\$3$/);
      expect(host.peek(sheet, 'D3').formula, `动作 ${action}`).toContain('PBE.STAFFRATE');
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
    await userRows(host, sheet, 6, 'insert');
    snapshot = host.engine.save();
    actions = await countActions();
  });

  it('整批失败', async () => {
    for (const batch of [1, 2]) {
      const host = await failThenRetry({ batch });
      await expectValues(host);
      host.dispose();
    }
  });

  it('每个动作', async () => {
    for (let action = 0; action < actions; action += 1) {
      const host = await failThenRetry({ batch: 2, action });
      await expectValues(host);
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
    await userRows(host, sheet, 3, 'insert');
    snapshot = host.engine.save();
    actions = await countActions();
  });

  it('整批失败', async () => {
    for (const batch of [1, 2]) {
      const host = await failThenRetry({ batch });
      await expectValues(host);
      host.dispose();
    }
  });

  it('每个动作', async () => {
    for (let action = 0; action < actions; action += 1) {
      const host = await failThenRetry({ batch: 2, action });
      await expectValues(host);
      expect([...sheetNames(host)].sort(), `动作 ${action}`).toEqual(
        ['Sheet1', sheet, '基础数据表（旧）'].sort(),
      );
      expect(host.peek('基础数据表（旧）', 'B4').value, `动作 ${action}`).toBe(15);
      host.dispose();
    }
  }, 600_000);
});
