import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registryOf } from '../../../../src/submission';
import { WorkbookError } from '../../../../src/workbook';
import { finalize, type FinalizeResult } from '../../../../src/workbook/actions/finalize/finalize';
import { repairFinalize, restoreFinalized } from '../../../../src/workbook/actions/finalize/restoreFinalized';
import { readSource } from '../../../../src/workbook/actions/read/read';
import type { SessionState } from '../../../../src/workbook/kernel/sessionState';
import type { BootedHost } from '../../support/bootHost';
import { isLong } from '../../../support/long';
import { sampledActions } from '../faults/sampled';
import { openDesk } from '../support';
import { everything } from './everything';
import { Dice, mutate } from './randomBook';
import { insertSmall, newState } from './smallForm';
import { digest, now, signOff } from './support';

let host: BootedHost;
let session: SessionState;
let before: unknown;

/** 定稿三批：读、换公式、上锁登记。 */
const batches = { read: 1, content: 2, locks: 3 } as const;

const seal = (): Promise<FinalizeResult> => finalize(session, { signOff, now }, { digest }, () => []);

const sealState = async (): Promise<string | null> =>
  registryOf(await readSource(session, {}))?.seal?.state ?? null;

/** 会话认得全部工作表，读取就是一次同步，批号才固定。 */
const warm = async (): Promise<void> => {
  await readSource(session, {});
  host.resetCounters();
};

/** 不出错时各写批的每个动作是哪一种。 */
async function kindsOf(work: () => Promise<unknown>): Promise<readonly (readonly string[])[]> {
  await warm();
  await work();
  return host.writtenKinds();
}

beforeEach(async () => {
  ({ host } = await openDesk());
  session = newState();
  await insertSmall(session);
  const dice = new Dice(7);
  for (let i = 0; i < 25; i += 1) await mutate(host.engine, session, dice, host.sheetId('Sheet1'));
  session.forget();
  before = await everything(host.engine);
});

afterEach(() => host.faults.clear());

describe('定稿写到一半失败', () => {
  it('每一批整批失败、每一个动作失败，都还原成定稿前，一样不差', async () => {
    const [content = [], locks = []] = await kindsOf(seal);
    await restoreFinalized(session);
    expect(await everything(host.engine)).toEqual(before);
    const plans = [
      ...Object.values(batches).map((batch) => ({ batch, action: -1 })),
      ...sampledActions(content, '换公式').map((action) => ({ batch: batches.content, action })),
      ...sampledActions(locks, '上锁').map((action) => ({ batch: batches.locks, action })),
    ];
    for (const { batch, action } of plans) {
      const when = `第 ${batch} 批动作 ${action}`;
      await warm();
      if (action < 0) host.failBatch(batch);
      else host.failAt({ batch, action });
      await expect(seal(), when).rejects.toThrow(WorkbookError);
      expect(host.faults.clear(), `没有打中 ${when}`).toBe(0);
      expect(await everything(host.engine), when).toEqual(before);
    }
  }, 1_800_000);

  it('还原也失败：读得出没有完成，一次还原就好', async () => {
    const [content = [], locks = []] = await kindsOf(seal);
    await restoreFinalized(session);
    const plans = [
      ...sampledActions(content, '换公式，还原也失败', 24).map((action) => ({
        batch: batches.content,
        action,
      })),
      ...sampledActions(locks, '上锁，还原也失败', 24).map((action) => ({ batch: batches.locks, action })),
    ];
    for (const { batch, action } of plans) {
      const when = `第 ${batch} 批动作 ${action}`;
      await warm();
      host.failAt({ batch, action });
      for (let later = 1; later <= 6; later += 1) host.failBatch(batch + later);
      await expect(seal(), when).rejects.toThrow(/没能还原/);
      host.faults.clear();
      const state = await sealState();
      expect(['sealing', null], when).toContain(state);
      if (state !== null) expect((await repairFinalize(session))?.notices, when).toEqual([]);
      expect(await everything(host.engine), when).toEqual(before);
      expect(await repairFinalize(session), when).toBeNull();
    }
  }, 1_800_000);
});

describe('撤销定稿写到一半失败', () => {
  it('自动再试一次，结果一样；两次都失败，接着还原就好', async () => {
    await warm();
    await seal();
    const [kinds = []] = await kindsOf(() => restoreFinalized(session));
    const once = sampledActions(kinds, '撤销', 5);
    const plans = isLong
      ? once.flatMap((action) => [false, true].map((twice) => ({ action, twice })))
      : once.map((action, index) => ({ action, twice: index % 2 === 1 }));
    expect(plans.length).toBeGreaterThan(8);
    for (const { action, twice } of plans) {
      const when = `动作 ${action}${twice ? '，两次' : ''}`;
      await warm();
      await seal();
      await warm();
      host.failAt({ batch: 2, action });
      if (twice) {
        for (let later = 3; later <= 8; later += 1) host.failBatch(later);
        await expect(restoreFinalized(session), when).rejects.toThrow(WorkbookError);
        host.faults.clear();
        expect(['sealed', 'restoring'], when).toContain(await sealState());
        await restoreFinalized(session);
      } else {
        await restoreFinalized(session);
        expect(host.faults.clear(), `没有打中 ${when}`).toBe(0);
      }
      expect(await everything(host.engine), when).toEqual(before);
    }
  }, 1_800_000);
});
