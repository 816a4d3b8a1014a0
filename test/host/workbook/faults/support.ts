import { expect } from 'vitest';
import { findForm, type FixedRow, type Form, type RowBlock } from '../../../../src/forms';
import { isSetSupported, M365 } from '../../../../src/host';
import { WorkbookError } from '../../../../src/workbook';
import { insertRequests, type InsertResult } from '../../../../src/workbook/actions/insert/insertForms';
import { SessionState } from '../../../../src/workbook/kernel/sessionState';
import { bootHost, type BootedHost } from '../../support/bootHost';
import { common, formOf, readAll, newSession, sheetNames, valueOf } from '../support';

/** 小样所在的工作表。 */
export const sheet = '基础数据表';

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

const session = (): SessionState => new SessionState((set, version) => isSetSupported(M365, set, version));

/** 用一个新会话插小样。 */
export const insert = (): Promise<InsertResult> =>
  insertRequests(session(), [{ ...common(), form: small, project: null }], {});

/** 填几个值：数、照抄的文字、盖掉的公式、像公式的文字、行。 */
export async function typeValues(host: BootedHost): Promise<void> {
  await host.typeInto(sheet, 'B2', '15');
  await host.typeInto(sheet, 'C2', '2.46 ✓');
  await host.typeInto(sheet, 'D2', '86.5%');
  await host.typeInto(sheet, 'A4', '=100%');
  await host.typeInto(sheet, 'B4', '4.5');
}

/** 录入一个不少，半成品一张不剩。 */
export async function expectValues(host: BootedHost, when: string): Promise<void> {
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

/** 从快照起一台主机，在第 `batch` 批第 `action` 个动作（不给就整批）失败一次，再插一次。 */
export async function failThenRetry(
  snapshot: unknown,
  fault: { batch: number; action?: number },
): Promise<BootedHost> {
  const host = await bootHost({ snapshot });
  if (fault.action === undefined) host.failBatch(fault.batch);
  else host.failAt({ batch: fault.batch, action: fault.action });
  await expect(insert(), JSON.stringify(fault)).rejects.toThrow(WorkbookError);
  expect(host.faults.clear(), `没有打中 ${JSON.stringify(fault)}`).toBe(0);
  await insert();
  return host;
}

/** 不出错时写入那一批的每个动作是哪一种。 */
export async function writtenKinds(snapshot: unknown): Promise<readonly string[]> {
  const host = await bootHost({ snapshot });
  host.resetCounters();
  await insert();
  const writing = host.writtenKinds();
  expect(writing).toHaveLength(1);
  host.dispose();
  return writing[0]!;
}
