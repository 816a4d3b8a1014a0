import { expect, it } from 'vitest';
import { usesPbe } from '../../../../src/domain';
import { finalize } from '../../../../src/workbook/actions/finalize/finalize';
import { restoreFinalized } from '../../../../src/workbook/actions/finalize/restoreFinalized';
import { bookFromEngine } from '../../../../src/xlsx/engine/bookFromEngine';
import { openDesk } from '../support';
import { everything } from './everything';
import { Dice, mutate } from './randomBook';
import { insertSmall, newState } from './smallForm';
import { digest, now, signOff } from './support';

/** 要多跑几例就设 PBE_PROPERTY_SECONDS（秒），跑完报例数，PBE_PROPERTY_SEED 换一组；平时只跑十几秒，机器再忙也至少跑到下限。 */
const long = process.env['PBE_PROPERTY_SECONDS'];
const budget = { seconds: Number(long ?? 15), least: 20 };

/** 改过这么多例就换一本新的：越改公式越多，一例比一例慢。 */
const perBook = 40;

it(
  '定稿再撤销：工作簿与定稿前逐格逐样相同（随机填写、公式、锁定、保护、标注）',
  async () => {
    let { host } = await openDesk();
    await insertSmall(newState());
    const fresh = host.engine.save();
    let session = newState();
    let userSheet = host.sheetId('Sheet1');
    const dice = new Dice(Number(process.env['PBE_PROPERTY_SEED'] ?? 20221231));
    const started = performance.now();
    let cases = 0;
    let frozen = 0;
    while (cases < budget.least || performance.now() - started < budget.seconds * 1000) {
      if (cases > 0 && cases % perBook === 0) {
        host.dispose();
        ({ host } = await openDesk({ snapshot: fresh }));
        session = newState();
        userSheet = host.sheetId('Sheet1');
      }
      for (let i = 1 + dice.below(5); i > 0; i -= 1) await mutate(host.engine, session, dice, userSheet);
      const before = await everything(host.engine);
      session.annotations = null;
      const keepAnnotations = dice.next() < 0.3;
      const result = await finalize(session, { signOff, now, keepAnnotations }, { digest }, () => []);
      if (result.kind !== 'sealed') throw new Error(`第 ${cases} 例：${JSON.stringify(result)}`);
      frozen += result.formulas + result.values;
      const sealed = await bookFromEngine(host.engine);
      const left = sealed.sheets.flatMap((sheet) =>
        [...sheet.cells.values()].filter(({ formula }) => formula !== null && usesPbe(formula)),
      );
      expect(left, `第 ${cases} 例`).toEqual([]);
      const { notices } = await restoreFinalized(session);
      expect(notices, `第 ${cases} 例`).toEqual([]);
      expect(await everything(host.engine), `第 ${cases} 例`).toEqual(before);
      cases += 1;
    }
    if (long)
      console.info(`${cases} 例，换过公式 ${frozen} 条，${Math.round(performance.now() - started)} 毫秒`);
  },
  600_000 + budget.seconds * 1000,
);
