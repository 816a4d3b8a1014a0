import { afterAll, beforeAll, expect, test } from 'vitest';
import { Driver } from './support/driver';

let driver: Driver;

beforeAll(async () => {
  driver = await Driver.open();
});

afterAll(async () => {
  // 网格的自动行高在空闲时才算：草稿表刚删掉，它还在算那张表，报一个与我们无关的错
  const ours = driver.pageErrors.filter((error) => !error.includes('calculateAutoHeightInRange'));
  driver.pageErrors.splice(0, driver.pageErrors.length, ...ours);
  await driver.close();
});

const sheets = (): Promise<string[]> => driver.page.evaluate(() => window.workbench.inspect.sheets());

test('自检：在工作台上与预期完全一致，草稿表不留下，报告可以保存', async () => {
  const { pane, page } = driver;
  const before = await sheets();
  await pane.getByText('自检：这台 Excel 与预期是否一致').click();
  await pane.getByRole('button', { name: '开始自检' }).click();
  await pane.getByText('与预期完全一致。').waitFor();
  expect(await sheets()).toEqual(before);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pane.getByRole('link', { name: /^保存报告/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('PBE自检报告.json');
});
