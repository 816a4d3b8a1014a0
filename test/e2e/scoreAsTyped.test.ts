import { afterAll, beforeAll, expect, test } from 'vitest';
import corrected from '../fixtures/hengyang-2022-corrected.json';
import { edit } from '../unit/support/editData';
import { bookOf } from './support/books';
import { Driver, SHEETS } from './support/driver';
import { formIn, parsed } from './support/formInputs';

const { department: DEPARTMENT } = SHEETS;
const DATA = parsed(corrected);

let driver: Driver;

/** 部门表的完成档次都没选；“长期”照抄指标值，满意度只抄了“≥95%”。 */
const untiered = edit(DATA, {
  form: DEPARTMENT,
  rows: {
    绩效指标: {
      ...Object.fromEntries(
        formIn(DATA, DEPARTMENT).rows.绩效指标!.map((_, index) => [index, { 完成档次: '' }]),
      ),
      11: { 实际完成值: '≥95%' },
    },
  },
});

beforeAll(async () => {
  driver = await Driver.openBook('没选档次.xlsx', await bookOf(untiered));
});

afterAll(async () => {
  await driver.close();
});

test('“下一个空白”走到没有得分的行的完成档次', async () => {
  const { pane } = driver;
  await driver.view('填报');
  await driver.openSheet(DEPARTMENT);
  await driver.clickCell('A1');
  await pane.getByRole('button', { name: '下一个空白' }).click();
  await driver.page.waitForFunction(() => window.workbench.inspect.selection()?.address === 'J20');
  expect((await driver.selection())?.sheet).toBe(DEPARTMENT);
});

test('得分页每行说做什么；照抄数字的不给选档次，点一下选一行，看过以后一次填齐', async () => {
  const { pane } = driver;
  await driver.view('得分');
  const card = pane.getByTestId('unscored').first();
  await card.getByText('还没有得分的 6 行').waitFor();
  const rows = card.getByRole('listitem');
  expect(await rows.count()).toBe(6);
  for (const text of await rows.allInnerTexts()) expect(text).toMatch(/：.{4,}/);
  // 满意度要填实测数：没有档次按钮
  const satisfied = rows.filter({ hasText: '服务对象满意度' });
  expect(await satisfied.getByRole('button', { name: '达成', exact: true }).count()).toBe(0);
  expect(await satisfied.innerText()).toMatch(/实测|实际完成值/);

  const group = card.getByRole('group', { name: '宣传衡阳 完成档次' });
  await group.getByRole('button', { name: '部分达成' }).click();
  await card.getByText('还没有得分的 5 行').waitFor();

  // 照抄的“长期”不会自己得分：只提议，看过才填
  expect(await driver.text(DEPARTMENT, 'J24')).toBe('');
  const batch = pane.getByTestId('tier-batch');
  await batch.getByRole('button', { name: '一次选完成档次（4 行）…' }).click();
  await batch.getByText('照抄指标值不等于达成').waitFor();
  const same = batch.getByRole('checkbox', { name: /^联络协调.*与指标一样/ });
  expect(await same.isChecked()).toBe(true);
  expect(await batch.getByRole('checkbox', { name: /^成本控制/ }).isChecked()).toBe(false);
  const preview = batch.getByRole('group', { name: '填入预览' });
  expect(await preview.innerText()).toContain('J24：（空） → 达成');
  await batch.getByRole('checkbox', { name: /^成本控制/ }).check();
  await batch.getByLabel('勾上的填').selectOption('部分达成');
  await batch.getByLabel('勾上的填').selectOption('达成');
  await preview.getByRole('button', { name: '填入' }).click();
  await driver.untilText(DEPARTMENT, 'J24', '达成');
  await driver.untilText(DEPARTMENT, 'J21', '达成');
  await card.getByText('还没有得分的 3 行').waitFor();
});

test('复制的表：选中它，窗格顶上说这是副本、不读；去得到原表', async () => {
  const { pane } = driver;
  await driver.pane.evaluate(async (name) => {
    const { Excel } = globalThis as unknown as { Excel: typeof globalThis.Excel };
    await Excel.run(async (context) => {
      const copy = context.workbook.worksheets.getItem(name).copy('End');
      copy.activate();
      await context.sync();
    });
  }, DEPARTMENT);
  await driver.clickCell('E5');
  const banner = pane.getByTestId('copied-sheet');
  await banner.getByText(`这是“${DEPARTMENT}”的副本，不读`).waitFor();
  await banner.getByRole('button', { name: '去原表' }).click();
  await banner.waitFor({ state: 'detached' });
  expect((await driver.selection())?.sheet).toBe(DEPARTMENT);
});
