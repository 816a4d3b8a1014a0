import { expect, it } from 'vitest';
import { createHeadlessEngine, createHost, M365 } from '../../../src/host';
import { loadInNode } from '../../../src/host/node';

it('读到格子时才算：一批批写、只读表名都不算，读值那一批先算完', async () => {
  const engine = createHeadlessEngine(undefined, { calculation: 'whenAsked' });
  const host = createHost(engine, { calculation: 'whenRead' });
  const client = loadInNode();
  client.attach((body, flags) => host.execute(body, flags), M365, 'npm');
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      for (let batch = 1; batch <= 3; batch += 1) {
        sheet.getRange(`A${batch}`).formulas = [[`=${batch}+1`]];
        sheet.load('id,name');
        await context.sync();
        expect(engine.dirty, `第 ${batch} 批`).toBe(true);
      }
      const range = sheet.getRange('A1:A3').load('values');
      await context.sync();
      expect(range.values).toEqual([[2], [3], [4]]);
      expect(engine.dirty).toBe(false);
    });
  } finally {
    host.dispose();
  }
});
