import { afterAll, beforeAll, expect, test } from 'vitest';
import { Driver, SHEETS } from './support/driver';

let driver: Driver;

beforeAll(async () => {
  driver = await Driver.openExample();
});

afterAll(async () => {
  await driver.close();
});

/** 表里 A1:J40 的显示文字，逐格比用。 */
function wholeSheets(target: Driver): Promise<Record<string, string[]>> {
  return target.page.evaluate(() =>
    Object.fromEntries(
      window.workbench.inspect.sheets().map((name) => {
        const cells = Array.from(
          { length: 400 },
          (_, i) => `${'ABCDEFGHIJ'[i % 10]}${Math.floor(i / 10) + 1}`,
        );
        return [name, cells.map((address) => window.workbench.inspect.text(name, address))];
      }),
    ),
  );
}

const sizeOf = (target: Driver) => target.page.evaluate(() => window.workbench.inspect.size());

test('标注后保存成 .xlsx，重新打开：每格文字、公式、名称、备注都在，窗格认得出', async () => {
  await driver.openSheet(SHEETS.department);
  await driver.typeInto('E5', '400');
  await driver.untilText(SHEETS.department, 'F5', '79.20%');
  await driver.view('审核');
  await driver.pane.getByRole('button', { name: '审核并标注' }).click();
  await driver.page.waitForFunction(() => window.workbench.inspect.size().notes > 0);
  await driver.pane
    .getByRole('button', { name: '审核并标注' })
    .and(driver.pane.locator(':enabled'))
    .waitFor();
  const cells = await wholeSheets(driver);
  const size = await sizeOf(driver);

  const { fileName, bytes } = await driver.save();
  expect(fileName).toBe('衡阳2022.xlsx');
  expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
  expect(await driver.page.evaluate(() => window.workbench.store.get().unsaved)).toBe(false);

  await driver.page.getByRole('button', { name: '新建' }).click();
  await driver.ready('工作簿1.xlsx');
  expect(await driver.page.evaluate(() => window.workbench.inspect.sheets())).toEqual(['Sheet1']);

  await driver.openFile('再打开.xlsx', bytes);
  await driver.ready('再打开.xlsx');
  expect(await wholeSheets(driver)).toEqual(cells);
  expect(await sizeOf(driver)).toEqual(size);
  await driver.pane.getByText('衡阳市投资促进事务中心').first().waitFor();
});

test('读不了的文件：说明原因，手上的工作簿不动', async () => {
  await driver.openFile('坏的.xlsx', Buffer.from('这不是工作簿'));
  await driver.page.getByRole('status').getByText('打不开“坏的.xlsx”').waitFor();
  expect(await driver.text(SHEETS.department, 'F5')).toBe('79.20%');
});
