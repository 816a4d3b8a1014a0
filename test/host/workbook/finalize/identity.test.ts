import { expect, it } from 'vitest';
import { usesPbe } from '../../../../src/domain';
import { finalize } from '../../../../src/workbook/actions/finalize/finalize';
import { readSource } from '../../../../src/workbook/actions/read/read';
import { restoreFinalized } from '../../../../src/workbook/actions/finalize/restoreFinalized';
import { bookFromEngine } from '../../../../src/xlsx/engine/bookFromEngine';
import { openDesk } from '../support';
import { everything } from './everything';
import { Dice, mutate } from './randomBook';
import { insertSmall, newState } from './smallForm';
import { cases } from '../../../support/long';
import { asPrinted, digest, now } from './support';

/** 跑多少例；PBE_PROPERTY_SEED 换一组。 */
const wanted = cases(20, 2000);

/** 改过这么多例就换一本新的：越改公式越多，一例比一例慢。 */
const perBook = 40;

it(
  '定稿再撤销：工作簿与定稿前逐格逐样相同（随机填写、公式、锁定、保护、标注）',
  async () => {
    let { host } = await openDesk();
    await insertSmall(newState());
    const fresh = host.engine.save();
    let session = newState();
    const dice = new Dice(Number(process.env['PBE_PROPERTY_SEED'] ?? 20221231));
    let frozen = 0;
    for (let tried = 0; tried < wanted; tried += 1) {
      if (tried > 0 && tried % perBook === 0) {
        host.dispose();
        ({ host } = await openDesk({ snapshot: fresh }));
        session = newState();
      }
      const userSheet = host.sheetId('Sheet1');
      for (let i = 1 + dice.below(5); i > 0; i -= 1) await mutate(host.engine, session, dice, userSheet);
      const before = await everything(host.engine);
      session.annotations = null;
      const keepAnnotations = dice.next() < 0.3;
      const printed = asPrinted(await readSource(session, { annotations: false }));
      const result = await finalize(
        session,
        { signOff: printed, now, keepAnnotations },
        { digest },
        () => [],
      );
      if (result.kind !== 'sealed') throw new Error(`第 ${tried} 例：${JSON.stringify(result)}`);
      frozen += result.formulas + result.values;
      const sealed = await bookFromEngine(host.engine);
      const left = sealed.sheets.flatMap((sheet) =>
        [...sheet.cells.values()].filter(({ formula }) => formula !== null && usesPbe(formula)),
      );
      expect(left, `第 ${tried} 例`).toEqual([]);
      const { notices } = await restoreFinalized(session);
      expect(notices, `第 ${tried} 例`).toEqual([]);
      expect(await everything(host.engine), `第 ${tried} 例`).toEqual(before);
    }
    // 一条公式也没换过，什么都没验到
    expect(frozen).toBeGreaterThan(wanted);
  },
  120_000 + wanted * 5_000,
);
