import { beforeEach, expect, test } from 'vitest';
import { bootHost } from '../support/bootHost';
import { codeOf, onSheet, readRange } from '../support/failure';

beforeEach(async () => {
  await bootHost();
});

test('字体、底色、对齐、换行、数字格式写了读得回', async () => {
  await onSheet((sheet) => {
    const { format } = sheet.getRange('A1:B2');
    format.font.name = '宋体';
    format.font.size = 12;
    format.font.bold = true;
    format.font.italic = true;
    format.font.color = 'red';
    format.font.underline = 'Single';
    format.fill.color = '#f2f2f2';
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Center';
    format.wrapText = true;
    format.indentLevel = 2;
    sheet.getRange('A1:B2').numberFormat = [
      ['0.00', '0%'],
      ['@', 'General'],
    ];
  });
  const read = await readRange(
    'A1:B2',
    'numberFormat,format/font,format/fill/color,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel',
    (range) => ({
      font: [
        range.format.font.name,
        range.format.font.size,
        range.format.font.bold,
        range.format.font.italic,
      ],
      ink: [range.format.font.color, range.format.font.underline, range.format.fill.color],
      align: [
        range.format.horizontalAlignment,
        range.format.verticalAlignment,
        range.format.wrapText,
        range.format.indentLevel,
      ],
      numberFormat: range.numberFormat,
    }),
  );
  expect(read).toEqual({
    font: ['宋体', 12, true, true],
    ink: ['#FF0000', 'Single', '#F2F2F2'],
    align: ['Center', 'Center', true, 2],
    numberFormat: [
      ['0.00', '0%'],
      ['@', 'General'],
    ],
  });
});

test('不一致的属性读出来是 null', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1').format.horizontalAlignment = 'Right';
  });
  expect(
    await readRange('A1:A2', 'format/font/bold,format/horizontalAlignment', (r) => [
      r.format.font.bold,
      r.format.horizontalAlignment,
    ]),
  ).toEqual([null, null]);
});

test('只改样式不丢公式和值', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1').formulas = [['=1+2']];
  });
  await onSheet((sheet) => {
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1').numberFormat = [['0.0']];
  });
  expect(await readRange('A1', 'formulas,text', (r) => [r.formulas, r.text])).toEqual([
    [['=1+2']],
    [['3.0']],
  ]);
});

test('边框：外框与内线各归各', async () => {
  const border = (range: Excel.Range, side: 'EdgeTop' | 'EdgeBottom' | 'InsideHorizontal' | 'EdgeRight') =>
    range.format.borders.getItem(side);
  await onSheet((sheet) => {
    const block = sheet.getRange('B2:C3');
    for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeRight'] as const) {
      border(block, side).style = 'Continuous';
      border(block, side).weight = 'Medium';
      border(block, side).color = '#0000FF';
    }
    border(block, 'InsideHorizontal').style = 'Dot';
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const top = border(sheet.getRange('B2:C3'), 'EdgeTop').load('style,weight,color');
    const inside = border(sheet.getRange('B2:C3'), 'InsideHorizontal').load('style');
    const left = border(sheet.getRange('B2'), 'EdgeRight').load('style');
    await context.sync();
    expect([top.style, top.weight, top.color]).toEqual(['Continuous', 'Medium', '#0000FF']);
    expect(inside.style).toBe('Dot');
    expect(left.style).toBe('None');
  });
});

test('列宽行高以磅计，隐藏行列', async () => {
  await onSheet((sheet) => {
    sheet.getRange('B:C').format.columnWidth = 90;
    sheet.getRange('2:3').format.rowHeight = 30;
    sheet.getRange('5:5').rowHidden = true;
    sheet.getRange('E:E').columnHidden = true;
  });
  const read = await readRange('B2:C3', 'format/columnWidth,format/rowHeight', (r) => [
    r.format.columnWidth,
    r.format.rowHeight,
  ]);
  expect(read[0]).toBeCloseTo(90, 0);
  expect(read[1]).toBeCloseTo(30, 0);
  expect(await readRange('A5:E5', 'rowHidden,columnHidden', (r) => [r.rowHidden, r.columnHidden])).toEqual([
    true,
    null,
  ]);
  expect(await codeOf((sheet) => (sheet.getRange('1:1').format.rowHeight = 410))).toBe('InvalidArgument');
});

test('自动列宽让长文字放得下', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [['很长很长很长很长很长的一段文字']];
    sheet.getRange('A:A').format.autofitColumns();
  });
  expect(await readRange('A1', 'format/columnWidth', (r) => r.format.columnWidth)).toBeGreaterThan(150);
});

test('同一批里先设样式再读：没落下的样式、锁定也读得到', async () => {
  const h = await bootHost();
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [[5]];
    sheet.getRange('A1').format.font.bold = true;
  });
  const state = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange('A1');
    cell.format.fill.color = '#00FF00';
    cell.format.protection.locked = false;
    cell.values = [['7']];
    cell.load('values,format/fill/color,format/font/bold,format/protection/locked');
    await context.sync();
    return [
      cell.values[0]?.[0],
      cell.format.fill.color,
      cell.format.font.bold,
      cell.format.protection.locked,
    ];
  });
  expect(state).toEqual([7, '#00FF00', true, false]);
  expect(h.batches().syncs).toBe(2);
});

test('锁定与隐藏公式', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1').format.protection.locked = false;
    sheet.getRange('A2').format.protection.formulaHidden = true;
  });
  const read = (address: string) =>
    readRange(address, 'format/protection/locked,format/protection/formulaHidden', (r) => [
      r.format.protection.locked,
      r.format.protection.formulaHidden,
    ]);
  expect(await read('A1')).toEqual([false, false]);
  expect(await read('A2')).toEqual([true, true]);
  expect(await read('A1:A2')).toEqual([null, null]);
});

test('清除：内容、格式、全部', async () => {
  const prepare = () =>
    onSheet((sheet) => {
      sheet.getRange('A1').values = [[5]];
      sheet.getRange('A1').format.fill.color = '#FF0000';
    });
  const state = () =>
    readRange('A1', 'values,format/fill/color', (r) => [r.values[0]?.[0], r.format.fill.color]);
  await prepare();
  await onSheet((sheet) => sheet.getRange('A1').clear('Contents'));
  expect(await state()).toEqual(['', '#FF0000']);
  await prepare();
  await onSheet((sheet) => sheet.getRange('A1').clear('Formats'));
  expect(await state()).toEqual([5, '#FFFFFF']);
  await prepare();
  await onSheet((sheet) => sheet.getRange('A1').clear());
  expect(await state()).toEqual(['', '#FFFFFF']);
});

test('认不得的颜色、对齐是 InvalidArgument', async () => {
  expect(await codeOf((sheet) => (sheet.getRange('A1').format.fill.color = '不是颜色'))).toBe(
    'InvalidArgument',
  );
  expect(
    await codeOf((sheet) => (sheet.getRange('A1').format.horizontalAlignment = 'Middle' as 'Center')),
  ).toBe('InvalidArgument');
});

test.each<[string, (range: Excel.Range) => void]>([
  ['锁定', (range) => (range.format.protection.locked = true)],
  ['数字格式', (range) => (range.numberFormat = [['General']])],
  ['换行', (range) => (range.format.wrapText = true)],
  ['缩进', (range) => (range.format.indentLevel = 1)],
  ['去底色', (range) => range.format.fill.clear()],
])('改%s：常规格式的格里像数的文字（电话）还是文字', async (_, change) => {
  await onSheet((sheet) => (sheet.getRange('A1').values = [["'1000000"]]));
  await onSheet((sheet) => change(sheet.getRange('A1')));
  expect(await readRange('A1', 'values', ({ values }) => values as unknown)).toEqual([['1000000']]);
});
