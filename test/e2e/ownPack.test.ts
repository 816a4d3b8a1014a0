import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePack } from '../../src/forms';
import { layoutFrom, recognizeGrid } from '../../src/recognize';
import { findScheme } from '../../src/schemes';
import { readXlsx } from '../../src/xlsx';
import { sampleTemplate } from '../unit/recognize/templateXlsx';
import { Driver } from './support/driver';
import { pressFinalize } from './support/finalizing';

const SHEET = '项目-技能培训经费';

let driver: Driver;

beforeAll(async () => {
  driver = await Driver.open();
});

afterAll(async () => {
  await driver.close();
});

/** 某县自己的方案包：方案照通用的另取名字、只要项目自评表，版面照自己的表认出来。 */
function ownPack(): Buffer {
  const grid = sampleTemplate({ weight: true, score: true, blank: true });
  const [proposal] = recognizeGrid(grid);
  const general = findScheme('mof-2020');
  const layout =
    proposal && layoutFrom(grid, proposal, { id: '某县-版面', title: '某县项目自评表', atOrigin: true });
  if (!layout || !general) throw new Error('版面没有认出来');
  const basis = [{ text: '某县财政局的通知', evidence: 'PUBLIC' as const }];
  const scheme = {
    ...general,
    id: '某县-2023',
    title: '某县 2023',
    forms: general.forms.filter(({ form }) => form === '项目支出绩效自评表'),
  };
  return Buffer.from(
    writePack({ format: 1, id: '某县-2023', title: '某县 2023', basis, scheme, layouts: [layout] }),
  );
}

test('自己的方案包走到底：载入、插表、填、定稿、复核有效、公开版只有值', async () => {
  const { pane, page } = driver;
  await page.getByRole('button', { name: '新建' }).click();
  await driver.ready('工作簿1.xlsx');
  await pane.getByText('认表：用财政局发来的表').click();
  await pane
    .getByTestId('pack-file')
    .setInputFiles({ name: '某县.json', mimeType: 'application/json', buffer: ownPack() });
  await pane.getByTestId('loaded-layouts').getByText('某县项目自评表').waitFor();
  await pane.getByLabel('评价年度').fill('2023');
  await pane.getByLabel('单位名称').fill('县就业中心');
  await pane.getByLabel('项目（一个项目一张自评表）').fill('技能培训经费');
  await pane.getByRole('button', { name: '加入项目' }).click();
  await pane.getByRole('button', { name: '插入表样' }).click();
  await page.waitForFunction((sheet) => window.workbench.inspect.sheets().includes(sheet), SHEET);
  await driver.openSheet(SHEET);
  for (const [address, text] of [
    ['B4', '县人社局'],
    ['C7', '80'],
    ['D7', '80'],
    ['E7', '76'],
    ['C8', '20'],
    ['D8', '20'],
    ['E8', '20'],
    ['B10', '组织技能培训。'],
    ['E10', '已组织技能培训。'],
    ['E12', '12场'],
    ['E13', '96%'],
    ['E14', '85%'],
    ['E15', '92%'],
    ['B17', '填表人甲'],
    ['E17', '0734-1234567'],
  ] as const)
    await driver.typeInto(address, text);
  await driver.untilText(SHEET, 'F6', '96.00%');
  await driver.view('审核');
  await pane.getByTestId('count-错误').getByText('0', { exact: true }).waitFor();
  await pressFinalize(driver);
  await pane.getByRole('heading', { name: '已定稿，没有改动' }).waitFor();
  const { bytes } = await driver.save();
  await driver.openFile('定稿.xlsx', bytes);
  await driver.ready('定稿.xlsx');
  await driver.view('提交');
  await pane.getByRole('heading', { name: '已定稿，没有改动' }).waitFor();
  await pane.getByRole('button', { name: '连印出来的样子一起复核' }).click();
  await pane.getByText('已连印出来的样子一起比过').waitFor();
  const verdicts = pane.getByTestId('seal-verdicts');
  expect(await verdicts.innerText()).toMatch(/数\s+没变\s+公式\s+没变\s+印出来的样子\s+没变/);
  await pane.getByText('公开版（放到网上的）').click();
  await pane
    .getByTestId('public-copy-file')
    .setInputFiles({ name: '自评.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pane.getByRole('link', { name: '保存 自评_公开版.xlsx' }).click(),
  ]);
  const copy = readXlsx(await readFile(await download.path()), {}).sheets.find(({ name }) => name === SHEET);
  expect([copy?.cell(5, 5).formula, copy?.cell(5, 5).text]).toEqual([null, '96.00%']);
});
