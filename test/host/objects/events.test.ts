import { beforeEach, expect, test } from 'vitest';
import { bootHost, type BootedHost } from '../support/bootHost';
import { onSheet } from '../support/failure';

let h: BootedHost;
let seen: Excel.WorksheetChangedEventArgs[];
beforeEach(async () => {
  h = await bootHost();
  seen = [];
});

const listen = () =>
  onSheet((sheet) => {
    sheet.onChanged.add(async (event) => {
      seen.push(event);
    });
  });
const summary = () =>
  seen.map((event) => [event.address, event.changeType, event.triggerSource, event.source]);

test('加载项写入与用户敲入分得开', async () => {
  await listen();
  await onSheet((sheet) => {
    sheet.getRange('A1:B1').values = [[1, 2]];
  });
  await h.typeInto('Sheet1', 'B5', '95');
  await h.events();
  expect(summary()).toEqual([
    ['A1:B1', 'RangeEdited', 'ThisLocalAddin', 'Local'],
    ['B5', 'RangeEdited', 'Unknown', 'Local'],
  ]);
});

test('单格的前后值；多格没有', async () => {
  await listen();
  await h.typeInto('Sheet1', 'A1', '5');
  await h.typeInto('Sheet1', 'A1', '甲');
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [[7]];
    sheet.getRange('A1:A2').values = [[8], [9]];
  });
  await h.events();
  expect(seen.map((event) => event.details)).toEqual([
    { valueBefore: '', valueAfter: 5, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
    { valueBefore: 5, valueAfter: '甲', valueTypeBefore: 'Double', valueTypeAfter: 'String' },
    { valueBefore: '甲', valueAfter: 7, valueTypeBefore: 'String', valueTypeAfter: 'Double' },
    undefined,
  ]);
});

test('公式重算不算改动；改格式不报 onChanged', async () => {
  await onSheet((sheet) => {
    sheet.getRange('B1').formulas = [['=A1*2']];
  });
  await listen();
  await h.typeInto('Sheet1', 'A1', '4');
  await onSheet((sheet) => {
    sheet.getRange('A1').format.font.bold = true;
  });
  await h.events();
  expect(seen.map((event) => event.address)).toEqual(['A1']);
  expect(h.peek('Sheet1', 'B1').value).toBe(8);
});

test('插删行列、插删单元格', async () => {
  await listen();
  await onSheet((sheet) => {
    sheet.getRange('3:4').insert('Down');
    sheet.getRange('3:3').delete('Up');
    sheet.getRange('B:B').insert('Right');
    sheet.getRange('C2:D3').insert('Down');
    sheet.getRange('C2').delete('Left');
  });
  await h.events();
  expect(seen.map((event) => [event.address, event.changeType])).toEqual([
    ['3:4', 'RowInserted'],
    ['3:3', 'RowDeleted'],
    ['B:B', 'ColumnInserted'],
    ['C2:D3', 'CellInserted'],
    ['C2', 'CellDeleted'],
  ]);
  expect(seen[3]?.changeDirectionState).toMatchObject({ insertShiftDirection: 'Down' });
  expect(seen[4]?.changeDirectionState).toMatchObject({ deleteShiftDirection: 'Left' });
});

test('合著者的改动 source 是 Remote', async () => {
  await listen();
  await h.remoteEdit('Sheet1', 'C3', 9);
  await h.events();
  expect(summary()).toEqual([['C3', 'RangeEdited', 'Unknown', 'Remote']]);
});

test('event.getRange 取得到改动的区域', async () => {
  const read: unknown[] = [];
  await onSheet((sheet) => {
    sheet.onChanged.add(async (event) => {
      await Excel.run(async (context) => {
        const range = event.getRange(context).load('address,values');
        await context.sync();
        read.push(range.address, range.values);
      });
    });
  });
  await h.typeInto('Sheet1', 'D4', '3');
  await h.events();
  await h.events();
  expect(read).toEqual(['Sheet1!D4', [[3]]]);
});

test('集合级 onChanged 带着表 id；退订后不再来；enableEvents 能关', async () => {
  const ids: string[] = [];
  const handler = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(async (event) => {
      ids.push(event.worksheetId);
    });
    await context.sync();
    return result;
  });
  await h.typeInto('Sheet1', 'A1', '1');
  await h.events();
  expect(ids).toEqual([h.sheetId('Sheet1')]);
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
  });
  await h.typeInto('Sheet1', 'A1', '2');
  await Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await h.events();
  expect(ids).toHaveLength(1);
  handler.remove();
  await Excel.run(handler.context, (context) => context.sync());
  await h.typeInto('Sheet1', 'A1', '3');
  await h.events();
  expect(ids).toHaveLength(1);
});

test('选区变化、加表、删表、激活、改名、保护', async () => {
  const log: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async () => void log.push('加'));
    worksheets.onDeleted.add(async () => void log.push('删'));
    worksheets.onActivated.add(async () => void log.push('激活'));
    worksheets.onSelectionChanged.add(async (event) => void log.push(`选 ${event.address}`));
    worksheets.onProtectionChanged.add(async (event) => void log.push(`保护 ${event.isProtected}`));
    await context.sync();
    const sheet = worksheets.add('乙');
    await context.sync();
    sheet.activate();
    sheet.getRange('B2:C3').select();
    sheet.protection.protect();
    sheet.protection.unprotect();
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await h.events();
  expect(log).toContain('加');
  expect(log).toContain('激活');
  expect(log).toContain('选 B2:C3');
  expect(log).toContain('保护 true');
  expect(log.filter((entry) => entry === '删')).toHaveLength(1);
});
