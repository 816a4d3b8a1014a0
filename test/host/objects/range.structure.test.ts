import { beforeEach, expect, test } from 'vitest';
import { bootHost } from '../support/bootHost';
import { codeOf, onSheet, readRange } from '../support/failure';

beforeEach(async () => {
  await bootHost();
});

const formulas = (address: string) => readRange(address, 'formulas', (range) => range.formulas);
const values = (address: string) => readRange(address, 'values', (range) => range.values);

test('在区域中间插整行：SUM 与名称都长，合计跟着下移', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:A4').formulas = [[1], [2], [3], ['=SUM(A1:A3)']];
    context.workbook.names.add('明细', sheet.getRange('A1:A3'));
    sheet.getRange('2:2').insert('Down');
    sheet.getRange('A2').values = [[10]];
    const total = sheet.getRange('A5').load('formulas,values');
    const block = context.workbook.names.getItem('明细').getRange().load('address');
    await context.sync();
    expect([total.formulas, total.values, block.address]).toEqual([
      [['=SUM(A1:A4)']],
      [[16]],
      'Sheet1!A1:A4',
    ]);
  });
});

test('插一块单元格只挪这几列', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B2').values = [
      ['a1', 'b1'],
      ['a2', 'b2'],
    ];
    sheet.getRange('A1').insert('Down');
  });
  expect(await values('A1:B3')).toEqual([
    ['', 'b1'],
    ['a1', 'b2'],
    ['a2', ''],
  ]);
  await onSheet((sheet) => sheet.getRange('A1').delete('Up'));
  expect(await values('A1:B2')).toEqual([
    ['a1', 'b1'],
    ['a2', 'b2'],
  ]);
});

test('插单元格会切开合并区就拒绝，什么也不动', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A5:B5').merge(false);
    sheet.getRange('A6').values = [['尾']];
  });
  expect(await codeOf((sheet) => sheet.getRange('A2').insert('Down'))).toBe('MergedRangeConflict');
  expect(await values('A6')).toEqual([['尾']]);
});

test('合并、按行合并、取合并区、拆开', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B2').values = [
      ['留', '丢'],
      ['丢', '丢'],
    ];
    sheet.getRange('A1:B2').merge(false);
    sheet.getRange('D1:E2').merge(true);
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const merged = sheet.getRange('A1:E9').getMergedAreasOrNullObject();
    merged.load('address,areaCount');
    const none = sheet.getRange('H1:H9').getMergedAreasOrNullObject();
    const content = sheet.getRange('A1:B2').load('values');
    await context.sync();
    expect(merged.areaCount).toBe(3);
    expect(merged.address.split(',').sort()).toEqual(['Sheet1!A1:B2', 'Sheet1!D1:E1', 'Sheet1!D2:E2']);
    expect(none.isNullObject).toBe(true);
    expect(content.values).toEqual([
      ['留', ''],
      ['', ''],
    ]);
    sheet.getRange('A1:E2').unmerge();
    const after = sheet.getRange('A1:E9').getMergedAreasOrNullObject();
    await context.sync();
    expect(after.isNullObject).toBe(true);
  });
});

test('copyFrom：公式平移，样式与有效性一起；Values 只取值；Formats 只取样式', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B1').formulas = [[3, '=A1*$A$1+Sheet1!A$1']];
    sheet.getRange('B1').format.fill.color = '#00FF00';
    sheet.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
    sheet.getRange('A2:B2').copyFrom('A1:B1');
    sheet.getRange('A3').values = [[5]];
    sheet.getRange('D1').copyFrom('B1', 'Values');
    sheet.getRange('E1').values = [['原样']];
    sheet.getRange('E1').copyFrom('B1', 'Formats');
    sheet.getRange('G1:G3').copyFrom('A1');
    sheet.getRange('I1').copyFrom('A1:B1', 'Values', false, true);
  });
  expect(await formulas('B2')).toEqual([['=A2*$A$1+Sheet1!A$1']]);
  expect(await formulas('D1')).toEqual([[12]]);
  expect(await readRange('E1', 'values,format/fill/color', (r) => [r.values, r.format.fill.color])).toEqual([
    [['原样']],
    '#00FF00',
  ]);
  expect(await values('G1:G3')).toEqual([[3], [3], [3]]);
  expect(await values('I1:I2')).toEqual([[3], [12]]);
  expect(await readRange('B2', 'dataValidation/type', (r) => r.dataValidation.type)).toBe('List');
});

test('超链接写下文字与地址', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1').hyperlink = { documentReference: 'Sheet1!B9', textToDisplay: '看 B9' };
  });
  expect(await readRange('A1', 'values,hyperlink', (r) => [r.values, r.hyperlink])).toEqual([
    [['看 B9']],
    { documentReference: 'Sheet1!B9', textToDisplay: '看 B9' },
  ]);
});

test('清超链接：只去链接、连格式去、连内容去', async () => {
  await onSheet((sheet) => {
    for (const at of ['A1', 'A2', 'A3']) {
      sheet.getRange(at).hyperlink = {
        address: 'https://example.com',
        textToDisplay: '看',
        screenTip: '网址',
      };
    }
    sheet.getRange('A1').clear('Hyperlinks');
    sheet.getRange('A2').clear('RemoveHyperlinks');
    sheet.getRange('A3').clear();
  });
  const look = (at: string) =>
    readRange(at, 'values,hyperlink,format/font/underline', (r) => [
      r.values[0]?.[0],
      r.hyperlink,
      r.format.font.underline,
    ]);
  expect(await look('A1')).toEqual(['看', null, 'Single']);
  expect(await look('A2')).toEqual(['看', null, 'None']);
  expect(await look('A3')).toEqual(['', null, 'None']);
});

test('select 改当前表与选区，不算写', async () => {
  const h = await bootHost();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('乙').getRange('B2:C3').select();
    await context.sync();
    h.resetCounters();
    context.workbook.worksheets.getItem('Sheet1').getRange('D4').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect([selected.address, active.name]).toEqual(['Sheet1!D4', 'Sheet1']);
    expect(h.batches().writing).toBe(0);
  });
});

test('select 碰到合并区：连整个合并区一起选', async () => {
  await bootHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('B2:D3').merge();
    sheet.getRange('B2').select();
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    expect(selected.address).toBe('Sheet1!B2:D3');
  });
});
