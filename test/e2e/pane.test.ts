import { afterAll, beforeAll, expect, test } from 'vitest';
import { Driver, SHEETS } from './support/driver';

const DEPARTMENT = SHEETS.department;
let driver: Driver;

beforeAll(async () => {
  driver = await Driver.openExample();
});

afterAll(async () => {
  await driver.close();
});

test('主页：四步的进展、下一步一句话；按下去跳到那一格', async () => {
  const { pane } = driver;
  await pane.getByRole('tab', { name: '开始', selected: true }).waitFor();
  const steps = await pane.getByTestId('path').getByRole('listitem').allInnerTexts();
  expect(steps.map((step) => step.replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/填报 必填 180\/183$/) as string,
    expect.stringMatching(/得分 0\/3 张表定了等次$/) as string,
    expect.stringMatching(/审核 错误 \d+/) as string,
    expect.stringMatching(/提交 前面做完再提交$/) as string,
  ]);
  const next = pane.getByTestId('next');
  expect(await next.innerText()).toContain('还有 3 处必填没填，先填“基础数据表”的部门基本支出');
  await driver.openSheet(DEPARTMENT);
  await next.getByRole('button').click();
  await driver.page.waitForFunction(() => window.workbench.inspect.selection()?.address === 'B7');
  expect(await driver.selection()).toEqual({ sheet: SHEETS.basic, address: 'B7' });
});

test('填报：卡片跟着光标走，说明怎么填、怎么算；Alt+N 走到下一处空白，加载项一次也没写', async () => {
  const { pane, page } = driver;
  await driver.view('填报');
  const before = await driver.counts();
  const card = pane.getByTestId('field');
  await driver.openSheet(SHEETS.basic);
  await driver.clickCell('D5');
  await card.getByText('在职人员控制率（实际在职人数，编制数）').waitFor();
  expect(await card.innerText()).toContain('控制率＝（12÷15）×100%＝80%');
  await driver.clickCell('B7');
  await card.getByText('部门基本支出 · 上年决算数').waitFor();
  await pane.getByRole('button', { name: '下一个空白' }).focus();
  await page.keyboard.press('Alt+n');
  await page.waitForFunction(() => window.workbench.inspect.selection()?.address === 'C7');
  await card.getByText('部门基本支出 · 本年预算数').waitFor();
  await page.keyboard.press('Alt+p');
  await page.waitForFunction(() => window.workbench.inspect.selection()?.address === 'B7');
  expect((await driver.counts()).writing).toBe(before.writing);
});

test('指标值助手：改成官方写法写进选中的格，得分跟着变', async () => {
  const { pane } = driver;
  await driver.openSheet(DEPARTMENT);
  await driver.clickCell('E15');
  const helper = pane.getByTestId('measure');
  await helper.getByLabel('数', { exact: true }).fill('10');
  await helper.getByText('将写入 ≥10次').waitFor();
  await helper.getByRole('button', { name: '写入这一格' }).click();
  await driver.untilText(DEPARTMENT, 'E15', '≥10次');
  await helper.getByLabel('数', { exact: true }).fill('1');
  await helper.getByRole('button', { name: '写入这一格' }).click();
  await driver.untilText(DEPARTMENT, 'E15', '≥1次');
});

test('上移、下移：录入与得分一起走，回到原样', async () => {
  const { pane } = driver;
  await driver.clickCell('D15');
  const [upper, lower] = [await driver.text(DEPARTMENT, 'D14'), await driver.text(DEPARTMENT, 'D15')];
  await pane.getByRole('button', { name: '上移' }).click();
  await driver.untilText(DEPARTMENT, 'D14', lower);
  expect(await driver.text(DEPARTMENT, 'D15')).toBe(upper);
  expect(await driver.text(DEPARTMENT, 'B14')).toContain('产出指标');
  await driver.clickCell('D14');
  await pane.getByRole('button', { name: '下移' }).click();
  await driver.untilText(DEPARTMENT, 'D14', upper);
});

test('项目改名：卡片、页签、表上的名称一起变', async () => {
  const { pane, page } = driver;
  await pane.getByRole('button', { name: '给项目 招商引资工作经费 改名' }).click();
  await pane.getByLabel('新名称').fill('招商经费');
  await pane.getByRole('button', { name: '改名', exact: true }).click();
  await page.waitForFunction(() => window.workbench.inspect.sheets().includes('项目-招商经费'));
  await pane.getByRole('article', { name: '项目-招商经费' }).waitFor();
  expect(await driver.text('项目-招商经费', 'C4')).toBe('招商经费');
});

test('函数清单：找到、填上单元格、插进选中的格', async () => {
  const { pane } = driver;
  await pane.getByText('PBE 函数', { exact: true }).click();
  await pane.getByLabel('找函数').fill('等次');
  await driver.openSheet(DEPARTMENT);
  await driver.clickCell('L3');
  await pane.getByRole('button', { name: '用 等次', exact: true }).click();
  await driver.clickCell('D27');
  await pane.getByRole('button', { name: '总分取选中的格' }).click();
  await pane.getByText('=PBE.GRADE(D27)').waitFor();
  await pane.getByRole('button', { name: '插入', exact: true }).click();
  await driver.untilText(DEPARTMENT, 'L3', '良');
});

test('得分：环、条、丢分图念得出数', async () => {
  const { pane } = driver;
  await driver.view('得分');
  const form = pane.getByRole('article', { name: DEPARTMENT });
  await form.getByRole('img', { name: /^总分 86\.85 分，满分 100 分/ }).waitFor();
  await form.getByRole('img', { name: '预算执行率 68.54%：得 6.85 分，满分 10 分' }).waitFor();
  const losses = await form.getByTestId('loss').allInnerTexts();
  expect(losses[0]).toMatch(/预算执行率\s+丢 3\.15 分/);
  expect(losses[0]).toContain('68.54%×10');
});

test('没有一个请求离开本机', () => {
  expect(driver.foreignRequests).toEqual([]);
});
