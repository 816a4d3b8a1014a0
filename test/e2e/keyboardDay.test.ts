import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import corrected from '../fixtures/hengyang-2022-corrected.json';
import { Driver, SHEETS } from './support/driver';
import { formIn, inputsOf, parsed } from './support/formInputs';

const BASIC = SHEETS.basic;
const DATA = parsed(corrected);
const EXPLANATION = '年中调入 1 人，已报编制部门备案。';
/** 一列里要敲的：部门基本支出、公用经费八项。 */
const LAST_YEAR = inputsOf(DATA, formIn(DATA, BASIC)).filter(({ address }) =>
  /^B(7|9|1[0-6])$/.test(address),
);

let driver: Driver;

beforeAll(async () => {
  driver = await Driver.open();
  await driver.page.setViewportSize({ width: 1100, height: 680 });
});

afterAll(async () => {
  await driver.close();
});

const press = (key: string): Promise<void> => driver.page.keyboard.press(key);

const inGrid = (): Promise<boolean> =>
  driver.page.evaluate(() => document.querySelector('.grid')?.contains(document.activeElement) ?? false);

/** 按 F6 走到表格。 */
async function toGrid(): Promise<void> {
  for (let pressed = 0; pressed < 6 && !(await inGrid()); pressed += 1) await press('F6');
  expect(await inGrid()).toBe(true);
}

/** 按 F6 走到窗格。 */
async function toPane(): Promise<void> {
  // 窗格先画骨架，骨架里没有可走到的，F6 会跳过它
  await driver.pane.getByRole('tab', { selected: true }).waitFor();
  await toGrid();
  await press('F6');
  expect(await driver.page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
}

/** 焦点停在哪个按钮上。 */
const focusedButton = (): Promise<string> =>
  driver.page.evaluate(() => document.activeElement?.closest('button')?.textContent ?? '');

/**
 * 从表格按两下 Shift+F6 走到文件操作的头一个按钮，并停得住：机器忙时网格会在焦点离开以后
 * 才补上早先欠的一次聚焦，把焦点要回去；人遇到了会再按一次，这里也一样。
 */
async function toFileActions(): Promise<void> {
  for (let tried = 0; tried < 5; tried += 1) {
    await toGrid();
    await press('Shift+F6');
    await press('Shift+F6');
    await driver.idle();
    if ((await focusedButton()) === '新建') return;
  }
  expect(await focusedButton()).toBe('新建');
}

const focused = (target: Locator): Promise<boolean> =>
  target.evaluate((node) => node === document.activeElement);

/** 焦点在窗格里，按 Tab（或 Shift+Tab）走到一个元素。 */
async function tabTo(target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < 60 && !(await focused(target)); pressed += 1) await press(key);
  expect(await focused(target), `${key} 走不到`).toBe(true);
}

/** 用左右键换到窗格的一页。 */
async function toView(name: string): Promise<void> {
  const tab = driver.pane.getByRole('tab', { name });
  await tabTo(driver.pane.getByRole('tab', { selected: true }), 'Shift+Tab');
  for (let pressed = 0; pressed < 5 && !(await focused(tab)); pressed += 1) await press('ArrowRight');
  expect(await tab.getAttribute('aria-selected')).toBe('true');
}

/** 清掉输入框里的字再敲。 */
async function replace(text: string): Promise<void> {
  await press('Control+a');
  await driver.page.keyboard.insertText(text);
}

test('只用键盘：选方案、写单位和项目、插表', { timeout: 180_000 }, async () => {
  const { pane, page } = driver;
  await toPane();
  const scheme = pane.getByLabel('方案');
  await tabTo(scheme);
  const chosen = (): Promise<string> =>
    scheme.evaluate((node: HTMLSelectElement) => node.selectedOptions[0]?.text ?? '');
  await press('Home');
  for (let pressed = 0; pressed < 20 && !(await chosen()).includes('衡阳'); pressed += 1)
    await press('ArrowDown');
  expect(await chosen()).toBe('湖南省衡阳市（2022 年度）');
  await tabTo(pane.getByLabel('评价年度'));
  await replace('2022');
  await tabTo(pane.getByLabel('单位名称'));
  await replace('衡阳市投资促进事务中心');
  await press('Tab');
  await page.keyboard.insertText('招商引资工作经费');
  await press('Enter');
  await tabTo(pane.getByRole('button', { name: '插入表样' }));
  await press('Enter');
  await pane.getByRole('tab', { name: '填报', selected: true }).waitFor();
  await pane.getByRole('article', { name: SHEETS.project }).waitFor();
});

test('Alt+N 走到第一处空白，F6 进表格敲数，率与合计自己出来', { timeout: 240_000 }, async () => {
  const { page } = driver;
  await toPane();
  await press('Alt+n');
  await page.waitForFunction(() => window.workbench.inspect.selection()?.address === 'B5');
  await toGrid();
  await driver.enter('15', 'Tab');
  await driver.enter('16');
  await driver.untilText(BASIC, 'D5', '106.67%');
  // Tab 之后回车回到开头那一列
  expect((await driver.selection())?.address).toBe('B6');
  await press('ArrowDown');
  for (const [index, { address, text }] of LAST_YEAR.entries()) {
    if (index === 1) await press('ArrowDown');
    expect((await driver.selection())?.address).toBe(address);
    await driver.enter(text);
  }
  await driver.untilText(BASIC, 'B8', '156.75');
});

test('敲错合计，在审核页用键盘修正、写说明；Ctrl+S 保存，再打开都在', { timeout: 240_000 }, async () => {
  const { page, pane } = driver;
  for (let up = 0; up < 9; up += 1) await press('ArrowUp');
  expect((await driver.selection())?.address).toBe('B8');
  await driver.enter('166.75');
  await toPane();
  await toView('审核');
  const total = driver.findings('B02').first();
  await tabTo(total.locator('button[aria-expanded]').first());
  await press('Enter');
  await tabTo(total.getByRole('button', { name: '修正…' }));
  await press('Enter');
  await tabTo(total.getByRole('button', { name: '恢复公式' }));
  await press('Enter');
  await driver.untilText(BASIC, 'B8', '156.75');
  await total.waitFor({ state: 'detached' });

  await toPane();
  await toView('审核');
  // 在职 16 人，编制 15 人：核实，写说明
  const finding = driver.findings('B01a').first();
  await tabTo(finding.locator('button[aria-expanded]').first());
  await press('Enter');
  await tabTo(finding.getByRole('button', { name: '写审核说明' }));
  await press('Enter');
  await tabTo(pane.getByLabel('审核说明'));
  await page.keyboard.insertText(EXPLANATION);
  await tabTo(pane.getByRole('button', { name: '保存' }));
  await press('Enter');
  await pane.getByText(`已说明：${EXPLANATION}`).waitFor();

  const [download] = await Promise.all([page.waitForEvent('download'), press('Control+s')]);
  const path = await download.path();
  await driver.ready();
  // 早些挂上：浏览器拦下选文件的框要先生效，与回车同时发就可能赶不上
  const choosing = page.waitForEvent('filechooser');
  choosing.catch(() => undefined);
  await toFileActions();
  await tabTo(page.getByRole('button', { name: '打开…' }));
  await press('Enter');
  const chooser = await choosing;
  await chooser.setFiles({
    name: '再打开.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await readFile(path),
  });
  await driver.ready('再打开.xlsx');
  expect(await driver.text(BASIC, 'B8')).toBe('156.75');
  await toPane();
  await toView('审核');
  await driver.openFinding('B01a');
  await pane.getByText(`已说明：${EXPLANATION}`).waitFor();
});
