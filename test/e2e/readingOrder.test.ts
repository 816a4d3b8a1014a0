import { afterAll, beforeAll, expect, test } from 'vitest';
import { Driver, SHEETS } from './support/driver';
import { announced, focus, headingsDescend, inOrder, read, soon } from './support/screenReader';

let driver: Driver;

beforeAll(async () => {
  driver = await Driver.openExample();
});

afterAll(async () => {
  await driver.close();
});

test.each([
  ['开始', [/heading.*下一步|heading/, /heading.*各表进度/, /button.*修复表样/]],
  [
    '填报',
    [/group.*空白必填项|heading|选中的格|选一格/, /heading.*不用再敲/, /article.*基础数据表/, /加一个项目/],
  ],
  ['得分', [/article/, /总分/]],
  ['审核', [/button.*成批改/, /button.*筛选/, /button.*更多/, /listitem/]],
  ['提交', [/填表人/, /单位负责人/, /填表日期/, /button "定稿"/]],
] as const)('%s页：先状态栏，再页签，再本页的东西，次序与看到的一样', async (page, patterns) => {
  await driver.view(page);
  // 页用到才下载：先是骨架
  await driver.pane.locator('#page').locator('h2, article, button').first().waitFor();
  await driver.still();
  const lines = await read(driver.pane.locator('body'));
  inOrder(lines, [/banner|66\.85|86\.85|衡阳市投资促进/, /tablist/, /tabpanel/]);
  const panel = await read(driver.pane.locator('#page'));
  inOrder(panel, patterns);
  headingsDescend(panel);
});

test('预览开了取消，焦点回到打开它的按钮；应用以后播报，焦点在窗格里', async () => {
  const { pane, page } = driver;
  await driver.view('审核');
  const finding = await driver.openFinding('A02');
  const open = finding.getByRole('button', { name: '修正…' });
  await open.focus();
  await page.keyboard.press('Enter');
  const preview = pane.getByRole('group', { name: /预览$/ });
  await preview.getByRole('button', { name: '取消' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focus(driver), soon).toBe('修正…');
  await page.keyboard.press('Enter');
  await preview.getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => announced(driver), soon).toMatch(/已改成数字：\d+ 处/);
  await expect.poll(() => focus(driver), soon).not.toBe('掉了');
});

test('写说明：取消焦点回来，保存以后播报、焦点不掉', async () => {
  const { pane, page } = driver;
  const finding = await driver.openFinding('D08');
  const open = finding.getByRole('button', { name: '写审核说明' });
  await open.focus();
  await page.keyboard.press('Enter');
  await pane.getByLabel('审核说明', { exact: true }).fill('已核对。');
  await finding.getByRole('button', { name: '取消' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focus(driver), soon).toBe('写审核说明');
  await page.keyboard.press('Enter');
  await pane.getByLabel('审核说明', { exact: true }).fill('已核对调剂批复。');
  await finding.getByRole('button', { name: '保存' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => announced(driver), soon).not.toBe('');
  await expect.poll(() => focus(driver), soon).not.toBe('掉了');
});

test('关掉消息、定位、加一行以后，焦点还在窗格里，做了什么都播报', async () => {
  const { pane, page } = driver;
  await pane.getByRole('button', { name: '关闭这条消息' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focus(driver), soon).not.toBe('掉了');
  const jump = pane.getByRole('button', { name: /^定位到/ }).first();
  await jump.focus();
  await page.keyboard.press('Enter');
  await driver.idle();
  expect(await focus(driver)).not.toBe('掉了');

  await driver.openSheet(SHEETS.department);
  await driver.clickCell('E15');
  await driver.view('填报');
  await pane.getByRole('button', { name: '在下方加一行' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => announced(driver), soon).toMatch(/加/);
  await expect.poll(() => focus(driver), soon).not.toBe('掉了');
});
