import { expect, test } from 'vitest';
import { Driver } from './support/driver';

test('格式栏平常收着，按了才有，换版本照旧；Mac：下载点了没有反应，旁边的“复制文字”管用', async () => {
  const driver = await Driver.open();
  const formatBar = driver.page.locator('[data-u-comp="ribbon-toolbar"]');
  expect(await formatBar.count()).toBe(0);
  await driver.page.getByRole('button', { name: '格式栏', pressed: false }).click();
  await formatBar.waitFor();
  await driver.page.getByLabel('版本').selectOption({ label: 'Microsoft 365 for Mac' });
  await driver.ready();
  await formatBar.waitFor();
  await driver.page.getByRole('button', { name: '格式栏', pressed: true }).click();
  await formatBar.waitFor({ state: 'detached' });
  const { pane } = driver;
  await pane.getByText('自定义方案').click();
  await pane.getByRole('button', { name: '导出方案' }).click();
  const exported = pane.getByTestId('exported-scheme');
  let downloads = 0;
  driver.page.on('download', () => (downloads += 1));
  await exported.getByRole('link', { name: /^下载/ }).click();
  await exported.getByText(/没有反应（Mac 版 Excel 如此）/).waitFor();
  await exported.getByRole('button', { name: '复制文字' }).click();
  await exported.getByText('已复制').waitFor();
  expect(downloads).toBe(0);
  await driver.close();
});
