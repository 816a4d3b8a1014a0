import { beforeEach, describe, expect, test } from 'vitest';
import { bootHost } from '../support/bootHost';
import { codeOf, failure, onSheet } from '../support/failure';

beforeEach(async () => {
  await bootHost();
});

test('名称先建、公式后写，同一批里就能算', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:A2').values = [[346.17], [505.05]];
    context.workbook.names.add('执行数', sheet.getRange('A1'), '说明');
    context.workbook.names.add('总额', '=Sheet1!$A$2');
    sheet.getRange('B1').formulas = [['=ROUND(执行数/总额,4)']];
    const result = sheet.getRange('B1').load('values,formulas');
    const item = context.workbook.names.getItem('执行数').load();
    const { arrayValues } = item;
    arrayValues.load('values,types');
    await context.sync();
    expect(result.values).toEqual([[0.6854]]);
    expect(result.formulas).toEqual([['=ROUND(执行数/总额,4)']]);
    expect([item.name, item.formula, item.type, item.scope, item.visible, item.comment]).toEqual([
      '执行数',
      '=Sheet1!$A$1',
      'Range',
      'Workbook',
      true,
      '说明',
    ]);
    expect([arrayValues.values, arrayValues.types]).toEqual([[[346.17]], [['Double']]]);
  });
});

test('工作簿级与工作表级可以同名，各归各的集合', async () => {
  await Excel.run(async (context) => {
    const first = context.workbook.worksheets.getFirst();
    const second = context.workbook.worksheets.add('乙 表');
    context.workbook.names.add('同名', first.getRange('A1'));
    second.names.add('同名', second.getRange('B2:C3'));
    const local = second.names.getItem('同名').load('formula,scope');
    const global = context.workbook.names.load('items/name,items/scope');
    const target = second.names.getItem('同名').getRange().load('address');
    await context.sync();
    expect([local.formula, local.scope, target.address]).toEqual([
      "='乙 表'!$B$2:$C$3",
      'Worksheet',
      "'乙 表'!B2:C3",
    ]);
    expect(global.items.map((item) => [item.name, item.scope])).toEqual([['同名', 'Workbook']]);
  });
});

test('改指向、隐藏、删除；常量名称', async () => {
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    const sheet = context.workbook.worksheets.getFirst();
    const item = names.add('甲', sheet.getRange('A1'));
    await context.sync();
    item.formula = '=Sheet1!$C$3';
    item.visible = false;
    names.add('常数', '=3.5');
    names.add('文字', '="衡量"');
    const target = item.getRange().load('address');
    const constant = names.getItem('常数').load('type,value');
    const text = names.getItem('文字').load('type,value');
    item.load('visible');
    await context.sync();
    expect([target.address, item.visible]).toEqual(['Sheet1!C3', false]);
    expect([constant.type, constant.value, text.type, text.value]).toEqual(['Double', 3.5, 'String', '衡量']);
    names.getItem('甲').delete();
    const gone = names.getItemOrNullObject('甲');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test('目标被删后：名称还在，区域是空对象，公式是 #REF!', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    context.workbook.names.add('要没了', sheet.getRange('A5'));
    sheet.getRange('5:5').delete('Up');
    const item = context.workbook.names.getItemOrNullObject('要没了').load('formula,type');
    const range = item.getRangeOrNullObject();
    await context.sync();
    expect([item.isNullObject, range.isNullObject]).toEqual([false, true]);
    expect(item.formula).toMatch(/#REF!/);
    expect(item.type).toBe('Error');
  });
});

describe('名称的规矩', () => {
  const add = (name: string) =>
    failure(() =>
      Excel.run(async (c) => {
        c.workbook.names.add(name, c.workbook.worksheets.getFirst().getRange('A1'));
        await c.sync();
      }),
    );
  test.each([
    '水费、电费',
    '甲（乙）',
    'a b',
    "it's",
    '办公-费',
    'A1',
    'ABC123',
    'R1C1',
    'r2',
    'c',
    '2022年',
    '',
    'x'.repeat(256),
  ])('“%s”不收', async (name) => {
    expect((await add(name)).code).toBe('InvalidArgument');
  });

  test.each(['基础_编制数', '_x', '\\y', '自评.得分', '预算2022', 'XFE1', 'x'.repeat(255)])(
    '“%s”可以',
    async (name) => {
      await Excel.run(async (context) => {
        context.workbook.names.add(name, context.workbook.worksheets.getFirst().getRange('A1'));
        await context.sync();
      });
    },
  );

  test('重名（不分大小写）是 ItemAlreadyExists', async () => {
    expect(
      await codeOf((sheet) => {
        sheet.names.add('Rate', sheet.getRange('A1'));
        sheet.names.add('RATE', sheet.getRange('A2'));
      }),
    ).toBe('ItemAlreadyExists');
  });

  test('没有的名称：getItem 是 ItemNotFound', async () => {
    expect(await codeOf((sheet) => sheet.names.getItem('没有').load('name'))).toBe('ItemNotFound');
  });
});

test('删掉名称后公式显示 #NAME?，原文还在', async () => {
  await onSheet((sheet) => {
    sheet.names.add('暂用', sheet.getRange('A1'));
    sheet.getRange('B1').formulas = [['=暂用+1']];
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.names.getItem('暂用').delete();
    const cell = sheet.getRange('B1').load('values,formulas');
    await context.sync();
    expect([cell.values, cell.formulas]).toEqual([[['#NAME?']], [['=暂用+1']]]);
  });
});
