import { afterEach, expect, it } from 'vitest';
import { auditSubmission } from '../../../../src/audit';
import { readAll, type Desk } from '../support';
import { requestFor, templateDesk } from './support';

let desk: Desk;
afterEach(() => desk.host.dispose());

/** 一格上的条件格式：照引擎算，哪几条成立。 */
async function colours({ host }: Desk, address: string): Promise<readonly string[]> {
  const { Excel } = globalThis as unknown as { Excel: typeof globalThis.Excel };
  const formulas = await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem('Sheet1').getRange(address).conditionalFormats;
    formats.load('items/type');
    await context.sync();
    const rules = formats.items.map((format) => format.custom.rule);
    for (const rule of rules) rule.load('formula');
    await context.sync();
    return rules.map(({ formula }) => formula);
  });
  expect(formulas.length).toBeGreaterThan(0);
  const sheet = host.sheetId('Sheet1');
  formulas.forEach((formula, row) => {
    host.engine.writeCells(sheet, { r: row, c: 60, r2: row, c2: 60 }, () => ({ formula }));
  });
  await host.engine.settle();
  return formulas.filter((_, row) => host.engine.readCell(sheet, row, 60).value === true);
}

it.each([
  ['按百分数写的 97.78', 97.78, false],
  ['写成小数的 0.9778', 0.9778, false],
  ['写错的 92.5', 92.5, true],
  ['写错的 0.925', 0.925, true],
])('模板上照原样留着的控制率：%s，变色与审核一个口径', async (_, written, isWrong) => {
  desk = await templateDesk('c12', { F4: written });
  const { host, session } = desk;
  const { kept } = await session.adoptSheet(requestFor(await session.recognizeSheets()));
  expect(kept).toContain('控制率');
  await host.engine.settle();
  const found = auditSubmission(await readAll(session)).filter(({ rule }) => rule === 'B01');
  expect(found.length > 0).toBe(isWrong);
  expect((await colours(desk, 'F4')).length > 0).toBe(isWrong);
});
