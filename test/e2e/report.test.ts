import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Driver, SHEETS } from './support/driver';

let driver: Driver;
let report: Buffer;

beforeAll(async () => {
  driver = await Driver.openExample();
  await driver.view('提交');
  await driver.pane.getByText('报告（.docx）：生成、核对').click();
  await driver.pane.getByTestId('report-tools').waitFor();
});

afterAll(async () => {
  await driver.close();
});

/** 把报告里的一个数改掉，像人在 Word 里改的那样。 */
function edited(bytes: Uint8Array, from: string, to: string): Buffer {
  const files = unzipSync(new Uint8Array(bytes));
  const xml = strFromU8(files['word/document.xml']!);
  expect(xml).toContain(`>${from}<`);
  files['word/document.xml'] = strToU8(xml.replace(`>${from}<`, `>${to}<`));
  return Buffer.from(zipSync(files));
}

const chooseReport = (name: string, buffer: Buffer) =>
  driver.pane.getByTestId('report-file').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer,
  });

test('生成报告：点了才下载写文档的库，说还要填什么，存得下来', async () => {
  const { pane, page } = driver;
  await pane.getByRole('button', { name: '生成报告' }).click();
  const link = pane.getByRole('link', { name: /保存 2022_.*绩效自评报告\.docx/ });
  await link.waitFor();
  expect(await pane.getByRole('list', { name: '还要填的' }).getByRole('listitem').count()).toBeGreaterThan(0);
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  report = await readFile((await download.path())!);
  const xml = strFromU8(unzipSync(new Uint8Array(report))['word/document.xml']!);
  expect(xml).toContain('PBE_0001');
  expect(xml).toContain('一、单位基本情况');
  expect(await pane.getByTestId('report-stale').innerText()).toContain('带出处的数与表一致');
});

test('核对改过的报告：指出那一句，跳到那一格，该改成的数可以复制', async () => {
  const { pane, page } = driver;
  await chooseReport('改过.docx', edited(report, '22.5', '25.5'));
  const finding = pane.getByTestId('report-finding').filter({ hasText: '25.5' }).first();
  await finding.waitFor();
  expect(await finding.innerText()).toContain('表内');
  await finding.getByRole('button', { name: /复制/ }).click();
  await pane.getByTestId('copied').getByText('已复制').waitFor();
  await finding.getByRole('button', { name: /看 / }).click();
  await page.waitForFunction((name) => window.workbench.inspect.selection()?.sheet === name, SHEETS.basic);
});

test('不是 .docx：说清楚，什么也不动', async () => {
  const { pane } = driver;
  await chooseReport('坏的.docx', Buffer.from('这不是文档'));
  await pane.getByRole('alert').getByText('“坏的.docx”读不了').waitFor();
});

test('表改了：说出过期的句子，点了才换，换好的再核对没有错', async () => {
  const { pane, page } = driver;
  await chooseReport('报告.docx', report);
  await pane.getByTestId('report-checked').getByText('报告.docx').waitFor();
  const before = await driver.text(SHEETS.department, 'F5');
  await driver.openSheet(SHEETS.department);
  await driver.typeInto('E5', '400');
  await page.waitForFunction(([name, text]) => window.workbench.inspect.text(name, 'F5') !== text, [
    SHEETS.department,
    before,
  ] as const);
  const stale = pane.getByTestId('stale-sentence');
  await stale.first().waitFor();
  expect(await stale.allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('346.17 → 400')]),
  );
  await pane.getByRole('button', { name: '只换这些数，别的字不动' }).click();
  const link = pane.getByRole('link', { name: /保存换好的/ });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const updated = await readFile((await download.path())!);
  expect(strFromU8(unzipSync(new Uint8Array(updated))['word/document.xml']!)).toContain('>400<');
});

test('存了再打开：上次的报告还在，接着说得出哪些句子过期', async () => {
  const saved = await driver.save();
  await driver.openFile('第二天.xlsx', saved.bytes);
  await driver.ready('第二天.xlsx');
  await driver.view('提交');
  await driver.pane.getByText('报告（.docx）：生成、核对').click();
  const stale = driver.pane.getByTestId('report-stale');
  await stale.getByText('上次打开窗格时留在这台电脑上的一份').waitFor();
  expect(await stale.innerText()).toContain('带出处的数与表一致');
});

test('文字栏点了才插、才写；《报告正文数据表》照报告填', async () => {
  const { pane } = driver;
  await pane.getByRole('button', { name: '插入《报告文字栏》' }).click();
  const first = pane.getByTestId('text-suggestion').first();
  await first.waitFor();
  const count = await pane.getByTestId('text-suggestion').count();
  const { writing } = await driver.counts();
  await first.getByRole('button', { name: /写入/ }).click();
  await driver.pane.getByText('已填入').waitFor();
  expect((await driver.counts()).writing).toBeGreaterThan(writing);
  expect(await pane.getByTestId('text-suggestion').count()).toBe(count - 1);
});
