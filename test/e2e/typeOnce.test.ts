import { afterAll, beforeAll, expect, test } from 'vitest';
import corrected from '../fixtures/hengyang-2022-corrected.json';
import { edit } from '../unit/support/editData';
import { bookOf } from './support/books';
import { Driver, SHEETS } from './support/driver';
import { addressOf, formIn, parsed } from './support/formInputs';

const { basic: BASIC, department: DEPARTMENT } = SHEETS;
const PROJECT = '项目支出绩效自评表';
const LIAISON = '联络湖南异地商会工作经费';
const SECOND = `项目-${LIAISON}`;

let driver: Driver;

/** 部门的资金、第二个项目的资金与签字空着；基础数据表上只列了一个项目，完成档次都没选。 */
const data = edit(
  parsed(corrected),
  { form: DEPARTMENT, values: { 执行数: undefined, 基本支出: undefined, 项目支出: undefined } },
  {
    form: PROJECT,
    name: LIAISON,
    values: Object.fromEntries(
      [
        '主管部门',
        '当年财政拨款.年初预算数',
        '当年财政拨款.全年执行数',
        '填表人',
        '填表日期',
        '联系电话',
      ].map((key) => [key, undefined]),
    ),
  },
);

beforeAll(async () => {
  driver = await Driver.openBook('只敲一遍.xlsx', await bookOf(data));
  await driver.view('填报');
});

afterAll(async () => {
  await driver.close();
});

test('别处已有的数：看过预览一次取来，写的是公式，跟着出处变', async () => {
  const { pane } = driver;
  const card = pane.getByTestId('repeats');
  await card.getByRole('button', { name: '空着的 9 格取来…' }).click();
  const preview = card.getByRole('group', { name: '取来预览' });
  const text = await preview.innerText();
  expect(text).toContain(`${DEPARTMENT} E5：（空） → 346.17`);
  expect(text).toContain(`${SECOND} F8：（空） → 18`);
  expect(text).not.toContain('=IF(');
  await preview.getByRole('button', { name: '取来' }).click();
  await driver.untilText(DEPARTMENT, 'E5', '346.17');
  await driver.untilText(DEPARTMENT, 'F5', '68.54%');
  await driver.untilText(SECOND, addressOf(data, formIn(data, PROJECT, LIAISON), '填表人'), '填表人甲');
  await pane.getByText('已取来：9 处。').waitFor();
  await card.getByRole('button', { name: /空着的/ }).waitFor({ state: 'detached' });

  await driver.openSheet(BASIC);
  await driver.typeInto('D7', '300');
  await driver.untilText(DEPARTMENT, 'E5', '322.50');
  await driver.typeInto('D7', '323.67');
  await driver.untilText(DEPARTMENT, 'E5', '346.17');
});

test('选中取来的格：说取自哪里、去得到；断开留下现在的数，再改出处不动', async () => {
  const { pane } = driver;
  await driver.openSheet(DEPARTMENT);
  await driver.clickCell('E5');
  const linked = pane.getByTestId('linked');
  await linked.getByText('基础数据表 D7 部门基本支出 本年决算数').waitFor();
  expect(await linked.innerText()).toContain('323.67');
  await linked.getByRole('button', { name: '断开，留下现在的数' }).click();
  await linked.waitFor({ state: 'detached' });
  expect(
    await driver.page.evaluate(([sheet]) => window.workbench.inspect.formula(sheet, 'E5'), [
      DEPARTMENT,
    ] as const),
  ).toBe(null);
  expect(await driver.text(DEPARTMENT, 'E5')).toBe('346.17');
  // 断开以后还一样，可以再连上
  const takeable = pane.getByTestId('takeable');
  await takeable.getByRole('button', { name: '连上' }).click();
  await linked.waitFor();
});

test('加项目：选了类，基础数据表上有它的一行；没选的，填报页问算在哪一类', async () => {
  const { pane } = driver;
  await pane.getByLabel('加一个项目').fill('新园区推介');
  await pane.getByLabel('在基础数据表里算').selectOption('业务工作专项');
  await pane.getByRole('button', { name: '加项目' }).click();
  await pane.getByRole('article', { name: '项目-新园区推介' }).waitFor();
  await pane.getByText('“基础数据表”上也有了它的一行').waitFor();
  const rows = () =>
    Promise.all(['A25', 'A26', 'A27', 'A28', 'A29', 'A30'].map((at) => driver.text(BASIC, at)));
  expect(await rows()).toContain('新园区推介');

  await pane.getByLabel('加一个项目').fill('老旧设施维护');
  await pane.getByRole('button', { name: '加项目' }).click();
  await pane.getByRole('article', { name: '项目-老旧设施维护' }).waitFor();
  expect(await rows()).not.toContain('老旧设施维护');
  await pane.getByLabel('“老旧设施维护”还没有列进基础数据表，算在').selectOption('运行维护专项');
  await pane.getByText('已把“老旧设施维护”写进“基础数据表”。').waitFor();
  expect(await rows()).toContain('老旧设施维护');
});

test('基础数据表上键入一个项目名：窗格给“建表”，点了才建', async () => {
  const { pane } = driver;
  const at = (
    await Promise.all(
      Array.from({ length: 16 }, async (_, i) => ({
        at: `A${i + 24}`,
        text: await driver.text(BASIC, `A${i + 24}`),
      })),
    )
  ).find(({ text }) => text === '老旧设施维护')!.at;
  await driver.openSheet(BASIC);
  await driver.typeInto(at, '市级产业资金');
  const build = pane.getByRole('button', { name: '给“市级产业资金”建表' });
  await build.waitFor();
  expect(await driver.page.evaluate(() => window.workbench.inspect.sheets())).not.toContain(
    '项目-市级产业资金',
  );
  await build.click();
  await pane.getByRole('article', { name: '项目-市级产业资金' }).waitFor();
  await build.waitFor({ state: 'detached' });
});
