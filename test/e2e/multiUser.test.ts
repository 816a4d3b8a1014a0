import { afterAll, beforeAll, expect, test } from 'vitest';
import { Driver, SHEETS } from './support/driver';

const BASIC = SHEETS.basic;
let driver: Driver;

beforeAll(async () => {
  driver = await Driver.openExample();
});

afterAll(async () => {
  await driver.close();
});

/** 合著者在别处改一格。 */
const coauthor = (address: string, value: string | number): Promise<void> =>
  driver.page.evaluate(([sheet, at, changed]) => window.workbench.editAsCoauthor(sheet, at, changed), [
    BASIC,
    address,
    value,
  ] as const);

test('合著者改数：窗格的结果跟着变；正在写的说明、焦点、选区不动，加载项一格也没写', async () => {
  const { page, pane } = driver;
  await driver.openSheet(BASIC);
  await driver.clickCell('C19');
  await driver.view('审核');
  const finding = driver.findings('B11').first();
  await driver.openFinding('B11');
  await finding.getByRole('button', { name: '写审核说明' }).click();
  const editor = finding.getByLabel('审核说明');
  await editor.fill('写到一半');
  const before = await driver.counts();

  await coauthor('B8', 166.75);
  await driver.findings('B02').first().waitFor();
  expect(await editor.inputValue()).toBe('写到一半');
  expect(await editor.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  expect(await driver.selection()).toEqual({ sheet: BASIC, address: 'C19' });
  expect((await driver.counts()).writing).toBe(before.writing);
  await pane.getByRole('tab', { name: '审核', selected: true }).waitFor();
});

test('人在表格里敲到一半：合著者的改动不抢焦点，敲完照样进那一格', async () => {
  const { page } = driver;
  await driver.clickCell('C19');
  const before = await driver.counts();
  await page.keyboard.type('3');
  await coauthor('B9', '4.91 ✓');
  await driver.findings('A02').first().waitFor();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await driver.untilText(BASIC, 'C19', '35.00');
  expect((await driver.counts()).writing).toBe(before.writing);
});
