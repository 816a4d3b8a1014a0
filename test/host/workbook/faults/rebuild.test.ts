import { beforeAll, describe, expect, it } from 'vitest';
import { bootHost } from '../../support/bootHost';
import { sheetNames, userRows } from '../support';
import { sampledActions } from './sampled';
import { expectValues, failThenRetry, insert, sheet, typeValues, writtenKinds } from './support';

describe('重建：每批、每个动作都失败一次，录入不丢、旧表还在', () => {
  let snapshot: unknown;
  let kinds: readonly string[] = [];

  beforeAll(async () => {
    const host = await bootHost();
    await insert();
    await typeValues(host);
    await userRows(host, sheet, 2, 'insert');
    snapshot = host.engine.save();
    kinds = await writtenKinds(snapshot);
  });

  it('整批失败', async () => {
    for (const batch of [1, 2]) {
      const host = await failThenRetry(snapshot, { batch });
      await expectValues(host, `第 ${batch} 批`);
      host.dispose();
    }
  });

  it('每个动作', async () => {
    for (const action of sampledActions(kinds, '重建')) {
      const host = await failThenRetry(snapshot, { batch: 2, action });
      await expectValues(host, `动作 ${action}`);
      expect([...sheetNames(host)].sort(), `动作 ${action}`).toEqual(
        ['Sheet1', sheet, '基础数据表（旧）'].sort(),
      );
      expect(host.peek('基础数据表（旧）', 'B3').value, `动作 ${action}`).toBe(15);
      host.dispose();
    }
  }, 600_000);
});
