import { afterAll, beforeAll, expect, test } from 'vitest';
import { Driver } from './support/driver';
import { pressFinalize } from './support/finalizing';
import { announced, soon } from './support/screenReader';

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
  // 第二个敲了没按回车：照样收下
  await pane.getByPlaceholder('写项目名称').fill('联络商会经费');
  expect(await pane.getByTestId('preview').innerText()).toContain('招商引资工作经费');
  expect(await pane.getByTestId('preview').innerText()).toContain('联络商会经费');

  const before = await driver.counts();
  await pane.getByRole('button', { name: '插入表样' }).click();
  await driver.page.waitForFunction(() => window.workbench.inspect.sheets().length >= 4);
  await pane.getByRole('tab', { name: '填报', selected: true }).waitFor();
  const sheets = await driver.page.evaluate(() => window.workbench.inspect.sheets());
  expect(sheets).toEqual(
    expect.arrayContaining([
      '基础数据表',
      '部门整体支出绩效自评表',
      '项目-招商引资工作经费',
      '项目-联络商会经费',
    ]),
  );
  const after = await driver.counts();
  // 四张表：读一次现状，每张写一次；登记随最后一张写
  expect(after.writing - before.writing).toBeLessThanOrEqual(5);
  // 从“开始”页下面点的按钮，填报页从头看起
  expect(await pane.locator('#page').evaluate((page) => page.scrollTop)).toBe(0);
  // 办成了的话读给读屏，过几秒自己消失
  const notice = pane.getByTestId('notice').filter({ hasText: '新插 4 张表样' });
  await notice.waitFor();
  expect(await notice.getByRole('status').textContent()).toContain('新插 4 张表样');
  await notice.waitFor({ state: 'detached' });
});

test('空表不显示 0；录入后控制率自己算出来', async () => {
  await driver.openSheet('基础数据表');
  expect(await driver.text('基础数据表', 'D5')).toBe('');
  await driver.typeInto('B5', '15');
  await driver.typeInto('C5', '12');
  await driver.untilText('基础数据表', 'D5', '80.00%');
});

test('点了“下一个空白”就敲数：光标还在窗格里，当场提醒；按 F6 回表格再敲就进去了', async () => {
  const { pane, page } = driver;
  await driver.view('填报');
  await pane.getByRole('button', { name: '下一个空白' }).click();
  await page.waitForFunction(() => window.workbench.inspect.selection()?.address !== 'A1');
  const at = (await driver.selection())!;
  await page.keyboard.type('8');
  await expect.poll(() => announced(driver), soon).toMatch(/刚才敲的没有进表格.*按 F6/s);
  expect(await driver.text(at.sheet, at.address)).toBe('');
  await pane.getByRole('button', { name: '关闭这条消息' }).click();
  // 空格、快捷键、输入框里的字都有去处，不提醒
  await pane.getByRole('button', { name: '上一个空白' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Space');
  await pane.getByText('PBE 函数', { exact: true }).click();
  await pane.getByRole('searchbox').or(pane.getByRole('textbox')).first().focus();
  await page.keyboard.type('率');
  await driver.idle();
  expect(await announced(driver)).not.toMatch(/没有进表格/);
  await pane.getByRole('button', { name: '下一个空白' }).click();
  const next = (await driver.selection())!;
  for (let pressed = 0; pressed < 6; pressed += 1) {
    await page.keyboard.press('F6');
    if (await page.evaluate(() => document.querySelector('.grid')?.contains(document.activeElement))) break;
  }
  await driver.enter('8');
  await page.waitForFunction(
    ([sheet, address]) => Number(window.workbench.inspect.text(sheet, address)) === 8,
    [next.sheet, next.address] as const,
  );
});

test('窗格跳到看不见的格：表格滚过去，格下的提示看得见', async () => {
  const { pane, page } = driver;
  await driver.openSheet('部门整体支出绩效自评表');
  await driver.view('填报');
  const next = pane.getByRole('button', { name: '下一个空白' });
  const row = async () => Number(/\d+/.exec((await driver.selection())!.address)![0]);
  // 指标行在概述、目标两个高行下面，一屏放不下
  await expect
    .poll(async () => {
      await next.click();
      await driver.idle();
      return row();
    }, soon)
    .toBeGreaterThan(13);
  await page.locator('.cell-tip').waitFor();
});

test('刚插的表就定稿：先摆十处，其余收起，展开接着编号', async () => {
  const { pane } = driver;
  await pressFinalize(driver);
  const reasons = pane.getByTestId('blocking-reasons');
  await reasons.getByText(/^其余 \d+ 处$/).waitFor();
  expect(await reasons.getByRole('listitem').count()).toBe(10);
  const total = Number(/还不能定稿：(\d+) 处/.exec(await pane.locator('#page').innerText())?.[1]);
  await reasons.locator('summary').focus();
  await driver.page.keyboard.press('Enter');
  await expect.poll(() => reasons.getByRole('listitem').count(), soon).toBe(total);
  expect(await reasons.getByRole('list').last().getAttribute('start')).toBe('11');
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

test('删了主表：每一页顶上都是红的，“恢复此表”插回来', async () => {
  const { pane, page } = driver;
  const department = '部门整体支出绩效自评表';
  const tab = page.locator('[data-u-comp="slide-tab-item"]', { hasText: department }).first();
  await tab.click({ button: 'right' });
  await page.getByText('删除', { exact: true }).last().click();
  await page.getByText(/确认删除此工作表/).waitFor();
  await page.getByRole('button', { name: /^(确定|确认)$/ }).click();
  const lost = pane.getByTestId('lost-sheet');
  await lost.getByText(`“${department}”不在了`).waitFor();
  for (const view of ['开始', '填报', '审核']) {
    await driver.view(view);
    expect(await lost.isVisible()).toBe(true);
  }
  await pane.getByRole('button', { name: `恢复此表：${department}` }).click();
  await lost.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => window.workbench.inspect.sheets())).toContain(department);
});

test('没有一个请求离开本机', () => {
  expect(driver.foreignRequests).toEqual([]);
});
