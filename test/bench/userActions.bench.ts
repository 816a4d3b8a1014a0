import { expect, it } from 'vitest';
import { workbookActions } from '../../src/workbook';
import { allowedSyncs, eachAction } from '../host/workbook/actionScenarios';
import { counted } from './counted';
import { printTable } from './table';

it('每个用户动作的批次', async () => {
  const rows: Record<string, string | number>[] = [];
  await eachAction(
    async (name, { host }, act) => {
      const { syncs, writing } = await counted(host, act);
      rows.push({
        动作: workbookActions[name].title,
        批次: syncs,
        上限: allowedSyncs(name),
        其中写入: writing,
      });
    },
    { profile: 'm365cdn', traits: {} },
  );
  printTable('每个用户动作的批次', rows);
  expect(rows.filter((row) => Number(row['批次']) > Number(row['上限']))).toEqual([]);
});
