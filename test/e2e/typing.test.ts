import { afterAll, beforeAll, expect, test } from 'vitest';
import printed from '../fixtures/hengyang-2022.json';
import { Driver, SHEETS } from './support/driver';
import { addressOf, formIn, parsed } from './support/formInputs';

const DEPARTMENT = SHEETS.department;
const data = parsed(printed);
const [TOTAL = '', GRADE = ''] = ['总分', '等次'].map((key) =>
  addressOf(data, formIn(data, '部门整体支出绩效自评表'), key),
);
let driver: Driver;

beforeAll(async () => {
  driver = await Driver.open();
  await driver.page.getByRole('button', { name: '打开示例“衡阳 2022”' }).click();
  await driver.ready('衡阳2022.xlsx');
});

afterAll(async () => {
  await driver.close();
});

test('打开示例：公式、名称、条件格式都在，窗格认出四张表并算出得分', async () => {
  const size = await driver.page.evaluate(() => window.workbench.inspect.size());
  expect(size.formulas).toBeGreaterThan(60);
  expect(size.names).toBeGreaterThan(150);
  expect(await driver.text(DEPARTMENT, 'D5')).toBe('505.05');
  expect(await driver.text(DEPARTMENT, 'F5')).toBe('68.54%');
  expect(await driver.text(DEPARTMENT, 'H5')).toBe('6.85');
  // 窗格在工作簿打开以后才读，等它读完
  await driver.pane.locator('body', { hasText: '86.85' }).waitFor();
});

test('改满意度、改执行数：执行率、得分、总分、等次跟着变，审核结果消失，加载项一次也没写', async () => {
  await driver.view('审核');
  await driver.findings('D07').first().waitFor();
  const before = await driver.counts();

  await driver.openSheet(DEPARTMENT);
  await driver.typeInto('F25', '20%');
  await driver.findings('E08', '满意度').first().waitFor();
  await driver.page.waitForFunction(([sheet, at]) => window.workbench.inspect.text(sheet, at) !== '', [
    DEPARTMENT,
    GRADE,
  ] as const);
  const totalBefore = Number(await driver.text(DEPARTMENT, TOTAL));
  const gradeBefore = await driver.text(DEPARTMENT, GRADE);

  await driver.typeInto('E5', '505.05');
  await driver.untilText(DEPARTMENT, 'F5', '100.00%');
  await driver.untilText(DEPARTMENT, 'H5', '10');
  const totalAfter = Number(await driver.text(DEPARTMENT, TOTAL));
  expect(totalAfter - totalBefore).toBeCloseTo(3.15, 5);
  expect([gradeBefore, await driver.text(DEPARTMENT, GRADE)]).toEqual(['良', '优']);

  await driver.findings('D07').first().waitFor({ state: 'detached' });
  await driver.pane.getByText(String(totalAfter)).first().waitFor();
  const after = await driver.counts();
  expect(after.writing - before.writing).toBe(0);
  expect(after.syncs).toBeGreaterThan(before.syncs);
});

test('按“定位”跳到出问题的格', async () => {
  await driver.openSheet(SHEETS.project);
  await driver.view('审核');
  await driver.findings('A02', '办公经费').getByRole('button', { name: /定位/ }).click();
  await driver.page.waitForFunction(() => window.workbench.inspect.selection()?.address === 'D9');
  expect(await driver.selection()).toEqual({ sheet: SHEETS.basic, address: 'D9' });
});

test('选中输入格时显示填写说明；不合规的录入被拦下并说明原因', async () => {
  await driver.openSheet(SHEETS.basic);
  await driver.clickCell('B5');
  await driver.page.getByRole('note').getByText('编制部门批复的人员编制数').waitFor();
  await driver.page.keyboard.type('12人', { delay: 20 });
  await driver.page.keyboard.press('Enter');
  await driver.page.getByText('不要带文字、单位').first().waitFor();
  await driver.page.getByRole('button', { name: '确定' }).click();
  expect(await driver.text(SHEETS.basic, 'B5')).toBe('15');
});

test('撤销回到原来的数', async () => {
  await driver.openSheet(SHEETS.basic);
  await driver.typeInto('C5', '14');
  await driver.untilText(SHEETS.basic, 'D5', '93.33%');
  await driver.page.keyboard.press('Control+z');
  await driver.untilText(SHEETS.basic, 'D5', '80.00%');
});

test('没有一个请求离开本机', () => {
  expect(driver.foreignRequests).toEqual([]);
});
