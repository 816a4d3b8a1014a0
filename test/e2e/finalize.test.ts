import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readXlsx } from '../../src/xlsx';
import { Driver, SHEETS } from './support/driver';

let driver: Driver;

/** 用命令行照改正稿造一份工作簿。 */
async function corrected(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'pbe-'));
  const output = join(folder, 'a.xlsx');
  const data = join('test', 'fixtures', 'hengyang-2022-corrected.json');
  try {
    await promisify(execFile)(process.execPath, ['scripts/pbe.mjs', 'fill', data, '-o', output]);
    return await readFile(output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

beforeAll(async () => {
  driver = await Driver.open();
  await driver.openFile('改正稿.xlsx', await corrected());
  await driver.ready('改正稿.xlsx');
});

afterAll(async () => {
  await driver.close();
});

/** 填好签署，按“定稿”。 */
async function pressFinalize(): Promise<void> {
  const { pane } = driver;
  await driver.view('提交');
  await pane.getByLabel('填表人').fill('王五');
  await pane.getByLabel('单位负责人').fill('李四');
  await pane.getByLabel('填表日期').fill('2023年3月20日');
  await pane.getByRole('button', { name: '定稿', exact: true }).click();
}

test('没说明的核实拦住定稿，逐条列出，点了就跳过去', async () => {
  const { pane } = driver;
  await pressFinalize();
  const reasons = pane.getByTestId('blocking-reasons').getByRole('listitem');
  await reasons.first().waitFor();
  expect(await reasons.count()).toBeGreaterThan(3);
  await reasons.first().getByRole('button').click();
  await driver.page.waitForFunction(
    (name) => window.workbench.inspect.selection()?.sheet === name,
    SHEETS.basic,
  );
});

test('写好审核说明就能定稿；存下来再打开，复核有效，公式里没有 PBE', async () => {
  const { pane } = driver;
  let explained = 0;
  await driver.view('审核');
  const unexplained = pane.getByRole('button', { name: '写审核说明' });
  await unexplained.first().waitFor();
  for (let left = await unexplained.count(); left > 0; left -= 1) {
    await unexplained.first().click();
    await pane.getByLabel('审核说明', { exact: true }).fill('已核对原始凭证。');
    await pane.getByRole('button', { name: '保存', exact: true }).click();
    await pane.getByTestId('explanation').nth(explained).waitFor();
    explained += 1;
  }
  await pressFinalize();
  await pane.getByRole('heading', { name: '已定稿，没有改动' }).waitFor();
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
