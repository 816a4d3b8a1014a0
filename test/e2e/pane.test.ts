import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readXlsx } from '../../src/xlsx';
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
  await pane
    .getByTestId('path')
    .getByText(/错误 \d+/)
    .waitFor();
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
  // 写进去的还没有读回来就接着改：读回来了，敲的还在
  await helper.getByLabel('数', { exact: true }).fill('1');
  await driver.untilText(DEPARTMENT, 'E15', '≥10次');
  await driver.idle();
  await helper.getByText('将写入 ≥1次').waitFor();
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
  await driver.clickCell('D30');
  await pane.getByRole('button', { name: '总分取选中的格' }).click();
  await pane.getByText('=PBE.GRADE(D30)').waitFor();
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

test('得分分析、一键设置打印：做完说做了什么；底色收起来了能恢复', async () => {
  const { pane, page } = driver;
  await pane.getByRole('button', { name: '生成得分分析表' }).click();
  await page.waitForFunction(() => window.workbench.inspect.sheets().includes('得分分析'));
  await driver.view('提交');
  await pane.getByRole('button', { name: '一键设置打印' }).click();
  await pane
    .getByText(
      /^\d 张表设好了打印：A4、一页宽、页眉页码。填写底色与变色收起来了，印完接着填，点“恢复填写底色”。$/,
    )
    .waitFor();
  await pane.getByRole('button', { name: '恢复填写底色' }).click();
  await pane.getByText(/^\d 张表的填写底色与变色恢复了。$/).waitFor();
});

test('提交页的检查清单说出差什么，点了带过去', async () => {
  const { pane, page } = driver;
  const items = await pane.getByTestId('submit-checklist').getByRole('listitem').allInnerTexts();
  expect(items.map((item) => item.replace(/\s+/g, ' ').trim())).toEqual([
    expect.stringMatching(/^方案要的表都在 4 张$/) as string,
    expect.stringMatching(/^必填栏填齐 还有 \d 处，先填部门基本支出/) as string,
    expect.stringMatching(/^没有错误 还有 \d+ 处要改$/) as string,
    expect.stringMatching(/^核实都改正或说明了 还有 \d+ 处要改正或写审核说明$/) as string,
  ]);
  await pane.getByRole('button', { name: /^还有 \d 处，先填部门基本支出/ }).click();
  await page.waitForFunction(() => window.workbench.inspect.selection()?.address === 'B7');
});

test('公开版：从存好的文件另做一份，只有值，没有公式', async () => {
  const { pane, page } = driver;
  const { bytes } = await driver.save();
  await pane.getByText('公开版（放到网上的）').click();
  await pane
    .getByTestId('public-copy-file')
    .setInputFiles({ name: '自评.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
  await pane.getByText('这份工作簿没有定稿，公开的数没有经过定稿审核。').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pane.getByRole('link', { name: '保存 自评_公开版.xlsx' }).click(),
  ]);
  const copy = readXlsx(await readFile(await download.path()), {});
  expect(copy.sheets.map(({ name }) => name)).not.toContain('得分分析');
  const [before, after] = [readXlsx(bytes, {}), copy].map(({ sheets }) =>
    sheets.find(({ name }) => name === DEPARTMENT),
  );
  expect([before?.cell(4, 5).formula, after?.cell(4, 5).formula]).toEqual([
    expect.stringContaining('EXECRATE') as string,
    null,
  ]);
  expect(after?.cell(4, 5).text).toBe('68.54%');
});

test('结转上年数：不是上一年度的先问；勾了才写，照旧的文字填进空着的栏，写了能撤销', async () => {
  const { pane, page } = driver;
  const { bytes } = await driver.save();
  const duties = await driver.text(DEPARTMENT, 'C11');
  expect(duties.length).toBeGreaterThan(40);
  await driver.openSheet(DEPARTMENT);
  await driver.clickCell('C11');
  await page.keyboard.press('Delete');
  await driver.untilText(DEPARTMENT, 'C11', '');
  await driver.view('填报');
  await pane.getByText('结转上年数', { exact: true }).click();
  await pane
    .getByTestId('last-year-file')
    .setInputFiles({ name: '上年.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
  const preview = pane.getByTestId('carry-preview');
  const carry = preview.getByRole('button', { name: /^(结转|只登记)/ });
  await carry.waitFor();
  expect(await carry.isDisabled()).toBe(true);
  await preview.getByRole('checkbox').first().check();
  await preview.getByRole('checkbox', { name: '会议费、培训费 上年决算数：现在 64.9，上年表 13.43' }).check();
  expect(await preview.getByRole('checkbox', { name: /^部门履职概述：/ }).isChecked()).toBe(true);
  await carry.click();
  await driver.untilText(SHEETS.basic, 'B11', '13.43');
  await driver.untilText(DEPARTMENT, 'C11', duties);
  await pane.getByRole('button', { name: '撤销刚才的结转' }).click();
  await driver.untilText(SHEETS.basic, 'B11', '64.90');
  await driver.untilText(DEPARTMENT, 'C11', '');
});

test('空工作簿的开始页：打开示例，换成填好的一份', async () => {
  const { pane, page } = driver;
  await page.getByRole('button', { name: '新建' }).click();
  await driver.ready('工作簿1.xlsx');
  await driver.pane.getByRole('button', { name: '打开示例' }).click();
  await driver.ready('工作簿2.xlsx');
  await driver.pane.getByTestId('total').getByText('86.85').waitFor();
  expect(pane.isDetached()).toBe(false);
});

test('没有一个请求离开本机', () => {
  expect(driver.foreignRequests).toEqual([]);
});
