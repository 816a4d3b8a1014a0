import { afterAll, beforeAll, expect, test } from 'vitest';
import { submissionOf } from '../bench/province/submission';
import { generateUnit, provinceOf, rosterText } from '../bench/province/unit';
import { xlsxOf } from '../unit/support/bookFile';
import { readXlsx } from '../../src/xlsx';
import corrected from '../fixtures/hengyang-2022-corrected.json';
import { Driver, SHEETS } from './support/driver';
import { correctedBook, explainAll, pressFinalize } from './support/finalizing';

const options = { ...provinceOf(31, 42, 1), counties: 3, missing: 0, wrongSums: 0.1 };
const units = Array.from({ length: options.units }, (_, i) => generateUnit(i, options));
/** 造的 39 份，连同一份真定稿的共 40 份。 */
const sent = units.slice(0, 39);
const SEALED = '衡阳某单位.xlsx';

const upload = (name: string, content: Uint8Array | string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

let driver: Driver;
/** 单位报来的定稿、退回的、重报的。 */
let sealed: Buffer;
let returned: Buffer;
let resubmitted: Buffer;

async function open(name: string, bytes: Buffer): Promise<void> {
  await driver.openFile(name, bytes);
  await driver.ready(name);
}

beforeAll(async () => {
  const draft = await correctedBook();
  driver = await Driver.open();
  await open('草稿.xlsx', draft);
  await explainAll(driver);
  await finalized();
  sealed = (await driver.save()).bytes;
  await driver.page.getByRole('button', { name: '新建' }).click();
  await driver.ready('工作簿1.xlsx');
});

async function finalized(): Promise<void> {
  await pressFinalize(driver);
  await driver.pane.getByRole('heading', { name: '已定稿，没有改动' }).waitFor();
  await driver.pane.getByText('打印已设好').first().waitFor();
}

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
      upload(SEALED, sealed),
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
    .getByText(/已插入 2022 年度汇总：40 个单位、41 个项目.*名册里 3 个没有报，读不了 1 份/)
    .waitFor();
  await driver.pane.getByTestId('roll-up-failures').getByText('坏.xlsx').waitFor();
  expect(await names()).toEqual(
    expect.arrayContaining(['Sheet1', '按地区汇总', '未报送与未通过', '单位一览', '项目自评结果汇总表']),
  );
  const own = corrected.forms.map(({ values }) =>
    Number({ '当年财政拨款.全年执行数': 0, ...values }['当年财政拨款.全年执行数']),
  );
  const cents = sent.reduce(
    (sum, { projects }) =>
      sum + projects.reduce((all, { executed, wrongBy }) => all + Math.round((executed + wrongBy) * 100), 0),
    own.reduce((sum, amount) => sum + Math.round(amount * 100), 0),
  );
  const total = (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  expect((await textsOf('按地区汇总')).map((text) => text.replaceAll(',', ''))).toContain(
    total.replaceAll(',', ''),
  );
  const absent = await textsOf('未报送与未通过');
  expect(absent).toEqual(expect.arrayContaining([...units.slice(39).map(({ unit }) => unit), '坏.xlsx']));
  expect(driver.foreignRequests).toEqual([]);
});

test('点开一个单位：它的数、审核结果、出自哪个文件；汇总簿里一层层点得到', async () => {
  const { pane } = driver;
  const list = pane.getByTestId('roll-up-units');
  await list.getByLabel('找单位').fill('衡阳');
  await list.getByText(/^.*错误 0、核实 \d+$/).click();
  await list.getByText(`文件 ${SEALED}`).waitFor();
  await list.getByText(/招商引资工作经费：.* 分/).waitFor();
  await list.getByText('说明：已核对原始凭证。').first().waitFor();
  expect(await names()).toEqual(expect.arrayContaining(['审核结果明细']));
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
  // 开关记在这台机器上，换一本还开着
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

const review = () => driver.pane.getByTestId('review');

test('复核一份：在复核表里填，退回写理由；单位的定稿一直有效', async () => {
  await open(SEALED, sealed);
  await driver.view('提交');
  await review().getByText('复核：还没有开始').waitFor();
  await review().getByLabel('复核人').fill('王某');
  await review().getByRole('button', { name: '开始复核' }).click();
  await driver.pane.getByText(/^已开始复核/).waitFor();
  const found = await driver.page.evaluate(() => {
    const rows = Array.from({ length: 60 }, (_, i) => i + 1);
    return rows.find((row) => window.workbench.inspect.text('复核表', `A${row}`) === '一级指标');
  });
  // 复核表插好、窗格重读完了再敲，键才不会落空
  await review().getByText('复核绑在这份定稿上，有效。').waitFor();
  await driver.idle();
  await driver.openSheet('复核表');
  // 口径编码有下拉单，工作台的下拉单会在敲到一半时抢走键；复核得分可以直接改
  await driver.clickCell(`L${(found ?? 0) + 1}`);
  await driver.enter('4.2');
  await driver.untilText('复核表', `L${(found ?? 0) + 1}`, '4.20');
  await review()
    .getByText(/自评 6\.00，复核 4\.20/)
    .waitFor();
  await review().getByLabel('退回的理由').fill('佐证不足，请补签到表。');
  await review().getByRole('button', { name: '退回' }).click();
  await driver.pane.getByText(/^已退回/).waitFor();
  await driver.pane.getByRole('heading', { name: '已定稿，没有改动' }).waitFor();
  returned = (await driver.save()).bytes;
});

test('单位打开就看到为什么退回；撤销、改好、重新定稿', async () => {
  await driver.view('开始');
  await driver.pane.getByText('我是汇总单位').click();
  await open('退回.xlsx', returned);
  await driver.pane.getByTestId('returned').getByText('佐证不足，请补签到表。').waitFor();
  await driver.view('提交');
  await review()
    .getByText(/^退回（王某.*佐证不足，请补签到表。$/)
    .waitFor();
  expect(await review().getByRole('button').allInnerTexts()).toEqual([expect.stringContaining('复核 4.20')]);
  await driver.pane.getByRole('button', { name: '撤销定稿' }).click();
  await driver.pane.getByRole('alertdialog').getByRole('button', { name: '撤销定稿' }).click();
  await review().getByText('改好以后重新定稿，再报一次').waitFor();
  const project = corrected.forms.find(({ name }) => name === '招商引资工作经费');
  const before = String(project?.values['实际完成情况']);
  const sheet = readXlsx(returned).sheets.find(({ name }) => name === SHEETS.project);
  const row = Array.from({ length: 60 }, (_, r) => r).find((r) =>
    [0, 1, 2, 3, 4, 5, 6].some((c) => sheet?.cell(r, c).value === before),
  );
  const column = [0, 1, 2, 3, 4, 5, 6].find((c) => sheet?.cell(row ?? 0, c).value === before);
  await driver.openSheet(SHEETS.project);
  await driver.clickCell(`${'ABCDEFG'[column ?? 0]}${(row ?? 0) + 1}`);
  await driver.enter(`${before}另补签到表。`);
  await finalized();
  await review().getByText('这是重报的一份').waitFor();
  resubmitted = (await driver.save()).bytes;
});

test('重报的：与上次按字段比，只变了一处；接着复核，认可', async () => {
  await driver.view('开始');
  await driver.pane.getByText('我是汇总单位').click();
  await open('重报.xlsx', resubmitted);
  await driver.view('提交');
  await driver.pane.getByTestId('compare-file').setInputFiles([upload(SEALED, sealed)]);
  const changes = driver.pane.getByTestId('comparison').getByRole('listitem');
  await changes.filter({ hasText: '另补签到表。' }).waitFor();
  expect(await changes.count()).toBe(1);
  await review().getByRole('button', { name: '接着复核重报的' }).click();
  await driver.pane.getByText(/^已开始复核/).waitFor();
  await review().getByRole('button', { name: '认可' }).click();
  await driver.pane.getByText(/^已认可/).waitFor();
  await review().getByRole('heading', { name: '复核：认可' }).waitFor();
  expect(await review().getByTestId('review-events').getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^报送（王某/),
    expect.stringMatching(/^退回（王某.*佐证不足/),
    expect.stringMatching(/^重报（王某/),
    expect.stringMatching(/^认可（王某/),
  ]);
  await driver.pane.getByRole('heading', { name: '已定稿，没有改动' }).waitFor();
  expect(driver.foreignRequests).toEqual([]);
});
