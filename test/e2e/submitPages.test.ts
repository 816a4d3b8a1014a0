import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { Driver, SHEETS } from './support/driver';
import { correctedBook, explainAll, pressFinalize } from './support/finalizing';
import { announced, focus, headingsDescend, inOrder, looksRight, read, soon } from './support/screenReader';

const picked = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

let driver: Driver;
let draft: Buffer;
let sealed: Buffer;

beforeAll(async () => {
  draft = await correctedBook();
  driver = await Driver.open();
  await driver.openFile('改正稿.xlsx', draft);
  await driver.ready('改正稿.xlsx');
  await driver.view('提交');
});

afterAll(async () => {
  await driver.close();
});

/** 键盘展开一节，返回它。 */
async function unfold(title: string) {
  const section = driver.pane
    .locator('details', { has: driver.pane.getByText(title, { exact: true }) })
    .last();
  await section.locator('summary').first().focus();
  await driver.page.keyboard.press('Enter');
  return section;
}

test('纸面：键盘展开，读得出几张表、几页、每页从哪里到哪里，跳到那一行，重排一遍都播报', async () => {
  const { pane, page } = driver;
  await unfold('纸面：印几页，断在哪一行');
  const map = pane.getByTestId('page-map');
  await expect.poll(() => announced(driver), soon).toMatch(/4 张表，共 5 页/);
  const lines = await read(map);
  headingsDescend(await read(pane.locator('#page')));
  inOrder(lines, [
    /status: 4 张表，共 5 页/,
    /heading "基础数据表：1 页，缩放 \d+%"/,
    /button "第 1 页"/,
    /第 1–\d+ 行（从“附件2”起），用了 \d+%/,
    /heading "部门整体支出绩效自评表：2 页/,
    /从“绩效指标”起/,
    /button "重新排一遍"/,
  ]);
  const department = map.getByRole('region', { name: `${SHEETS.department}的纸面` });
  await department.getByRole('button', { name: '第 2 页' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (name) => window.workbench.inspect.selection()?.sheet === name,
    SHEETS.department,
  );
  const at = await driver.selection();
  const from = /第 (\d+)–\d+ 行（从“绩效指标”/.exec(lines.join('\n'))?.[1];
  expect(at?.address.split(':')[0]).toBe(`A${from}`);
  // 每页一行：小图、页、哪几行，不再挤成三四行小字
  const tall = await map
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
  expect(Math.max(...tall)).toBeLessThanOrEqual(44);
  // 小图上灰的一块照用了多满画：99% 的那页比 66% 的高
  const filled = await map
    .locator('li > [aria-hidden] > span')
    .evaluateAll((blocks) => blocks.map((block) => block.getBoundingClientRect().height));
  expect(filled[0]!).toBeGreaterThan(filled[1]! * 1.3);
  await map.getByRole('button', { name: '重新排一遍' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => announced(driver), soon).toMatch(/重新排过了：4 张表，共 5 页/);
  expect(await focus(driver)).toBe('重新排一遍');
});

test('送审包：没有定稿的不装，马上读出原因；焦点留在选文件的按钮上', async () => {
  const { pane } = driver;
  await unfold('送审包：定稿、报告、清单装进一个 zip');
  await unfold('佐证清单（逐项指标）');
  await pane.getByTestId('evidence-list').waitFor();
  const choose = pane.getByRole('button', { name: '选定稿（和报告）装包' });
  await choose.focus();
  await pane.getByTestId('parcel-files').setInputFiles([picked('改正稿.xlsx', draft)]);
  await expect.poll(() => announced(driver), soon).toMatch(/还没有定稿：先定稿、存盘/);
  expect(await pane.getByTestId('parcel').getByRole('alert').getByRole('listitem').count()).toBe(1);
  await expect.poll(() => focus(driver), soon).toBe('选定稿（和报告）装包');
  await looksRight(driver);
});

test('定稿以后：刚定的稿不说页眉页脚丢了；审核情况表的纸面从字说起', async () => {
  const { pane } = driver;
  await explainAll(driver);
  await pressFinalize(driver);
  await pane.getByRole('heading', { name: '已定稿，没有改动' }).waitFor();
  await pane.getByText('打印已设好').first().waitFor();
  expect(await pane.getByTestId('seal').innerText()).not.toContain('页眉页脚都被别的软件另存时丢掉了');
  sealed = (await driver.save()).bytes;
  await unfold('纸面：印几页，断在哪一行');
  const map = pane.getByTestId('page-map');
  await map.getByRole('heading', { name: /^审核情况表：/ }).waitFor();
  const starts = await map
    .getByRole('region', { name: '审核情况表的纸面' })
    .getByRole('listitem')
    .allInnerTexts();
  expect(starts.length).toBeGreaterThan(1);
  expect(starts.filter((text) => !/从“[^”]*\p{L}/u.test(text))).toEqual([]);
});

test('送审包：装好了播报、给保存的链接与清单，存下来是定稿加清单；各种样子都看得清', async () => {
  const { pane, page } = driver;
  await unfold('送审包：定稿、报告、清单装进一个 zip');
  const parcel = pane.getByTestId('parcel');
  const choose = pane.getByRole('button', { name: '选定稿（和报告）装包' });
  await choose.focus();
  await pane.getByTestId('parcel-files').setInputFiles([picked('定稿.xlsx', sealed)]);
  await expect.poll(() => announced(driver), soon).toMatch(/装好了，2 个文件/);
  await expect.poll(() => focus(driver), soon).toBe('选定稿（和报告）装包');
  inOrder(await read(parcel), [
    /button "选定稿/,
    /status: 装好了/,
    /link "保存 .*送审包\.zip"/,
    /list "包里的文件"/,
    /listitem: .*\.xlsx/,
    /listitem: .*送审清单\.docx/,
  ]);
  const download = page.waitForEvent('download');
  await parcel.getByRole('link').focus();
  await page.keyboard.press('Enter');
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  const files = unzipSync(new Uint8Array(Buffer.concat(chunks)));
  expect(Object.keys(files).map((name) => name.split('.').at(-1))).toEqual(['xlsx', 'docx']);
  expect(Buffer.from(Object.values(files)[0]!).equals(sealed)).toBe(true);
  await looksRight(driver);
});

const review = () => driver.pane.getByTestId('review');

test('复核：键盘开始、写理由、退回；每一步都播报，焦点不掉，次序与看到的一样', async () => {
  const { pane, page } = driver;
  await driver.view('开始');
  await pane.getByText('我是汇总单位').click();
  await driver.openFile('报来.xlsx', sealed);
  await driver.ready('报来.xlsx');
  await driver.view('提交');
  await review().getByLabel('复核人').focus();
  await page.keyboard.type('王某');
  await looksRight(driver);
  inOrder(await read(review()), [
    /heading "复核：还没有开始"/,
    /textbox "复核人"/,
    /button "开始复核"/,
    /button "与上次报来的比"/,
  ]);
  await review().getByRole('button', { name: '开始复核' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => announced(driver), soon).toMatch(/已开始复核/);
  await review().getByText('复核绑在这份定稿上，有效。').waitFor();
  await expect.poll(() => focus(driver), soon).not.toBe('掉了');

  await review().getByLabel('退回的理由').focus();
  await page.keyboard.insertText('佐证不足，请补签到表。');
  await looksRight(driver);
  await review().getByRole('button', { name: '退回' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => announced(driver), soon).toMatch(/已退回，理由记在工作簿里/);
  await review().getByRole('heading', { name: '复核：退回' }).waitFor();
  await expect.poll(() => focus(driver), soon).not.toBe('掉了');
  const compare = review().getByRole('button', { name: '与上次报来的比' });
  await compare.focus();
  await pane.getByTestId('compare-file').setInputFiles([picked('前.xlsx', sealed)]);
  await expect.poll(() => announced(driver), soon).toMatch(/与“前\.xlsx”比，没有变/);
  await expect.poll(() => focus(driver), soon).toBe('与上次报来的比');
  const lines = await read(review());
  inOrder(lines, [/heading "复核：退回"/, /listitem: 报送/, /listitem: 退回（王某.*佐证不足/, /没有变/]);
  // 没有变就没有清单
  expect(lines.filter((line) => /^- list$/.test(line))).toEqual([]);
  await looksRight(driver);
});

test('单位那边：开始页头一眼看到退回的理由，深色也读得清', async () => {
  const { pane } = driver;
  await driver.view('开始');
  await pane.getByText('我是汇总单位').click();
  await pane.getByTestId('returned').getByText('佐证不足，请补签到表。').waitFor();
  await looksRight(driver);
});
