import { beforeAll, describe, expect, it } from 'vitest';
import { bootHost } from '../../support/bootHost';
import { WorkbookError } from '../../../../src/workbook';
import { common, department, nameOf, openDesk, sheetNames } from '../support';
import { sampledActions } from './sampled';
import { failThenRetry, sheet, writtenKinds } from './support';

describe('第一次插入：每批、每个动作都失败一次，再插即好', () => {
  let snapshot: unknown;
  let kinds: readonly string[] = [];

  beforeAll(async () => {
    const host = await bootHost();
    snapshot = host.engine.save();
    kinds = await writtenKinds(snapshot);
  });

  it('整批失败', async () => {
    for (const batch of [1, 2]) {
      const host = await failThenRetry(snapshot, { batch });
      expect(sheetNames(host)).toEqual(['Sheet1', sheet]);
      host.dispose();
    }
  });

  it('每个动作', async () => {
    for (const action of sampledActions(kinds, '第一次插入')) {
      const host = await failThenRetry(snapshot, { batch: 2, action });
      expect(sheetNames(host), `动作 ${action}`).toEqual(['Sheet1', sheet]);
      expect(nameOf(host, '基础_编制数'), `动作 ${action}`).toMatch(/基础数据表'?!\$B\$2$/);
      expect(host.peek(sheet, 'D2').formula, `动作 ${action}`).toContain('PBE.STAFFRATE');
      expect(nameOf(host, 'PBE_表样', sheet)).toBe('="基础数据表@1"');
      host.dispose();
    }
  }, 600_000);
});

describe('真正的部门自评表：隔一段取一个动作失败', () => {
  it('再插即好，只有一张表，合并与公式齐全', async () => {
    const desk = openDesk;
    const trial = await desk();
    trial.host.resetCounters();
    await trial.session.insertForms({ ...common(), forms: [department] });
    const [written = []] = trial.host.writtenKinds();
    const merges = trial.host.engine.merges(trial.host.sheetId(department.form)).length;
    for (const action of sampledActions(written, '部门自评表', 400)) {
      const { host, session } = await desk();
      host.failAt({ batch: 2, action });
      await expect(session.insertForms({ ...common(), forms: [department] })).rejects.toThrow(WorkbookError);
      const { inserted } = await session.insertForms({ ...common(), forms: [department] });
      expect(inserted[0], `动作 ${action}`).toMatchObject({ sheetName: department.form });
      expect(sheetNames(host), `动作 ${action}`).toEqual(['Sheet1', department.form]);
      expect(host.engine.merges(host.sheetId(department.form)), `动作 ${action}`).toHaveLength(merges);
      expect(host.peek(department.form, 'C4').value).toBe('衡阳市投资促进事务中心');
      expect(host.peek(department.form, 'H14').formula).toContain('PBE.INDICATORSCORE');
      host.dispose();
    }
  }, 300_000);
});
