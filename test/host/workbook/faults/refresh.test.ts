import { beforeAll, describe, expect, it } from 'vitest';
import { bootHost } from '../../support/bootHost';
import { sheetNames, userRows } from '../support';
import { sampledActions } from './sampled';
import { expectValues, failThenRetry, insert, sheet, typeValues, writtenKinds } from './support';

describe('刷新：每批、每个动作都失败一次，录入不丢', () => {
  let snapshot: unknown;
  let kinds: readonly string[] = [];

  beforeAll(async () => {
    const host = await bootHost();
    await insert();
    await typeValues(host);
    host.engine.removeName(host.engine.names().find(({ name }) => name === '基础_编制数')!.id);
    await userRows(host, sheet, 5, 'insert');
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
    for (const action of sampledActions(kinds, '刷新')) {
      const host = await failThenRetry(snapshot, { batch: 2, action });
      await expectValues(host, `动作 ${action}`);
      expect(sheetNames(host), `动作 ${action}`).toEqual(['Sheet1', sheet]);
      host.dispose();
    }
  }, 600_000);
});
