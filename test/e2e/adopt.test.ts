import { afterAll, beforeAll, expect, test } from 'vitest';
import { allDrawn } from '../unit/recognize/drawnFixture';
import { gridOf } from '../unit/recognize/layoutFixture';
import { sampleTemplate, templateXlsx } from '../unit/recognize/templateXlsx';
import { Driver } from './support/driver';
import { announced, focus, inOrder, looksRight, read, soon, violations } from './support/screenReader';

let driver: Driver;
let pack: string;

beforeAll(async () => {
  driver = await Driver.open();
});

afterAll(async () => {
  await driver.close();
});

/** 打开“认表”一栏。 */
async function openAdopt(): Promise<void> {
  await driver.view('开始');
  await driver.pane.getByText('认表：用财政局发来的表').click();
}

test('打开财政局的模板：认表、看公式、绑定，填了就算，审核不说公式与标签；撤销认表还原', async () => {
  const template = await templateXlsx(sampleTemplate({ weight: true, score: true, blank: true }));
  await driver.openFile('模板.xlsx', template);
  await driver.ready('模板.xlsx');
  await openAdopt();
  await driver.pane.getByRole('button', { name: '认表', exact: true }).click();
  const sheet = driver.pane.getByTestId('adopt-sheet');
  await sheet.getByText('“项目自评”：项目支出绩效自评表').waitFor();
  await sheet.getByText(/会往空格里放公式 [1-9]/).click();
  await sheet.getByTestId('adopt-formulas').getByText('PBE.EXECRATE').waitFor();
  await sheet.getByRole('button', { name: '导出方案包' }).click();
  const download = driver.page.waitForEvent('download');
  await sheet.getByTestId('pack-link').click();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  pack = Buffer.concat(chunks).toString('utf8');
  expect(JSON.parse(pack)).toMatchObject({ format: 1 });
  await sheet.getByRole('button', { name: '绑定' }).click();
  await driver.pane.getByText(/已绑定“项目自评”/).waitFor();
  await driver.typeInto('D7', '80');
  await driver.typeInto('E7', '60');
  await driver.untilText('项目自评', 'D6', '80.00');
  await driver.untilText('项目自评', 'F6', '75.00%');
  await driver.view('审核');
  await driver.pane.getByRole('tab', { name: '审核', selected: true }).waitFor();
  expect(await driver.findings('A12').count()).toBe(0);
  expect(await driver.findings('A13').count()).toBe(0);
  await openAdopt();
  await driver.pane.getByRole('button', { name: '撤销认表' }).click();
  await driver.pane.getByText(/已撤销“项目自评”的认表/).waitFor();
  expect(await driver.text('项目自评', 'D7')).toBe('80');
  expect(await driver.text('项目自评', 'D6')).toBe('');
});

test('拿不准的问：选是什么，在表格里点那一格，绑定照回答', async () => {
  const template = await templateXlsx(sampleTemplate({ weight: true, score: true, misprinted: true }));
  await driver.openFile('印错的.xlsx', template);
  await driver.ready('印错的.xlsx');
  await openAdopt();
  await driver.pane.getByRole('button', { name: '认表', exact: true }).click();
  const question = driver.pane.getByTestId('adopt-question');
  await question.getByText('这几列都像“得分”，各是什么？').waitFor();
  expect(await violations(driver.pane)).toEqual([]);
  for (const [field, cell] of [
    ['绩效指标.分值', 'F12'],
    ['绩效指标.得分', 'G12'],
  ] as const) {
    await question.getByRole('combobox').selectOption(field);
    await driver.clickCell(cell);
    await question.getByRole('button', { name: `${cell} 就是它` }).click();
  }
  await question.getByText('F12 是 绩效指标.分值；G12 是 绩效指标.得分').waitFor();
  await driver.pane.getByTestId('adopt-sheet').getByRole('button', { name: '绑定' }).click();
  // 办成了的消息过几秒自己消失，等它留下的东西
  await driver.pane.getByRole('button', { name: '撤销认表' }).waitFor();
  // 分值绑在问过的那一列：改小一项，分值合计就不到一百
  await driver.typeInto('F12', '20');
  await driver.view('审核');
  await driver.pane.getByRole('tab', { name: '审核', selected: true }).waitFor();
  await driver.findings('E01').first().waitFor();
  expect(await driver.findings('A12').count()).toBe(0);
});

test('新的一县就是一个 JSON：载入方案包，照它的版面插表', async () => {
  await driver.page.getByRole('button', { name: '新建' }).click();
  await driver.ready('工作簿1.xlsx');
  await driver.pane.getByLabel('评价年度').fill('2023');
  await driver.pane.getByLabel('单位名称').fill('县就业中心');
  await openAdopt();
  await driver.pane
    .getByTestId('pack-file')
    .setInputFiles({ name: '坏.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await driver.pane.getByTestId('pack-problems').getByText('这不是方案包').waitFor();
  await driver.pane
    .getByTestId('pack-file')
    .setInputFiles({ name: '某县.json', mimeType: 'application/json', buffer: Buffer.from(pack) });
  await driver.pane.getByTestId('loaded-layouts').waitFor();
  expect(await violations(driver.pane)).toEqual([]);
  await driver.pane.getByLabel('项目（一个项目一张自评表）').fill('技能培训经费');
  await driver.pane.getByRole('button', { name: '加入项目' }).click();
  await driver.pane.getByRole('button', { name: '插入表样' }).click();
  const name = '项目-技能培训经费';
  await driver.page.waitForFunction((sheet) => window.workbench.inspect.sheets().includes(sheet), name);
  expect(await driver.text(name, 'A1')).toBe('某某县2023年度项目支出绩效自评表');
  expect(await driver.text(name, 'F5')).toBe('执行率');
});

test('内置方案自带的版面：选了它，照它插表；导出成一个带方案与版面的 JSON', async () => {
  await driver.page.getByRole('button', { name: '新建' }).click();
  await driver.ready('工作簿1.xlsx');
  await driver.pane.getByLabel('方案', { exact: true }).selectOption('yunnan');
  await driver.pane.getByLabel('评价年度').fill('2023');
  await driver.pane.getByLabel('单位名称').fill('某中学');
  // 一个值一个标记：见过原文的、没有见过的分开列
  const basis = driver.pane.getByTestId('scheme-basis');
  await basis.getByText(/^依据（\d+ 个值，其中 \d+ 个待核）$/).click();
  await basis.getByText(/^【公开材料】预算执行率 20 分.*执行率分值 20 分、产出指标分值 40 分$/).waitFor();
  await basis.getByText(/^【待核】效益 30 分.*效益指标分值 30 分、满意度指标分值 10 分$/).waitFor();
  await openAdopt();
  const own = driver.pane.getByTestId('own-layouts');
  await own.getByRole('button', { name: '导出这份方案包' }).click();
  const download = driver.page.waitForEvent('download');
  await own.getByTestId('pack-link').click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  const exported = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
    scheme: { id: string };
    layouts: { kind: string }[];
  };
  expect([exported.scheme.id, exported.layouts.map(({ kind }) => kind)]).toEqual([
    'yunnan',
    ['项目支出绩效自评表'],
  ]);
  await own.getByRole('button', { name: '照它插表' }).click();
  await driver.pane.getByTestId('loaded-layouts').waitFor();
  expect(await violations(driver.pane)).toEqual([]);
  await driver.pane.getByLabel('项目（一个项目一张自评表）').fill('校舍维修');
  await driver.pane.getByRole('button', { name: '加入项目' }).click();
  await driver.pane.getByRole('button', { name: '插入表样' }).click();
  const name = '项目-校舍维修';
  await driver.page.waitForFunction((sheet) => window.workbench.inspect.sheets().includes(sheet), name);
  // 云南的版面单位是元、指标性质与度量单位各一列，内置的没有
  expect(await driver.text(name, 'A2')).toContain('某中学');
});

test('一张工作表上两张表：哪一块分得出来、点了跳过去；只用键盘绑两张，每一步播报；撤销一起撤', async () => {
  const { pane, page } = driver;
  const [name, projects] = ['r10', ['防汛物资储备', '地灾隐患治理']] as const;
  await driver.openFile(`${name}.xlsx`, await templateXlsx(gridOf(allDrawn.find(({ id }) => id === name)!)));
  await driver.ready(`${name}.xlsx`);
  await openAdopt();
  const recognize = pane.getByRole('button', { name: '认表', exact: true });
  await recognize.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => announced(driver), soon).toMatch(/认出 2 张表，逐张看清再绑定/);
  await expect.poll(() => focus(driver), soon).toBe('认表');
  const sheets = pane.getByTestId('adopt-sheet');
  const places: string[] = [];
  for (const sheet of await sheets.all()) {
    await sheet.getByRole('button', { name: '绑定' }).waitFor();
    const lines = await read(sheet);
    inOrder(lines, [/heading "“r10”：项目支出绩效自评表"/, /button "[A-Z]+\d+:[A-Z]+\d+"/, /button "绑定"/]);
    places.push(/button "([A-Z]+\d+:[A-Z]+\d+)"/.exec(lines.join('\n'))![1]!);
  }
  expect(new Set(places).size).toBe(2);
  for (const place of places) {
    // 名字里带着哪一块：读屏也分得出两张
    const region = pane.getByRole('region', { name: `“r10”：项目支出绩效自评表 ${place}` });
    await region.getByRole('button', { name: place }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (at) => window.workbench.inspect.selection()?.address.split(':')[0] === at,
      place.split(':')[0],
    );
  }
  await looksRight(driver);
  for (const left of [1, 0]) {
    await sheets.first().getByRole('button', { name: '绑定' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => sheets.count(), soon).toBe(left);
    await expect.poll(() => announced(driver), soon).toMatch(/已绑定“r10”/);
    await expect.poll(() => focus(driver), soon).not.toBe('掉了');
  }
  for (const project of projects) await pane.getByText(project, { exact: true }).first().waitFor();
  // 表上没有写单位：顶上照说，不留一个空的间隔号
  expect(await pane.getByRole('heading', { level: 1 }).innerText()).toMatch(/^没有写单位名称 · /);
  await looksRight(driver);
  await pane.getByRole('button', { name: '撤销认表' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => announced(driver), soon).toMatch(/已撤销“r10”的认表/);
  await expect.poll(() => focus(driver), soon).not.toBe('掉了');
});
