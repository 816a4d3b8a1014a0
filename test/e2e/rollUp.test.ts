import { afterAll, beforeAll, expect, test } from 'vitest';
import { submissionOf } from '../bench/province/submission';
import { generateUnit, provinceOf, rosterText } from '../bench/province/unit';
import { xlsxOf } from '../unit/support/bookFile';
import { Driver } from './support/driver';

const options = { ...provinceOf(31, 42, 1), counties: 3, missing: 0, wrongSums: 0.1 };
const units = Array.from({ length: options.units }, (_, i) => generateUnit(i, options));
const sent = units.slice(0, 40);

const upload = (name: string, content: Uint8Array | string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

let driver: Driver;

beforeAll(async () => {
  driver = await Driver.open();
});

afterAll(async () => {
  await driver.close();
});

const names = () => driver.page.evaluate(() => window.workbench.inspect.sheets());

/** 一张表前 60 行、15 列的显示文字。 */
const textsOf = (sheet: string) =>
  driver.page.evaluate(
    (name) =>
      Array.from({ length: 900 }, (_, i) =>
        window.workbench.inspect.text(name, `${'ABCDEFGHIJKLMNO'[i % 15]}${Math.floor(i / 15) + 1}`),
      ),
    sheet,
  );

async function chooseBooks(): Promise<void> {
  await driver.pane
    .getByTestId('roll-up-files')
    .setInputFiles([
      ...sent.map((unit) => upload(`${unit.unit}.xlsx`, xlsxOf(submissionOf(unit)))),
      upload('坏.xlsx', '不是工作簿'),
      upload('名册.csv', rosterText(options)),
    ]);
}

test('选 40 份：在工作线程里汇总，插进现在的工作簿；没报的、读不了的在列，合计逐分相同，没有一个请求出本机', async () => {
  await driver.view('开始');
  expect(await driver.pane.getByText('选文件汇总').count()).toBe(0);
  await driver.pane.getByText('我是汇总单位').click();
  await driver.pane.getByRole('button', { name: '选文件汇总' }).waitFor();
  await chooseBooks();
  await driver.pane
    .getByText(/已插入 2022 年度汇总：40 个单位、40 个项目.*名册里 2 个没有报，读不了 1 份/)
    .waitFor();
  await driver.pane.getByTestId('roll-up-failures').getByText('坏.xlsx').waitFor();
  expect(await names()).toEqual(
    expect.arrayContaining(['Sheet1', '按地区汇总', '未报送与未通过', '单位一览', '项目自评结果汇总表']),
  );
  const cents = sent.reduce(
    (sum, { projects }) =>
      sum + projects.reduce((own, { executed, wrongBy }) => own + Math.round((executed + wrongBy) * 100), 0),
    0,
  );
  const total = (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  expect((await textsOf('按地区汇总')).map((text) => text.replaceAll(',', ''))).toContain(
    total.replaceAll(',', ''),
  );
  const absent = await textsOf('未报送与未通过');
  expect(absent).toEqual(expect.arrayContaining([...units.slice(40).map(({ unit }) => unit), '坏.xlsx']));
  expect(driver.foreignRequests).toEqual([]);
});

test('再插一次：已有同名的表，一张也不插，说怎么办', async () => {
  const before = await names();
  await chooseBooks();
  await driver.pane
    .getByText(/工作簿里已有“按地区汇总”/)
    .first()
    .waitFor();
  expect(await names()).toEqual(before);
});

test('读到一半取消：什么也没有插', async () => {
  await driver.page.getByRole('button', { name: '新建' }).click();
  await driver.ready('工作簿1.xlsx');
  await driver.view('开始');
  await driver.pane.getByText('我是汇总单位').click();
  await driver.pane.getByRole('button', { name: '选文件汇总' }).waitFor();
  await chooseBooks();
  await driver.pane
    .getByTestId('activity')
    .getByText(/正在读第/)
    .waitFor();
  await driver.pane.getByRole('button', { name: '取消' }).click();
  await driver.pane.getByText('已取消汇总，什么也没有插入。').waitFor();
  expect(await names()).toEqual(['Sheet1']);
});
