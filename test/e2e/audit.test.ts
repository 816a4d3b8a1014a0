import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rules } from '../../src/audit';
import { Driver, SHEETS } from './support/driver';

const BASIC = SHEETS.basic;
/** 公用经费上年决算数：计算格，8 项明细之和 156.75。 */
const TOTAL = 'B8';
const FORMULA = '=IF(COUNT(B9:B16)=0,"",SUM(B9:B16))';

let driver: Driver;

beforeAll(async () => {
  driver = await Driver.openExample();
  await driver.view('审核');
});

afterAll(async () => {
  await driver.close();
});

/** 一格当中的底色（字靠右，备注角标在右上，都避开）。 */
async function fillOf(address: string): Promise<readonly number[]> {
  const { x, y, width, height } = await driver.reveal(address);
  const clip = { x: x + width * 0.2, y: y + height * 0.3, width: 4, height: 4 };
  const png = await driver.page.screenshot({ clip });
  return driver.page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!canvas) throw new Error('没有画布');
      canvas.drawImage(bitmap, 0, 0);
      return [...canvas.getImageData(1, 1, 1, 1).data.slice(0, 3)];
    },
    [...png],
  );
}

async function isRed(address: string): Promise<boolean> {
  const [red = 0, green = 0, blue = 0] = await fillOf(address);
  return red > 240 && green < 215 && blue < 220;
}

/** 等一格变红（变回来）：条件格式在算完之后才画。 */
async function untilRed(address: string, wanted: boolean): Promise<void> {
  await expect.poll(() => isRed(address), { timeout: 30_000 }).toBe(wanted);
}

/** 等一格有（没有）我们的备注。 */
async function untilNote(address: string, wanted: boolean): Promise<void> {
  const noted = async () => (await driver.notes(BASIC)).some((note) => note.address === address);
  await expect.poll(noted, { timeout: 30_000 }).toBe(wanted);
}

/** 基础数据表一格的公式。 */
const formulaAt = (address: string): Promise<string | null> =>
  driver.page.evaluate(([sheet, at]) => window.workbench.inspect.formula(sheet, at), [
    BASIC,
    address,
  ] as const);

const writings = async (): Promise<number> => (await driver.counts()).writing;

test('1366×768 的笔记本（窗格 441×320）：头一条结果在 y≤200，至少六条各一行看得见，从重到轻', async () => {
  const { page, pane } = driver;
  await page.setViewportSize({ width: 1366, height: 768 });
  const fit = (height: string, width: string) =>
    page.evaluate(
      ([tall, wide]) => {
        document.querySelector<HTMLElement>('aside.pane')!.style.width = wide;
        document.querySelector<HTMLElement>('aside.pane iframe')!.style.flex = tall === '' ? '' : 'none';
        document.querySelector<HTMLElement>('aside.pane iframe')!.style.height = tall;
      },
      [height, width] as const,
    );
  const width = await page.evaluate(() => document.querySelector<HTMLElement>('aside.pane')!.style.width);
  await fit('441px', '320px');
  await driver.findings('A02').first().waitFor();
  await driver.still();
  const lines = await pane.getByTestId('finding').evaluateAll((items) =>
    items.map((item) => {
      const { top, bottom, height } = item.getBoundingClientRect();
      const level = item.querySelector('[role="img"]')?.getAttribute('aria-label') ?? '';
      return { top, bottom, height, level };
    }),
  );
  expect(await pane.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([320, 441]);
  expect(lines[0]?.top).toBeLessThanOrEqual(200);
  const visible = lines.filter(({ bottom, height }) => height > 0 && bottom <= 441);
  expect(visible.length).toBeGreaterThanOrEqual(6);
  expect(visible.every(({ height }) => height <= 30)).toBe(true);
  const rank = lines.map(({ level }) => ['错误', '核实', '提示'].indexOf(level));
  expect(rank).toEqual([...rank].sort());
  const tall = await pane.evaluate(() => document.getElementById('page')!.scrollHeight);
  expect(tall).toBeLessThanOrEqual(1200);
  await fit('', width);
  await page.setViewportSize({ width: 1500, height: 900 });
});

test('敲错一个合计：还没按任何按钮，格子就变红，窗格列出两边；加载项一次也没写', async () => {
  await driver.openSheet(BASIC);
  expect(await isRed(TOTAL)).toBe(false);
  const before = await writings();
  await driver.typeInto(TOTAL, '166.75');
  await driver.clickCell('A1');
  await untilRed(TOTAL, true);
  await driver.findings('B02').first().waitFor();
  expect(await driver.findings('B02').first().innerText()).toContain('差 10');
  expect(await (await driver.openFinding('B02')).innerText()).toContain('应为 156.75');
  expect(await writings()).toBe(before);
});

test('点“这条规则说什么”：白话与规则文档是同一段，阈值写现在的取值，不再下载一样东西', async () => {
  const rule = rules.find(({ id }) => id === 'B02')!;
  expect(await readFile('docs/审核规则.md', 'utf8')).toContain(rule.plain);
  const finding = await driver.openFinding('B02');
  let requests = 0;
  const count = () => (requests += 1);
  driver.page.on('request', count);
  const words = finding.getByTestId('rule-words');
  await words.locator('summary').focus();
  await driver.page.keyboard.press('Enter');
  await words.getByText(rule.plain, { exact: true }).waitFor();
  const said = await words.innerText();
  expect(said).toContain(`B02 公用经费合计，管基础数据表。怎样算对：${rule.condition}。`);
  expect(said).toContain('现在取 金额容差 0.01 万元');
  driver.page.off('request', count);
  expect(requests).toBe(0);
});

test('与打开时相比多了哪几条；“看数”画出周围的格，点牵涉到的格就跳过去', async () => {
  const { pane, page } = driver;
  await pane.getByTestId('changes').getByText('与打开时相比：新增 2 条。').waitFor();
  const finding = driver.findings('B02').first();
  expect(await finding.getByText('新', { exact: true }).count()).toBe(1);
  expect(await driver.findings('A06').first().getByText('新', { exact: true }).count()).toBe(0);
  await finding.getByRole('button', { name: '看数' }).click();
  const rows = await finding.getByRole('table', { name: BASIC }).getByRole('row').allInnerTexts();
  expect(rows.slice(0, 4).map((row) => row.trim().replace(/\s+/g, ' '))).toEqual([
    '上年决算数',
    expect.stringMatching(/^部门基本支出/) as string,
    '公用经费 166.75 应为 156.75',
    '办公经费 4.91',
  ]);
  expect(rows).toHaveLength(11);
  await finding.getByRole('button', { name: '4.91' }).click();
  await page.waitForFunction(() => window.workbench.inspect.selection()?.address === 'B9');
  await driver.drawer('筛选');
  await pane.getByLabel(/^只看新增/).check();
  expect(await pane.getByTestId('finding').count()).toBe(2);
  await pane.getByLabel(/^只看新增/).uncheck();
});

test('按“审核并标注”，鼠标停在格上就看到备注', async () => {
  await driver.pane.getByRole('button', { name: '审核并标注' }).click();
  await untilNote(TOTAL, true);
  await driver.ready();
  const shown = driver.page.getByText('【PBE 审核】').or(driver.page.locator('textarea'));
  const noted = async () => {
    const texts = await shown.evaluateAll((nodes) =>
      nodes.map((node) => (node instanceof HTMLTextAreaElement ? node.value : (node.textContent ?? ''))),
    );
    return texts.some((text) => text.includes('【PBE 审核】') && text.includes('B02'));
  };
  expect(await noted()).toBe(false);
  const { x, y, width, height } = await driver.page.evaluate(
    (at) => window.workbench.inspect.reveal(at),
    TOTAL,
  );
  await driver.page.mouse.move(x - 40, y + height / 2);
  await driver.page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
  await expect.poll(noted, { timeout: 20_000 }).toBe(true);
  // 移开，免得浮着的备注挡住后面要点的格
  await driver.page.mouse.move(5, 5);
});

test('写一条审核说明：进“审核情况表”，窗格里看得到；错误写了也放不过，不给写', async () => {
  const error = await driver.openFinding('B02');
  expect(await error.getByRole('button', { name: '写审核说明' }).count()).toBe(0);
  const finding = await driver.openFinding('D08');
  await finding.getByRole('button', { name: '写审核说明' }).click();
  await finding.getByLabel('审核说明').fill('上年决算按批复数填，差额待查。');
  await finding.getByRole('button', { name: '保存' }).click();
  await driver.pane.getByText('审核说明已写进“审核情况表”。').waitFor();
  await finding.getByText('已说明：上年决算按批复数填，差额待查。').waitFor();
  expect(await driver.page.evaluate(() => window.workbench.inspect.sheets())).toContain('审核情况表');
});

test('一条说明盖几条；用过的说法点一下就填上', async () => {
  const { pane } = driver;
  const together = pane.getByRole('button', { name: /^一起说明：/ });
  const section = pane.getByRole('region').filter({ has: together }).first();
  const waiting = section.getByTestId('finding').filter({ hasNotText: '已说明' });
  const count = await waiting.count();
  expect(count).toBeGreaterThan(1);
  const button = section.getByRole('button', { name: /^一起说明：/ });
  const name = (await button.getAttribute('aria-label')) ?? '';
  await button.click();
  await pane.getByRole('group', { name: '用过的说法' }).getByRole('button').first().click();
  await pane.getByRole('button', { name: '保存', exact: true }).click();
  await pane.getByText(`审核说明已写进“审核情况表”，盖 ${count} 条。`).waitFor();
  await pane.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' });
});

test('“修正…”先看改前改后、跟着变的数，不摆公式；应用以后公式回来，红色与结果都消失；撤销又回到原样', async () => {
  await driver.openSheet(BASIC);
  const finding = await driver.openFinding('B02');
  await finding.getByRole('button', { name: '修正…' }).click();
  const preview = finding.getByRole('group', { name: '恢复公式预览' });
  expect(await preview.innerText()).toContain(`${TOTAL}：166.75 → 156.75`);
  expect(await preview.innerText()).not.toContain('=IF');
  await preview.getByText('看公式').click();
  await preview.getByText(`${TOTAL} ${FORMULA}`).waitFor();
  const before = await writings();
  await preview.getByRole('button', { name: '恢复公式' }).click();
  await driver.findings('B02').first().waitFor({ state: 'detached' });
  await driver.pane.getByText('已恢复公式：1 处。').waitFor();
  expect(await formulaAt(TOTAL)).toBe(FORMULA);
  expect(await driver.text(BASIC, TOTAL)).toBe('156.75');
  await driver.pane.getByText(/那次审核相比：消失 2 条。$/).waitFor();
  expect((await writings()) - before).toBe(1);
  await untilRed(TOTAL, false);

  await driver.pane.getByText('撤销修正（1）').click();
  await driver.pane.getByRole('button', { name: /^撤销 恢复公式/ }).click();
  await driver.untilText(BASIC, TOTAL, '166.75');
  await untilRed(TOTAL, true);
});

test('“全部恢复公式”一批改完', async () => {
  await driver.typeInto('C8', '300');
  await driver.clickCell('A1');
  await driver.drawer('成批改');
  await driver.pane.getByRole('button', { name: '全部恢复公式（2）' }).click();
  const before = await writings();
  await driver.pane
    .getByRole('group', { name: '恢复公式预览' })
    .getByRole('button', { name: '恢复公式' })
    .click();
  await driver.pane.getByRole('button', { name: /^全部恢复公式/ }).waitFor({ state: 'detached' });
  await driver.untilText(BASIC, 'C8', '303.01');
  expect((await writings()) - before).toBe(1);
  await untilRed(TOTAL, false);
});

test('打开自动标注：敲错就有备注，按 Ctrl+Z 一步步撤回去，备注也跟着没了', async () => {
  await driver.drawer('更多');
  await driver.pane.getByLabel(/^自动标注/).check();
  await driver.pane.getByText('已打开自动标注').waitFor();
  await untilNote(TOTAL, false);
  const before = await writings();
  await driver.typeInto(TOTAL, '166.75');
  await untilNote(TOTAL, true);
  await driver.ready();
  expect((await writings()) - before).toBe(1);
  await driver.clickCell('A1');
  for (let step = 0; step < 3 && (await formulaAt(TOTAL)) === null; step += 1) {
    await driver.page.keyboard.press('Control+z');
    await driver.idle();
  }
  expect(await formulaAt(TOTAL)).toBe(FORMULA);
  await untilNote(TOTAL, false);
});

test('没有一个请求离开本机', () => {
  expect(driver.foreignRequests).toEqual([]);
});
