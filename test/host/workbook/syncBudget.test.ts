import { expect, it } from 'vitest';
import { workbookActions } from '../../../src/workbook';
import { allowedSyncs, eachAction } from './actionScenarios';

it('每个动作都不超出动作表里登记的同步次数', async () => {
  const over: string[] = [];
  await eachAction(async (name, { host }, act) => {
    const { title } = workbookActions[name];
    await act().catch((error: unknown) => {
      throw new Error(`${title}没有做成`, { cause: error });
    });
    const { syncs } = host.batches();
    if (syncs > allowedSyncs(name)) over.push(`${title}：${syncs} 次，登记的是 ${allowedSyncs(name)} 次`);
  });
  expect(over).toEqual([]);
});
