import { afterAll, beforeAll, expect, test } from 'vitest';
import { Driver, SHEETS } from './support/driver';

let driver: Driver;

beforeAll(async () => {
  driver = await Driver.openExample();
});

afterAll(async () => {
  await driver.close();
});

test('功能区“审核并标注”把审核结果写成备注，“清除标注”去掉；各只写一批', async () => {
  expect(await driver.notes(SHEETS.basic)).toEqual([]);
  const before = await driver.counts();
  await driver.page.getByRole('button', { name: '审核并标注', exact: true }).click();
  await driver.page.waitForFunction(
    (sheet) => window.workbench.inspect.notes(sheet).some(({ address }) => address === 'D9'),
    SHEETS.basic,
  );
  const notes = await driver.notes(SHEETS.basic);
  expect(notes.find(({ address }) => address === 'D9')?.text).toContain('2.46 ✓');
  await driver.ready();
  expect((await driver.counts()).writing - before.writing).toBe(1);

  await driver.page.getByRole('button', { name: '清除标注', exact: true }).click();
  await driver.page.waitForFunction(() => window.workbench.inspect.size().notes === 0);
  expect((await driver.counts()).writing - before.writing).toBe(2);
});

test('扮演 Office LTSC 2021（没有备注 API）：改用线程批注，窗格说明用了什么', async () => {
  await driver.page.getByLabel('版本').selectOption({ label: 'LTSC 2021' });
  await driver.ready();
  await driver.view('审核');
  await driver.pane.getByRole('button', { name: '审核并标注' }).click();
  await driver.pane
    .getByText(/已用批注标注/)
    .first()
    .waitFor();
  const { notes, comments } = await driver.page.evaluate(() => window.workbench.inspect.size());
  expect(notes).toBe(0);
  expect(comments).toBeGreaterThan(5);
  // 网格不画批注：选中那一格，便条里看得到全文
  await driver.openSheet(SHEETS.basic);
  await driver.clickCell('D9');
  await driver.page.locator('.cell-tip', { hasText: '2.46 ✓' }).waitFor();
});
