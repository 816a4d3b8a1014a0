import { beforeAll, describe, expect, it } from 'vitest';
import type { WorkbookSession } from '../../../../src/workbook';
import type { BootedHost } from '../../support/bootHost';
import { sampledActions } from './sampled';
import { columnOf, common, department, formOf, newSession, openDesk, readAll, valueOf } from '../support';

const sheet = '部门整体支出绩效自评表';
const block = '绩效指标';
let snapshot: unknown;

beforeAll(async () => {
  const { host, session } = await openDesk();
  const presets = ['甲', '乙', '丙'].map((name) => ({
    一级指标: '产出指标',
    二级指标: '数量指标',
    三级指标: name,
    分值: 10,
  }));
  await session.insertForms({
    ...common(),
    forms: [{ ...department, rows: { 绩效指标: { rows: 3, presets } } }],
  });
  await host.typeInto(sheet, 'E5', '346.17');
  snapshot = host.engine.save();
});

/** 在哪里增删行；`whole` 的每一种动作都断到，其余地方断几个：写的动作一样，只是位置不同。 */
interface Place {
  readonly title: string;
  readonly every: number;
  readonly whole: boolean;
}

async function eachFault(
  { title, every, whole }: Place,
  change: (session: WorkbookSession) => Promise<void>,
  check: (host: BootedHost, when: string) => Promise<void>,
): Promise<void> {
  const trial = await openDesk({ snapshot });
  trial.host.resetCounters();
  await change(trial.session);
  const [kinds = []] = trial.host.writtenKinds();
  const reads = trial.host.stats.log.filter(({ cleanup }) => !cleanup).length - 1;
  for (const action of sampledActions(whole ? kinds : kinds.map(() => ''), title, every)) {
    const { host, session } = await openDesk({ snapshot });
    host.failAt({ batch: reads + 1, action });
    await expect(change(session), `动作 ${action}`).rejects.toThrow();
    expect(host.faults.clear()).toBe(0);
    await newSession().insertForms({ ...common(), forms: [department] });
    await check(host, `动作 ${action}`);
    host.dispose();
  }
}

describe('增删行到一半失败，重新插入即可修好', () => {
  it.each([
    ['区中', 1, true],
    ['区尾', 2, false],
    ['区首', -1, false],
  ])(
    '在%s加行',
    async (where, after, whole) => {
      await eachFault(
        { title: `在${where}加行`, every: 80, whole },
        (session) => session.addRow(sheet, null, block, after),
        async (host, when) => {
          const form = formOf(await readAll(newSession()), sheet);
          const names = columnOf(form, block, '三级指标').filter((name) => name !== '');
          expect(names, when).toEqual(['甲', '乙', '丙']);
          expect(valueOf(form, '分值合计'), when).toBe(30);
          expect(valueOf(form, '执行数'), when).toBe(346.17);
          const groups = form.blocks.get(block)?.rows.map(({ carried }) => carried['一级指标']);
          expect(groups?.at(-1), when).toBe('产出指标');
          expect(host.engine.sheets(), when).toHaveLength(2);
        },
      );
    },
    300_000,
  );

  it('删组首那一行', async () => {
    await eachFault(
      { title: '删组首那一行', every: 80, whole: true },
      (session) => session.removeRow(sheet, null, block, 0),
      async (_, when) => {
        const form = formOf(await readAll(newSession()), sheet);
        expect(columnOf(form, block, '三级指标').slice(-2), when).toEqual(['乙', '丙']);
        expect(form.blocks.get(block)?.rows.at(-1)?.carried['一级指标'], when).toBe('产出指标');
        expect(valueOf(form, '执行数'), when).toBe(346.17);
      },
    );
  }, 300_000);
});
