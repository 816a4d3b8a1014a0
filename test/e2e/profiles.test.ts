import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Driver, SHEETS } from './support/driver';

const { department: DEPARTMENT } = SHEETS;

/** 衡阳 2022 的一天，缩成要紧的几步，在两种 Excel 上各走一遍：录入、自己出数、审核并标注、撤销、保存、再打开。 */
describe.each([
  ['LTSC 2021', false],
  ['Microsoft 365 self-hosted client', true],
] as const)('%s', (version, keepsUndo) => {
  let driver: Driver;

  beforeAll(async () => {
    driver = await Driver.openExample();
    await driver.page.getByLabel('版本').selectOption({ label: version });
    await driver.ready();
  });

  afterAll(async () => {
    await driver.close();
  });

  test('敲执行数，率等结果到了才变；审核并标注用批注，窗格说用了什么', { timeout: 120_000 }, async () => {
    await driver.openSheet(DEPARTMENT);
    await driver.typeInto('E5', '400');
    await driver.untilText(DEPARTMENT, 'F5', '79.20%');
    await driver.view('审核');
    await driver.pane.getByRole('button', { name: '审核并标注' }).click();
    await driver.pane
      .getByText(/已用批注标注/)
      .first()
      .waitFor();
    const size = await driver.page.evaluate(() => window.workbench.inspect.size());
    expect(size.notes).toBe(0);
    expect(size.comments).toBeGreaterThan(5);
  });

  test(keepsUndo ? '标注以后，敲的数仍能一步步撤回' : '标注写入以后没有撤销，敲的数还在', async () => {
    await driver.openSheet(DEPARTMENT);
    await driver.clickCell('E5');
    for (let step = 0; step < 2; step += 1) await driver.page.keyboard.press('Control+z');
    if (keepsUndo) await driver.untilText(DEPARTMENT, 'F5', '68.54%');
    else expect(await driver.text(DEPARTMENT, 'F5')).toBe('79.20%');
  });

  test('保存，再打开：批注都在，数与保存时一样', { timeout: 120_000 }, async () => {
    const rate = await driver.text(DEPARTMENT, 'F5');
    const { bytes } = await driver.save();
    await driver.ready();
    await driver.openFile('再打开.xlsx', bytes);
    await driver.ready('再打开.xlsx');
    expect(await driver.text(DEPARTMENT, 'F5')).toBe(rate);
  });
});

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
