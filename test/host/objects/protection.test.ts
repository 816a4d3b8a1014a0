import { beforeEach, expect, test } from 'vitest';
import { bootHost, type BootedHost } from '../support/bootHost';
import { codeOf, onSheet } from '../support/failure';

let h: BootedHost;
beforeEach(async () => {
  h = await bootHost({ profile: 'm365cdn' });
  await onSheet((sheet) => {
    sheet.getRange('A1:A2').values = [[1], [2]];
    sheet.getRange('B1').format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: false, allowInsertRows: true });
  });
});

test('锁定格不能写，一格也没写进去；没锁的可以', async () => {
  expect(await codeOf((sheet) => (sheet.getRange('A1').values = [[9]]))).toBe('AccessDenied');
  expect(await codeOf((sheet) => (sheet.getRange('A1:B1').values = [[9, 9]]))).toBe('AccessDenied');
  expect(h.peek('Sheet1', 'A1').value).toBe(1);
  await onSheet((sheet) => {
    sheet.getRange('B1').values = [[5]];
  });
  expect(h.peek('Sheet1', 'B1').value).toBe(5);
});

test('格式、行高、插删按选项', async () => {
  expect(await codeOf((sheet) => (sheet.getRange('B1').format.fill.color = '#FF0000'))).toBe('AccessDenied');
  expect(await codeOf((sheet) => (sheet.getRange('1:1').format.rowHeight = 30))).toBe('AccessDenied');
  expect(await codeOf((sheet) => sheet.getRange('1:1').delete('Up'))).toBe('AccessDenied');
  expect(await codeOf((sheet) => sheet.getRange('A1').insert('Down'))).toBe('AccessDenied');
  expect(await codeOf((sheet) => sheet.notes.add('B1', '备注'))).toBe('AccessDenied');
  expect(await codeOf((sheet) => sheet.comments.add('B1', '批注'))).toBe('AccessDenied');
  expect(
    await codeOf((sheet) => (sheet.getRange('B1').dataValidation.rule = { custom: { formula: '=TRUE' } })),
  ).toBe('AccessDenied');
  await onSheet((sheet) => {
    sheet.getRange('1:1').insert('Down');
  });
  expect(h.peek('Sheet1', 'A2').value).toBe(1);
});

test('用户敲锁定格被拦下', async () => {
  expect(await h.typeInto('Sheet1', 'A1', '9')).toBe(false);
  expect(h.refusals()).toBeGreaterThan(0);
  expect(h.peek('Sheet1', 'A1').value).toBe(1);
  expect(await h.typeInto('Sheet1', 'B1', '9')).toBe(true);
  expect(h.peek('Sheet1', 'B1').value).toBe(9);
});

test('状态与选项；重复保护是 AccessDenied；解除', async () => {
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getFirst();
    protection.load('protected,options');
    await context.sync();
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({
      allowInsertRows: true,
      allowDeleteRows: false,
      selectionMode: 'Normal',
    });
    protection.unprotect();
    protection.load('protected');
    await context.sync();
    expect(protection.protected).toBe(false);
  });
  await onSheet((sheet) => sheet.protection.unprotect());
  expect(
    await codeOf((sheet) => {
      sheet.protection.protect({}, '口令');
      sheet.protection.protect();
    }),
  ).toBe('AccessDenied');
  expect(await codeOf((sheet) => sheet.protection.unprotect('错'))).toBe('InvalidArgument');
  await onSheet((sheet) => sheet.protection.unprotect('口令'));
});
