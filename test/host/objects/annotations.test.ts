import { beforeEach, expect, test } from 'vitest';
import { bootHost } from '../support/bootHost';
import { codeOf, failure, onSheet } from '../support/failure';

beforeEach(async () => {
  await bootHost({ userName: '张三', profile: 'm365cdn' });
});

test('备注：加、读、改、删，随插行移动（ExcelApi 1.18）', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const note = sheet.notes.add('B2', '差 3');
    sheet.notes.add(sheet.getRange('C5'), '第二条');
    note.width = 200;
    sheet.getRange('1:1').insert('Down');
    const { notes } = sheet;
    notes.load('items/content,items/authorName,items/width');
    const count = notes.getCount();
    await context.sync();
    expect(notes.items.map((each) => [each.content, each.authorName])).toEqual([
      ['差 3', '张三'],
      ['第二条', '张三'],
    ]);
    expect(notes.items[0]?.width).toBeCloseTo(200, 0);
    expect(count.value).toBe(2);
    const moved = sheet.notes.getItem('B3');
    moved.content = '已改';
    moved.load('content');
    const location = moved.getLocation().load('address');
    const none = sheet.notes.getItemOrNullObject('B2');
    const all = context.workbook.notes.getItem('Sheet1!C6').load('content');
    await context.sync();
    expect([moved.content, location.address, none.isNullObject, all.content]).toEqual([
      '已改',
      'Sheet1!B3',
      true,
      '第二条',
    ]);
    sheet.notes.getItem('B3').delete();
    const left = sheet.notes.getCount();
    await context.sync();
    expect(left.value).toBe(1);
  });
});

test('一格一条：有备注再加是错误；没有备注的格 getItem 是 ItemNotFound', async () => {
  expect(
    await codeOf((sheet) => {
      sheet.notes.add('A1', '一');
      sheet.notes.add('A1', '二');
    }),
  ).toBe('ItemAlreadyExists');
  expect(await codeOf((sheet) => sheet.notes.getItem('D9').load('content'))).toBe('ItemNotFound');
});

test('批注：加、回复、解决、删；合并区算左上角', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:B2').merge(false);
    const comment = sheet.comments.add('B2', '核实口径');
    comment.replies.add('已核实');
    comment.resolved = true;
    comment.load('content,authorName,resolved,creationDate,id');
    comment.replies.load('items/content');
    const location = comment.getLocation().load('address');
    await context.sync();
    expect([comment.content, comment.authorName, comment.resolved]).toEqual(['核实口径', '张三', true]);
    expect(comment.creationDate).toBeInstanceOf(Date);
    expect(comment.replies.items.map((reply) => reply.content)).toEqual(['已核实']);
    expect(location.address).toBe('Sheet1!A1');
    const byCell = context.workbook.comments.getItemByCell('Sheet1!A1').load('id');
    const byId = context.workbook.comments.getItem(comment.id).load('content');
    const none = context.workbook.comments.getItemOrNullObject('{没有}');
    await context.sync();
    expect([byCell.id, byId.content, none.isNullObject]).toEqual([comment.id, '核实口径', true]);
    comment.content = '改了';
    comment.load('content');
    await context.sync();
    expect(comment.content).toBe('改了');
    comment.delete();
    const count = sheet.comments.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('已有批注的格再加是错误；没有批注的格 getItemByCell 是 ItemNotFound（office-js #1416）', async () => {
  await onSheet((sheet) => {
    sheet.comments.add('A1', '一');
  });
  expect(await codeOf((sheet) => sheet.comments.add('A1', '二'))).toBe('ItemAlreadyExists');
  expect(await codeOf((sheet) => sheet.notes.add('A1', '备注'))).toBe('ItemAlreadyExists');
  expect(await codeOf((sheet) => sheet.comments.getItemByCell('Sheet1!B1').load('content'))).toBe(
    'ItemNotFound',
  );
});

test('工作簿级的 comments.add 地址要带表名', async () => {
  const error = await failure(() =>
    Excel.run(async (context) => {
      context.workbook.comments.add('A1', '批注');
      await context.sync();
    }),
  );
  expect(error.code).toBe('InvalidArgument');
});

test('批注随插行移动，所在行被删就没了', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const comment = sheet.comments.add('A3', '跟着走');
    sheet.getRange('1:1').insert('Down');
    const location = comment.getLocation().load('address');
    await context.sync();
    expect(location.address).toBe('Sheet1!A4');
    sheet.getRange('4:4').delete('Up');
    const count = sheet.comments.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});
