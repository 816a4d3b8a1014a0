import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/audit';
import type { BootedHost } from '../../support/bootHost';
import { sampledActions } from '../faults/sampled';
import { insert } from '../faults/support';
import { newSession, openDesk, sheetNames } from '../support';
import {
  contentWith,
  explained,
  finding,
  form,
  parameterCell,
  parameterTitle,
  readBack,
  title,
  typeExplanation,
  writeWith,
} from './support';

const base = () => [finding('B05', '错误', 22), finding('B01', '核实', 4), finding('D07', '核实', 9)];

async function prepared(change: (host: BootedHost) => Promise<void>): Promise<unknown> {
  const { host } = await openDesk();
  await insert();
  await change(host);
  const snapshot = host.engine.save();
  host.dispose();
  return snapshot;
}

/** 有一张写了两句说明、填了一个参数的审核情况表。 */
const written = (then: (host: BootedHost) => Promise<void> = async () => undefined) =>
  prepared(async (host) => {
    await writeWith(base());
    await typeExplanation(host, 'B01', '已核对');
    await typeExplanation(host, 'D07', '年底集中支付');
    await host.typeInto(title, parameterCell(host, 'executionReason'), '85%');
    await then(host);
  });

/** 生成时在每个动作失败一次，再生成一次，看结果对不对；平时 `whole` 的每一种动作都断，其余断几个。 */
async function eachFault(
  { what, whole }: { readonly what: string; readonly whole: boolean },
  snapshot: unknown,
  findings: readonly Finding[],
  check: (host: BootedHost, when: string) => Promise<void> | void,
): Promise<number> {
  const trial = await openDesk({ snapshot });
  const content = await contentWith(trial.session, findings);
  trial.host.resetCounters();
  await trial.session.writeAuditSheet(content);
  const [kinds = []] = trial.host.writtenKinds();
  trial.host.dispose();
  const chosen = sampledActions(whole ? kinds : kinds.map(() => ''), what, 90);
  for (const action of chosen) {
    const { host, session } = await openDesk({ snapshot });
    const again = await contentWith(session, findings);
    host.failAt({ batch: 2, action });
    await expect(session.writeAuditSheet(again), `动作 ${action}`).rejects.toThrow();
    expect(host.faults.clear(), `动作 ${action}`).toBe(0);
    await writeWith(findings);
    expect(
      sheetNames(host).filter((name) => name.startsWith(title) && !name.includes('旧')),
      `动作 ${action}`,
    ).toEqual([title]);
    await check(host, `动作 ${action}`);
    host.dispose();
  }
  return chosen.length;
}

async function expectParameter(host: BootedHost, when: string): Promise<void> {
  expect((await readBack()).scheme.thresholds.executionReason, when).toBe(0.85);
  expect(parameterTitle(host, 'executionReason'), when).toBe('执行率下限');
}

describe('生成到一半失败，再来一次就好', () => {
  it('第一次生成', async () => {
    const snapshot = await prepared(async () => undefined);
    const tried = await eachFault({ what: '第一次生成', whole: true }, snapshot, base(), (host, when) => {
      expect(explained(host), when).toEqual(['B05：', 'B01：', 'D07：']);
      expect(host.engine.hyperlinks(host.sheetId(title)), when).toHaveLength(3);
      expect(host.engine.sheets(), when).toHaveLength(3);
    });
    expect(tried).toBeGreaterThan(5);
  }, 600_000);

  it('结果变多：说明、参数一句不丢', async () => {
    const more = [finding('C01', '错误', 1), ...base(), finding('D02', '核实', 3), finding('A13', '提示', 2)];
    await eachFault({ what: '变多', whole: false }, await written(), more, async (host, when) => {
      expect(explained(host), when).toEqual([
        'C01：',
        'B05：',
        'B01：已核对',
        'D07：年底集中支付',
        'D02：',
        'A13：',
      ]);
      await expectParameter(host, when);
    });
  }, 600_000);

  it('结果变少：没了的那条说明留在下面', async () => {
    await eachFault(
      { what: '变少', whole: false },
      await written(),
      [finding('D07', '核实', 9)],
      async (host, when) => {
        expect(explained(host), when).toEqual([
          'D07：年底集中支付',
          '已解决或不再出现的说明（1）：',
          'B01：已核对',
        ]);
        await expectParameter(host, when);
      },
    );
  }, 600_000);

  it('在旁边重建：旧表留底，说明、参数都过来', async () => {
    const snapshot = await written(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(title).getRange('B:B').insert('Right');
        await context.sync();
      });
    });
    await eachFault({ what: '重建', whole: true }, snapshot, base(), async (host, when) => {
      expect(explained(host), when).toEqual(['B05：', 'B01：已核对', 'D07：年底集中支付']);
      expect(sheetNames(host), when).toContain(`${title}（旧）`);
      expect(
        sheetNames(host).filter((name) => name !== 'Sheet1' && name !== form),
        when,
      ).toHaveLength(2);
      await expectParameter(host, when);
      await newSession().read();
    });
  }, 600_000);
});
