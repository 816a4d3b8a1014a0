import { writeFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { format } from 'prettier';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isBookLink } from '../../src/submission';
import corrected from '../fixtures/hengyang-2022-corrected.json';
import { edit, type FormEdit } from '../unit/support/editData';
import { bookOf } from './support/books';
import { Driver, SHEETS } from './support/driver';
import { pressFinalize } from './support/finalizing';
import { inputsOf, parsed, type Input } from './support/formInputs';

const { basic: BASIC, department: DEPARTMENT } = SHEETS;
const PROJECT = '项目支出绩效自评表';
const [INVEST, LIAISON] = ['招商引资工作经费', '联络湖南异地商会工作经费'] as const;
const DATA = parsed(corrected);

/** 从前（2026-11-29 在工作台里走一天数的）。 */
const before = { typed: '192', tiers: '39', findings: '26', pixels: '≥4,000' };

let driver: Driver;
let clicks = 0;

const click = async (target: Locator): Promise<void> => {
  await target.click();
  clicks += 1;
};

/** 完成档次都不填（在窗格里选），能取来的都空着。 */
const typedOnce = (): typeof DATA => {
  const without = (...keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, undefined]));
  const tiersOf = (form: string, name: string | null) =>
    DATA.forms
      .find((each) => each.form === form && each.name === name)!
      .rows.绩效指标!.map((_, index) => [index, { 完成档次: '' }] as const);
  const own = ['当年财政拨款.年初预算数', '当年财政拨款.全年执行数', '填表人', '填表日期', '联系电话'];
  const blank = { 年度指标值: '', 实际完成值: '', 完成档次: '' };
  const target = { 年度指标值: '', 完成档次: '' };
  const rows = (name: string, repeated: Readonly<Record<number, Readonly<Record<string, string>>>>) => ({
    绩效指标: { ...Object.fromEntries(tiersOf(PROJECT, name)), ...repeated },
  });
  const edits: readonly FormEdit[] = [
    {
      form: DEPARTMENT,
      values: without('执行数', '基本支出', '项目支出'),
      rows: { 绩效指标: Object.fromEntries(tiersOf(DEPARTMENT, null)) },
    },
    {
      form: PROJECT,
      name: INVEST,
      values: without(...own),
      rows: rows(INVEST, { 2: target, 4: target, 6: blank }),
    },
    {
      form: PROJECT,
      name: LIAISON,
      values: without(...own, '主管部门'),
      rows: rows(LIAISON, { 3: blank, 4: target, 5: blank, 8: blank }),
    },
  ] as const;
  return edit(DATA, ...edits);
};

interface Typed extends Input {
  readonly sheet: string;
}

/** 一份数据要敲的格；完成档次在窗格里选，项目行的名字由“算在哪一类”写进去。 */
const typedIn = (data: typeof DATA): readonly Typed[] =>
  data.forms.flatMap((form) =>
    inputsOf(data, form)
      .filter(({ address }) => !address.startsWith('J') && !(form.form === BASIC && /^A2[56]$/.test(address)))
      .map((input) => ({ ...input, sheet: form.name === null ? form.form : `项目-${form.name}` })),
  );

const once = typedOnce();
const typed = typedIn(once);

beforeAll(async () => {
  driver = await Driver.openBook('数一天.xlsx', await bookOf(once));
});

afterAll(async () => {
  await driver.close();
});

const counted: Record<string, number> = {};

test('敲的格：别处已有的取来，与逐格敲的一样', async () => {
  const { pane } = driver;
  await driver.view('填报');
  const card = pane.getByTestId('repeats');
  await click(card.getByRole('button', { name: /^空着的 \d+ 格取来…$/ }));
  await click(card.getByRole('group', { name: '取来预览' }).getByRole('button', { name: '取来' }));
  await driver.untilText(DEPARTMENT, 'E5', '346.17');
  const all = typedIn(DATA);
  const wrong: string[] = [];
  for (const { sheet, address, text } of all) {
    const shown = await driver.text(sheet, address);
    if (shown !== text && (text === '' || Number(shown) !== Number(text)))
      wrong.push(`${sheet} ${address}：要 ${text}，是 ${shown}`);
  }
  expect(wrong).toEqual([]);
  counted.before = all.length;
  counted.typed = typed.length;
  expect(typed.length).toBeLessThanOrEqual(170);
  const formula = await driver.page.evaluate(([sheet]) => window.workbench.inspect.formula(sheet, 'E5'), [
    DEPARTMENT,
  ] as const);
  expect(isBookLink(formula ?? '')).toBe(true);
});

test('完成档次：看一遍，全选，填入', async () => {
  const { pane } = driver;
  await driver.view('得分');
  clicks = 0;
  const batch = pane.getByTestId('tier-batch');
  await click(batch.getByRole('button', { name: '一次选完成档次（13 行）…' }));
  await click(batch.getByRole('button', { name: '全选' }));
  await click(batch.getByRole('group', { name: '填入预览' }).getByRole('button', { name: '填入' }));
  await driver.untilText(DEPARTMENT, 'J24', '达成');
  await batch.waitFor({ state: 'detached' });
  counted.tiers = clicks;
  expect(clicks).toBeLessThanOrEqual(4);
});

test('四处错误成批改掉，核实按起因写说明；审核页滚多少', async () => {
  const { pane } = driver;
  await driver.openSheet(BASIC);
  await driver.typeRun([{ address: 'B8', text: '166.75' }]);
  await driver.typeRun([{ address: 'C8', text: '313.01' }]);
  await driver.typeRun([{ address: 'B17', text: '15.6' }]);
  await driver.typeRun([{ address: 'C17', text: '18.5' }]);
  await driver.view('审核');
  await driver.findings('B02').nth(1).waitFor();
  await driver.findings('B03').nth(1).waitFor();
  await driver.page.setViewportSize({ width: 1366, height: 768 });
  await driver.idle();
  await driver.still();
  const errors = pane.getByTestId('finding').filter({ has: pane.getByRole('img', { name: '错误' }) });
  counted.errors = await errors.count();
  counted.pixels = await pane.locator('#page').evaluate((page) => page.scrollHeight - page.clientHeight);

  clicks = 0;
  await click(pane.getByRole('button', { name: /^成批改/ }));
  await click(pane.getByRole('button', { name: /^全部恢复公式/ }));
  const preview = pane.getByRole('group', { name: '恢复公式预览' });
  await click(preview.getByRole('button', { name: '恢复公式' }));
  await preview.waitFor({ state: 'detached' });
  await errors.first().waitFor({ state: 'detached' });

  const waiting = pane
    .getByTestId('finding')
    .filter({ has: pane.getByRole('img', { name: '核实' }), hasNotText: '已说明' });
  counted.verify = await waiting.count();
  const write = async (text: string): Promise<void> => {
    await pane.getByLabel('审核说明', { exact: true }).fill(text);
    const left = await waiting.count();
    await click(pane.getByRole('button', { name: '保存', exact: true }));
    await expect.poll(() => waiting.count(), { timeout: 30_000 }).toBeLessThan(left);
    await pane.getByLabel('审核说明', { exact: true }).waitFor({ state: 'detached' });
  };
  const together = pane.getByRole('button', { name: /^一起说明/ });
  while ((await together.count()) > 0) {
    await click(together.first());
    await write('疫情期间活动减少，相关支出未发生；有采购计划调整批复。');
  }
  if ((await waiting.count()) > 0) {
    await click(waiting.first().locator('button[aria-expanded]').first());
    await click(pane.getByRole('button', { name: '写审核说明' }));
    if ((await waiting.count()) > 1) {
      await click(pane.getByText(/^盖 1 条/));
      await click(pane.getByRole('button', { name: '全选' }));
    }
    await write('已核对原始凭证与批复。');
  }
  expect(await waiting.count()).toBe(0);
  counted.findings = clicks;
  expect(counted.errors).toBe(4);
  expect(clicks).toBeLessThanOrEqual(15);
  expect(counted.pixels).toBeLessThanOrEqual(1200);
});

test('定稿；把数到的写成表', async () => {
  await pressFinalize(driver);
  await driver.pane.getByRole('heading', { name: '已定稿，没有改动' }).waitFor();
  const repeated = new Map<string, Typed[]>();
  for (const each of typed) {
    const isWeight = /^G1[5-9]$|^G2\d$|^H1[4-9]$|^H2\d$/.test(each.address) && each.sheet !== BASIC;
    if (isWeight || each.text === '0') continue;
    repeated.set(each.text, [...(repeated.get(each.text) ?? []), each]);
  }
  const twice = [...repeated].filter(([, cells]) => cells.length > 1);
  const table = `# 衡阳从空到定稿：数出来的

由 \`PBE_WRITE_COUNTS=1 npx vitest run --project e2e test/e2e/dayCounts.test.ts\` 写出，请勿手改。工作台里走的（真 office.js 客户端，模拟主机），窗口 1366×768。

| 数什么 | 从前 | 现在 | 要求 |
| --- | --- | --- | --- |
| 敲的格 | ${before.typed} | ${counted.typed} | ≤170 |
| 选完成档次点几下 | ${before.tiers} | ${counted.tiers} | ≤4 |
| 改 ${counted.errors} 处错误（盖掉的合计）、说明 ${counted.verify} 条核实点几下 | ${before.findings}（四处、十一条） | ${counted.findings} | ≤15 |
| 审核页要滚的像素 | ${before.pixels} | ${counted.pixels} | ≤1,200 |

照同样的数法，一格一格全敲是 ${counted.before} 格。没有数进去的：完成档次（在窗格里选），基础数据表项目行的名字（项目在开始页录一次，填报页选算在哪一类，一个一下），取来点的两下。

## 还敲了不止一遍的

各是各的事、只是字一样的也在内（如两个指标都是 100%）；分值、0 不列。

| 敲的 | 在哪 |
| --- | --- |
${twice.map(([text, cells]) => `| ${text.slice(0, 30).replaceAll('\n', ' ')} | ${cells.map(({ sheet, address }) => `${sheet} ${address}`).join('、')} |`).join('\n')}
`;
  if (process.env.PBE_WRITE_COUNTS === '1')
    await writeFile('docs/一天的数.md', await format(table, { parser: 'markdown' }));
  expect(table).toContain('敲的格');
});
