import { afterAll, beforeAll, expect, test } from 'vitest';
import { Driver } from './support/driver';

let driver: Driver;

beforeAll(async () => {
  driver = await Driver.open();
});

afterAll(async () => {
  await driver.close();
});

test('在窗格里选衡阳方案、填单位、加项目，插入官方表样', async () => {
  const { pane } = driver;
  await pane.getByLabel('方案').selectOption({ label: '湖南省衡阳市（2022 年度）' });
  await pane.getByLabel('评价年度').fill('2022');
  await pane.getByLabel('单位名称').fill('衡阳市投资促进事务中心');
  await pane.getByPlaceholder('写项目名称').fill('招商引资工作经费');
  await pane.getByPlaceholder('写项目名称').press('Enter');
  expect(await pane.getByTestId('preview').innerText()).toContain('招商引资工作经费');

  const before = await driver.counts();
  await pane.getByRole('button', { name: '插入表样' }).click();
  await driver.page.waitForFunction(() => window.workbench.inspect.sheets().length >= 3);
  await pane.getByRole('tab', { name: '填报', selected: true }).waitFor();
  const sheets = await driver.page.evaluate(() => window.workbench.inspect.sheets());
  expect(sheets).toEqual(
    expect.arrayContaining(['基础数据表', '部门整体支出绩效自评表', '项目-招商引资工作经费']),
  );
  const after = await driver.counts();
  // 三张表：读一次现状，每张写一次；登记随最后一张写
  expect(after.writing - before.writing).toBeLessThanOrEqual(4);
});

test('空表不显示 0；录入后控制率自己算出来', async () => {
  await driver.openSheet('基础数据表');
  expect(await driver.text('基础数据表', 'D5')).toBe('');
  await driver.typeInto('B5', '15');
  await driver.typeInto('C5', '12');
  await driver.untilText('基础数据表', 'D5', '80.00%');
});

test('功能区“插入表样”再按一次：不重复插表，不丢录入', async () => {
  const sheets = await driver.page.evaluate(() => window.workbench.inspect.sheets());
  const before = await driver.counts();
  await driver.page.getByRole('button', { name: '插入表样', exact: true }).click();
  await driver.page.waitForFunction(
    (writing) => window.workbench.store.get().counts.writing > writing,
    before.writing,
  );
  await driver.untilText('基础数据表', 'D5', '80.00%');
  expect(await driver.page.evaluate(() => window.workbench.inspect.sheets())).toEqual(sheets);
  expect(await driver.text('基础数据表', 'B5')).toBe('15');
});

test('没有一个请求离开本机', () => {
  expect(driver.foreignRequests).toEqual([]);
});
