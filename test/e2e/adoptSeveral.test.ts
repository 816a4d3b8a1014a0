import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GridSource } from '../../src/recognize';
import { sampleTemplate, templateXlsx } from '../unit/recognize/templateXlsx';
import { Driver } from './support/driver';

let driver: Driver;

beforeAll(async () => {
  driver = await Driver.open();
});

afterAll(async () => {
  await driver.close();
});

const one = sampleTemplate({ weight: true, score: true, blank: true });
/** 第二张表从这一行起（0 起）：上一张下面空一行。 */
const lower = one.rowCount + 1;

/** 一张工作表上下两张一样的表，另写项目名称。 */
const twoTables: GridSource = {
  ...one,
  rowCount: lower + one.rowCount,
  cells: [
    ...one.cells,
    { row: 2, column: 1, text: '技能培训经费' },
    ...one.cells.map((cell) => ({ ...cell, row: cell.row + lower })),
    { row: lower + 2, column: 1, text: '公厕改造经费' },
  ],
  merges: [
    ...one.merges,
    ...one.merges.map((merge) => ({ ...merge, row: merge.row + lower, lastRow: merge.lastRow + lower })),
  ],
};

/** 第二张表上的格。 */
const below = (column: string, row: number): string => `${column}${row + lower}`;

test('一张工作表上两张表：一张一张列着、各绑在原处、各算各的；撤销一次都撤销，填的不动', async () => {
  await driver.openFile('两张表.xlsx', await templateXlsx(twoTables));
  await driver.ready('两张表.xlsx');
  await driver.view('开始');
  await driver.pane.getByText('认表：用财政局发来的表').click();
  await driver.pane.getByRole('button', { name: '认表', exact: true }).click();
  const sheets = driver.pane.getByTestId('adopt-sheet');
  await sheets.nth(1).waitFor();
  expect(await sheets.count()).toBe(2);
  await sheets.first().getByRole('button', { name: '绑定' }).click();
  // 绑好的一张从单子上去掉，另一张还在
  await driver.pane.getByRole('button', { name: '撤销认表' }).waitFor();
  expect(await sheets.count()).toBe(1);
  await sheets.first().getByRole('button', { name: '绑定' }).click();
  await driver.pane.getByText('“项目自评”绑定成《项目支出绩效自评表》、《项目支出绩效自评表》').waitFor();
  expect(await sheets.count()).toBe(0);

  for (const [cell, typed] of [
    ['D7', '80'],
    ['E7', '60'],
    [below('D', 7), '50'],
    [below('E', 7), '45'],
  ] as const)
    await driver.typeInto(cell, typed);
  await driver.untilText('项目自评', 'D6', '80.00');
  await driver.untilText('项目自评', 'F6', '75.00%');
  await driver.untilText('项目自评', below('D', 6), '50.00');
  await driver.untilText('项目自评', below('F', 6), '90.00%');

  await driver.view('审核');
  await driver.pane.getByRole('tab', { name: '审核', selected: true }).waitFor();
  for (const rule of ['A12', 'A13', 'A14']) expect(await driver.findings(rule).count()).toBe(0);

  await driver.view('开始');
  await driver.pane.getByText('认表：用财政局发来的表').click();
  await driver.pane.getByRole('button', { name: '撤销认表' }).click();
  await driver.pane.getByText(/已撤销“项目自评”的认表/).waitFor();
  for (const [cell, text] of [
    ['D7', '80'],
    ['D6', ''],
    [below('D', 7), '50'],
    [below('D', 6), ''],
  ] as const)
    expect([cell, await driver.text('项目自评', cell)]).toEqual([cell, text]);
});
