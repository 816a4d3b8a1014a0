import { beforeEach, expect, test } from 'vitest';
import { bootHost } from '../support/bootHost';
import { codeOf, failure, onSheet } from '../support/failure';

beforeEach(async () => {
  await bootHost();
});

test('由一个区域导出别的区域', async () => {
  const addresses = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const base = sheet.getRange('B2:D4');
    const derived = [
      base.getCell(1, 2),
      base.getRow(0),
      base.getColumn(2),
      base.getLastCell(),
      base.getLastRow(),
      base.getLastColumn(),
      base.getOffsetRange(2, -1),
      base.getResizedRange(1, -1),
      base.getAbsoluteResizedRange(1, 1),
      base.getEntireRow(),
      base.getEntireColumn(),
      base.getRowsAbove(1),
      base.getRowsBelow(2),
      base.getColumnsBefore(1),
      base.getColumnsAfter(1),
      base.getBoundingRect('F6'),
      base.getIntersection('C1:C9'),
      sheet.getRangeByIndexes(0, 0, 2, 3),
      sheet.getCell(4, 0),
    ];
    for (const range of derived) range.load('address');
    await context.sync();
    return derived.map((range) => range.address.replace('Sheet1!', ''));
  });
  expect(addresses).toEqual([
    'D3',
    'B2:D2',
    'D2:D4',
    'D4',
    'B4:D4',
    'D2:D4',
    'A4:C6',
    'B2:C5',
    'B2',
    '2:4',
    'B:D',
    'B1:D1',
    'B5:D6',
    'A2:A4',
    'E2:E4',
    'B2:F6',
    'C2:C4',
    'A1:C2',
    'A5',
  ]);
});

test('不相交：OrNullObject 是空对象，另一个是 ItemNotFound', async () => {
  await Excel.run(async (context) => {
    const none = context.workbook.worksheets.getFirst().getRange('A1').getIntersectionOrNullObject('B2');
    const below = none.getOffsetRange(1, 0);
    below.load('address');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect(below.isNullObject).toBe(true);
  });
  expect(
    await failure(() => onSheet((sheet) => sheet.getRange('A1').getIntersection('B2').load('address'))),
  ).toMatchObject({
    code: 'ItemNotFound',
  });
});

test('出界与不成地址的都是 InvalidArgument', async () => {
  expect(await codeOf((sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address'))).toBe(
    'InvalidArgument',
  );
  expect(await codeOf((sheet) => sheet.getRange('不是地址').load('address'))).toBe('InvalidArgument');
  expect(await codeOf((sheet) => sheet.getRange('XFE1').load('address'))).toBe('InvalidArgument');
});

test('已用区域；空表的 OrNullObject 为空，另一个答 A1', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const none = sheet.getUsedRangeOrNullObject(true);
    const some = sheet.getUsedRange(true).load('address');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect(some.address).toBe('Sheet1!A1');
    sheet.getRange('C3').values = [[1]];
    sheet.getRange('E9').values = [['尾']];
    const used = sheet.getUsedRange(true).load('address');
    const part = sheet.getRange('A1:D5').getUsedRange(true).load('address');
    await context.sync();
    expect(used.address).toBe('Sheet1!C3:E9');
    expect(part.address).toBe('Sheet1!C3:D5');
  });
});

test('跟踪的区域随插删行移动；全被删掉后再用是 ItemNotFound', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const kept = sheet.getRange('B5:C6');
    const grown = sheet.getRange('A1:A9');
    const doomed = sheet.getRange('D3');
    await context.sync();
    sheet.getRange('3:4').insert('Down');
    kept.load('address');
    grown.load('address');
    doomed.load('address');
    await context.sync();
    expect([kept.address, grown.address, doomed.address]).toEqual([
      'Sheet1!B7:C8',
      'Sheet1!A1:A11',
      'Sheet1!D5',
    ]);
    sheet.getRange('D4:D6').delete('Up');
    sheet.getRange('1:1').delete('Up');
    kept.load('address');
    await context.sync();
    expect(kept.address).toBe('Sheet1!B6:C7');
    doomed.load('address');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test('Excel.run 结束后主机不再留着引用', async () => {
  const h = await bootHost();
  await onSheet((sheet) => sheet.getRange('A1').load('values'));
  await h.events();
  expect(h.stats.log.map((batch) => batch.cleanup)).toEqual([false, true]);
  expect(h.batches().syncs).toBe(1);
});

test('按名称取区域；表级名称优先', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    context.workbook.names.add('甲', sheet.getRange('A1'));
    sheet.names.add('甲', sheet.getRange('B2'));
    const range = sheet.getRange('甲').load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!B2');
  });
});

test('getRanges：几块区域一起设格式', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const areas = sheet.getRanges('A1:B1,D4');
    areas.format.fill.color = '#ffff00';
    areas.load('address,areaCount,cellCount');
    areas.areas.load('items/address');
    const cell = sheet.getRange('D4').load('format/fill/color');
    const other = sheet.getRange('C1').load('format/fill/color');
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Sheet1!A1:B1,Sheet1!D4', 2, 3]);
    expect(areas.areas.items.map((range) => range.address)).toEqual(['Sheet1!A1:B1', 'Sheet1!D4']);
    expect([cell.format.fill.color, other.format.fill.color]).toEqual(['#FFFF00', '#FFFFFF']);
  });
});
