import { afterAll, beforeAll, expect, test } from 'vitest';
import { Driver } from './support/driver';

let driver: Driver;

beforeAll(async () => {
  driver = await Driver.open();
});

afterAll(async () => {
  await driver.close();
});

const focused = (): Promise<string> => driver.pane.evaluate(() => document.activeElement?.textContent ?? '');

/** 打开示例，等它换上来。 */
async function openExample(fileName: string): Promise<void> {
  await driver.pane.getByRole('button', { name: '打开示例' }).click();
  await driver.ready(fileName);
  await driver.pane.getByTestId('total').waitFor();
}

test('第一次用：打开示例，五步走完，一步一页，焦点跟着，走完不再出现', async () => {
  await openExample('工作簿2.xlsx');
  const tour = driver.pane.getByTestId('tour');
  for (const [index, page] of ['开始', '填报', '得分', '审核', '提交'].entries()) {
    await tour.getByRole('heading', { name: new RegExp(`^${index + 1}/5 ${page}：`) }).waitFor();
    await driver.pane.getByRole('tab', { name: page, selected: true }).waitFor();
    expect(await focused()).toMatch(new RegExp(`^${index + 1}/5 `));
    await tour.getByRole('button', { name: index === 4 ? '看完了' : '下一步' }).click();
  }
  await tour.waitFor({ state: 'detached' });
  expect(await driver.pane.evaluate(() => document.activeElement?.id)).toBe('page');
});

test('第二次可以半路不看：马上收起，重新装载也不再出现', async () => {
  await driver.page.getByRole('button', { name: '新建' }).click();
  await driver.ready('工作簿1.xlsx');
  await openExample('工作簿2.xlsx');
  const tour = driver.pane.getByTestId('tour');
  await tour.getByRole('button', { name: '下一步' }).click();
  await tour.getByRole('button', { name: '上一步' }).click();
  await tour.getByRole('button', { name: '不看了' }).click();
  await tour.waitFor({ state: 'detached' });
  await driver.page.getByRole('button', { name: '打开示例“衡阳 2022”' }).click();
  await driver.ready('衡阳2022.xlsx');
  await driver.pane.getByTestId('total').waitFor();
  expect(await driver.pane.getByTestId('tour').count()).toBe(0);
});
