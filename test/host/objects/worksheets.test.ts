import { beforeEach, describe, expect, test } from 'vitest';
import { LTSC_2021 } from '../../../src/host';
import { bootHost } from '../support/bootHost';
import { codeOf, failure, onSheet } from '../support/failure';

beforeEach(async () => {
  await bootHost();
});

const names = () =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });

test('加、改名、移动、复制、删除', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add('自评表');
    sheet.getRange('A1').values = [[7]];
    sheet.names.add('本表值', sheet.getRange('A1'));
    worksheets.add();
    sheet.position = 0;
    sheet.name = '自评表（新）';
    const copy = sheet.copy('End');
    await context.sync();
    copy.load('name');
    const value = copy.names.getItem('本表值').getRange().load('values,address');
    await context.sync();
    expect(copy.name).toBe('自评表（新） (2)');
    expect(value.values).toEqual([[7]]);
  });
  expect(await names()).toEqual(['自评表（新）', 'Sheet1', 'Sheet3', '自评表（新） (2)']);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet3').delete();
    const gone = context.workbook.worksheets.getItemOrNullObject('Sheet3');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test('改名后公式与名称里的引用跟着改', async () => {
  await Excel.run(async (context) => {
    const first = context.workbook.worksheets.getFirst();
    first.getRange('A1').values = [[5]];
    const second = context.workbook.worksheets.add('乙');
    second.getRange('A1').formulas = [['=Sheet1!A1*2']];
    context.workbook.names.add('源', first.getRange('A1'));
    first.name = '2022 年（表）';
    const cell = second.getRange('A1').load('formulas,values');
    const item = context.workbook.names.getItem('源').load('formula');
    await context.sync();
    expect([cell.formulas, cell.values]).toEqual([[["='2022 年（表）'!A1*2"]], [[10]]]);
    expect(item.formula).toBe("='2022 年（表）'!$A$1");
  });
});

test('按名按 id 都能取；前后相邻', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const second = worksheets.add('乙').load('id');
    await context.sync();
    const byId = worksheets.getItem(second.id).load('name,position');
    const previous = byId.getPrevious().load('name');
    const none = byId.getNextOrNullObject();
    const count = worksheets.getCount();
    await context.sync();
    expect([byId.name, byId.position, previous.name, none.isNullObject, count.value]).toEqual([
      '乙',
      1,
      'Sheet1',
      true,
      2,
    ]);
  });
});

test('标签颜色、网格线、可见性、冻结', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('乙');
    sheet.tabColor = '#ff0000';
    sheet.showGridlines = false;
    sheet.visibility = 'Hidden';
    sheet.freezePanes.freezeRows(2);
    sheet.load('tabColor,showGridlines,visibility');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const visible = context.workbook.worksheets.getCount(true);
    await context.sync();
    expect([sheet.tabColor, sheet.showGridlines, sheet.visibility]).toEqual(['#FF0000', false, 'Hidden']);
    expect([frozen.address, visible.value]).toEqual(['乙!1:2', 1]);
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    const both = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(both.address).toBe('乙!A1:B3');
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test('最后一张可见的表不能删、不能藏', async () => {
  expect(await codeOf((sheet) => sheet.delete())).toBe('InvalidOperation');
  expect(await codeOf((sheet) => (sheet.visibility = 'Hidden'))).toBe('InvalidOperation');
});

describe('表名的规矩', () => {
  const add = (name: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
  test.each(['', 'x'.repeat(32), 'a/b', 'a:b', '甲?', '甲*', '[甲]', "'甲", "甲'", 'History', 'a\\b'])(
    '“%s”不收',
    async (name) => {
      expect((await failure(() => add(name))).code).toBe('InvalidArgument');
    },
  );
  test('31 字可以；重名（不分大小写）是 ItemAlreadyExists', async () => {
    await add('项'.repeat(31));
    expect((await failure(() => add('SHEET1'))).code).toBe('ItemAlreadyExists');
    expect(await codeOf((sheet) => (sheet.name = '项'.repeat(31)))).toBe('ItemAlreadyExists');
  });
});

test('表上的自定义属性', async () => {
  await Excel.run(async (context) => {
    const { customProperties } = context.workbook.worksheets.getFirst();
    customProperties.add('版本', '1');
    customProperties.add('版本', '2');
    const item = customProperties.getItem('版本').load('key,value');
    const none = customProperties.getItemOrNullObject('没有');
    await context.sync();
    expect([item.key, item.value, none.isNullObject]).toEqual(['版本', '2', true]);
    item.value = '3';
    customProperties.load('items/key,items/value');
    await context.sync();
    expect(customProperties.items.map((each) => [each.key, each.value])).toEqual([['版本', '3']]);
    item.delete();
    const count = customProperties.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('没有的表：getItem 是 ItemNotFound，位置写明类与方法', async () => {
  const error = await failure(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('没有').load('name');
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: 'ItemNotFound', location: 'WorksheetCollection.getItem' });
});

test('空对象上写属性是 ItemNotFound', async () => {
  const error = await failure(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('没有').name = '新名';
      await context.sync();
    }),
  );
  expect(error.code).toBe('ItemNotFound');
});

test('LTSC 2021：要求集止于 1.14，装着新库也由主机答没有', async () => {
  await bootHost({ requirements: LTSC_2021, profile: 'm365cdn' });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  expect(await codeOf((sheet) => sheet.notes.add('A1', '备注'))).toBe('ApiNotFound');
  await onSheet((sheet) => {
    sheet.comments.add('A1', '批注');
  });
});
