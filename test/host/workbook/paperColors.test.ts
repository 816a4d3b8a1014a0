import { expect, it } from 'vitest';
import { exportXlsx } from '../../../src/xlsx';
import { readBook, type Book } from '../../../src/xlsx';
import { isFormTint } from '../../../src/workbook/kernel/layout/looks';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf } from '../../unit/support/memorySource';
import { libreOffice } from '../xlsx/libreOffice';
import { pdftoppm, tintedShares } from '../xlsx/tintedShare';
import { explainAll, now, seal } from './finalize/support';
import { department, openFilled, readAll, type Desk } from './support';

const names = { functionNamespaces: ['PBE'] };
const written = async ({ host }: Desk): Promise<Uint8Array> => exportXlsx(host.engine, names);

/** 写进文件里的颜色：涂着我们底色的格、还会成立的条件格式各有几处。 */
function colorsIn(book: Book): { readonly tints: number; readonly live: number } {
  const tinted = book.sheets.flatMap(({ cells }) =>
    [...cells.values()].filter(({ style }) => isFormTint(book.styles[style]?.style.fill ?? '')),
  );
  const live = book.sheets.flatMap(({ conditionalFormats }) =>
    conditionalFormats.filter((rule) => !JSON.stringify(rule).includes('"=FALSE"')),
  );
  return { tints: tinted.length, live: live.length };
}

/** 底色与条件格式，逐格逐条；管同一格、颜色也一样的几条，谁先谁后看不出，不比次序。审核情况表重新写一次就有颜色，不比。 */
const looks = (book: Book): unknown =>
  book.sheets
    .filter(({ name }) => name !== '审核情况表')
    .map(({ name, cells, conditionalFormats }) => [
      name,
      [...cells].map(([key, { style }]) => [key, book.styles[style]?.style.fill ?? null]),
      conditionalFormats.map((rule) => JSON.stringify(rule)).sort(),
    ]);

/** 单位自己涂的一格与自己加的一条变色。 */
async function own(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(department.form);
    sheet.getRange('D5').format.fill.color = '#00B050';
    const format = sheet.getRange('D6').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$D$6>1';
    format.custom.format.fill.color = '#FFC000';
    await context.sync();
  });
}

it('收起填写底色：写进文件里的一处也没有，值不动，单位自己的颜色留着；恢复以后一样不差', async () => {
  const desk = await openFilled(dataOf(corrected), { profile: 'm365' });
  await explainAll(desk);
  await desk.session.setUpPrint();
  await own();
  const before = readBook(await written(desk), names);
  const colored = colorsIn(before);
  expect(colored.tints).toBeGreaterThan(300);
  expect(colored.live).toBeGreaterThan(20);

  expect(await desk.session.hideColors()).toEqual({ sheets: 5, locked: [] });
  const file = await written(desk);
  const hidden = readBook(file, names);
  expect(colorsIn(hidden)).toEqual({ tints: 0, live: 1 });
  const valuesOf = ({ sheets }: Book): unknown =>
    sheets.map(({ cells }) => [...cells].map(([key, { value, formula }]) => [key, value, formula]));
  expect(valuesOf(hidden)).toEqual(valuesOf(before));
  const fillOf = (book: Book): string | null | undefined => {
    const sheet = book.sheets.find(({ name }) => name === department.form);
    return book.styles[sheet?.cells.get(4 * 16_384 + 3)?.style ?? 0]?.style.fill;
  };
  expect(fillOf(hidden)).toBe('#00B050');
  expect(await desk.session.hideColors()).toEqual({ sheets: 0, locked: [] });

  expect(await desk.session.showColors()).toEqual({ sheets: 4, left: [] });
  expect(looks(readBook(await written(desk), names))).toEqual(looks(before));
  expect(await desk.session.showColors()).toEqual({ sheets: 0, left: [] });
}, 240_000);

it('收起以后加的行也是白底，恢复以后与没有收起时加的一样；得分分析本来就是白底', async () => {
  const add = (session: Desk['session']): Promise<void> =>
    session.addRow(department.form, null, '绩效指标', 2);
  const plain = await openFilled(dataOf(corrected), { profile: 'm365' });
  await add(plain.session);
  const wanted = looks(readBook(await written(plain), names));
  plain.host.dispose();

  const desk = await openFilled(dataOf(corrected), { profile: 'm365' });
  await desk.session.hideColors();
  const syncs = desk.host.batches().syncs;
  await add(desk.session);
  expect(desk.host.batches().syncs - syncs).toBe(2);
  await desk.session.writeScoreSheet({ submission: await readAll(desk.session), time: now });
  const hidden = readBook(await written(desk), names);
  expect(colorsIn(hidden)).toEqual({ tints: 0, live: 0 });
  await desk.session.showColors();
  const shown = readBook(await written(desk), names);
  expect(looks({ ...shown, sheets: shown.sheets.filter(({ name }) => name !== '得分分析') })).toEqual(wanted);
}, 240_000);

it('加了保护的表收不起来：说出是哪张，别的照收', async () => {
  const { session } = await openFilled(dataOf(corrected));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(department.form).protection.protect();
    await context.sync();
  });
  expect(await session.hideColors()).toEqual({ sheets: 3, locked: [department.form] });
  expect(await session.showColors()).toEqual({ sheets: 3, left: [department.form] });
}, 240_000);

it.skipIf(!libreOffice || !pdftoppm)(
  'LibreOffice 印出来：收起以后、定稿以后没有一页涂了颜色；没有收起时有',
  async () => {
    const desk = await openFilled(dataOf(corrected), { profile: 'm365' });
    await explainAll(desk);
    await desk.session.setUpPrint();
    const most = async (): Promise<number> => Math.max(...(await tintedShares(await written(desk))));
    expect(await most()).toBeGreaterThan(0.05);
    await desk.session.hideColors();
    expect(await most()).toBeLessThan(0.005);
    await desk.session.showColors();
    expect(await most()).toBeGreaterThan(0.05);
    expect(await seal(desk.session)).toMatchObject({ kind: 'sealed' });
    expect(await most()).toBeLessThan(0.005);
  },
  240_000,
);
