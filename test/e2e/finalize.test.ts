import { afterAll, beforeAll, expect, test } from 'vitest';
import { readXlsx } from '../../src/xlsx';
import { Driver, SHEETS } from './support/driver';
import { correctedBook, explainAll, pressFinalize } from './support/finalizing';

let driver: Driver;

beforeAll(async () => {
  driver = await Driver.openBook('改正稿.xlsx', await correctedBook());
});

afterAll(async () => {
  await driver.close();
});

test('没说明的核实拦住定稿，逐条列出，点了就跳过去', async () => {
  const { pane } = driver;
  await pressFinalize(driver);
  const reasons = pane.getByTestId('blocking-reasons').getByRole('listitem');
  await reasons.first().waitFor();
  expect(await reasons.count()).toBeGreaterThan(3);
  await reasons.first().getByRole('button').click();
  await driver.page.waitForFunction(
    (name) => window.workbench.inspect.selection()?.sheet === name,
    SHEETS.basic,
  );
});

test('附件连着勾两样，都记进工作簿', async () => {
  const { pane } = driver;
  await driver.view('提交');
  const boxes = ['满意度调查问卷（原件或统计表）', '项目立项、合同、验收等佐证材料'];
  for (const name of boxes) await pane.getByRole('checkbox', { name }).check();
  await driver.view('填报');
  await driver.view('提交');
  for (const name of boxes) await pane.getByRole('checkbox', { name, checked: true }).waitFor();
});

test('写好审核说明就能定稿；存下来再打开，复核有效，公式里没有 PBE', async () => {
  const { pane } = driver;
  await explainAll(driver);
  await driver.view('提交');
  await pane.getByLabel('单位负责人').fill('');
  await pane.getByRole('button', { name: '定稿', exact: true }).click();
  // 空栏在折叠线上面也看得见：焦点就在头一个空栏里
  const first = await pane.getByLabel('填表人').inputValue();
  const blank = pane.getByLabel(first === '' ? '填表人' : '单位负责人');
  expect(await blank.evaluate((node) => node === document.activeElement)).toBe(true);
  await pressFinalize(driver);
  await pane.getByRole('heading', { name: '已定稿，没有改动' }).waitFor();
  await pane.getByText('打印已设好').first().waitFor();
  expect(await driver.text(SHEETS.department, 'F5')).toBe('68.54%');

  const { bytes } = await driver.save();
  const book = readXlsx(bytes, { functionNamespaces: ['PBE'] });
  const formulas = book.sheets.flatMap((sheet) =>
    Array.from(
      { length: sheet.rowCount * sheet.columnCount },
      (_, i) => sheet.cell(Math.floor(i / sheet.columnCount), i % sheet.columnCount).formula ?? [],
    ).flat(),
  );
  expect(formulas.length).toBeGreaterThan(30);
  expect(formulas.filter((formula) => formula.includes('PBE'))).toEqual([]);

  await driver.openFile('定稿.xlsx', bytes);
  await driver.ready('定稿.xlsx');
  await driver.view('提交');
  await pane.getByRole('heading', { name: '已定稿，没有改动' }).waitFor();
  await pane.getByText('附件已备：调查问卷、佐证材料；没有勾：制度文件、决算批复').waitFor();

  const verdicts = pane.getByTestId('seal-verdicts');
  expect(await verdicts.innerText()).toMatch(/数\s+没变\s+公式\s+没变\s+印出来的样子\s+未能比较/);
  await pane.getByRole('button', { name: '连印出来的样子一起复核' }).click();
  await pane.getByText('已连印出来的样子一起比过').waitFor();
  expect(await verdicts.innerText()).toMatch(/数\s+没变\s+公式\s+没变\s+印出来的样子\s+没变/);
  await pane.getByRole('button', { name: '看纸上应有的字' }).click();
  await pane.getByTestId('paper').getByText('部门整体支出绩效评价基础数据表').waitFor();
  await pane.getByRole('button', { name: '下一页' }).click();
  await pane.getByTestId('paper-page').getByText(SHEETS.department).waitFor();
});

test('撤销定稿：公式回来，接着能改', async () => {
  const { pane } = driver;
  await pane.getByRole('button', { name: '撤销定稿' }).click();
  await pane.getByRole('alertdialog').getByRole('button', { name: '撤销定稿' }).click();
  await pane.getByText('已撤销定稿').waitFor();
  await driver.openSheet(SHEETS.department);
  await driver.typeInto('E5', '400');
  await driver.untilText(SHEETS.department, 'F5', '79.20%');
});
