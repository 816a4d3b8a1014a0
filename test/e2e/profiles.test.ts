import { expect, test } from 'vitest';
import { Driver } from './support/driver';

test('Mac：下载点了没有反应，旁边的“复制文字”管用', async () => {
  const driver = await Driver.open();
  await driver.page.getByLabel('版本').selectOption({ label: 'Microsoft 365 for Mac' });
  await driver.ready();
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
