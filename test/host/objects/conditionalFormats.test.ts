import { beforeEach, expect, test } from 'vitest';
import { bootHost, type BootedHost } from '../support/bootHost';
import { codeOf, onSheet } from '../support/failure';

let h: BootedHost;
beforeEach(async () => {
  h = await bootHost();
});

const hits = () => h.engine.cfHits(h.sheetId('Sheet1')).map(({ r, c }) => [r, c]);

test('按公式：写、读、命中，随插行移动', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:A3').values = [[1], [5], [9]];
    const format = sheet.getRange('A1:A3').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = '=$A1>4';
    format.custom.format.fill.color = '#FFC7CE';
    format.custom.format.font.color = '#9C0006';
    format.stopIfTrue = true;
  });
  await h.engine.settle();
  expect(hits()).toEqual([
    [1, 0],
    [2, 0],
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('1:1').insert('Down');
    const { conditionalFormats } = sheet.getRange('A3');
    conditionalFormats.load('items/type,items/stopIfTrue,items/priority');
    await context.sync();
    const [format] = conditionalFormats.items;
    expect([format?.type, format?.stopIfTrue, format?.priority]).toEqual(['Custom', true, 0]);
    const rule = format!.custom.rule.load('formula');
    const fill = format!.custom.format.fill.load('color');
    const font = format!.custom.format.font.load('color');
    const range = format!.getRange().load('address');
    await context.sync();
    expect([rule.formula, fill.color, font.color, range.address]).toEqual([
      '=$A2>4',
      '#FFC7CE',
      '#9C0006',
      'Sheet1!A2:A4',
    ]);
  });
});

test('后加的优先级在前（同 Excel）', async () => {
  const add = (sheet: Excel.Worksheet, formula: string) => {
    const format = sheet.getRange('A1:A3').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = formula;
  };
  await onSheet((sheet) => {
    add(sheet, '=A1>1');
    add(sheet, '=A1>2');
  });
  await onSheet((sheet) => add(sheet, '=A1>3'));
  const formulas = await Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getFirst().getRange('A1');
    conditionalFormats.load('items/custom/rule/formula');
    await context.sync();
    return conditionalFormats.items.map((format) => format.custom.rule.formula);
  });
  expect(formulas).toEqual(['=A1>3', '=A1>2', '=A1>1']);
});

test('与值比较', async () => {
  await onSheet((sheet) => {
    sheet.getRange('B1:B3').values = [[0.5], [0.8], [1.2]];
    const format = sheet.getRange('B1:B3').conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    format.cellValue.rule = { formula1: '=0.6', formula2: '=1', operator: 'NotBetween' };
    format.cellValue.format.font.color = 'red';
  });
  await h.engine.settle();
  expect(hits()).toEqual([
    [0, 1],
    [2, 1],
  ]);
  await Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getFirst().getRange('B1');
    conditionalFormats.load('items/type,items/cellValue/rule');
    await context.sync();
    const [format] = conditionalFormats.items;
    expect([format?.type, format?.cellValue.rule]).toEqual([
      'CellValue',
      { formula1: '=0.6', formula2: '=1', operator: 'NotBetween' },
    ]);
  });
});

test('删一条、全清；不支持的种类是 NotImplemented', async () => {
  await onSheet((sheet) => {
    const { conditionalFormats } = sheet.getRange('A1:A3');
    for (const formula of ['=A1>1', '=A1>2', '=A1>3']) {
      conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula = formula;
    }
  });
  await Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getFirst().getRange('A2');
    conditionalFormats.getItemAt(0).delete();
    const left = conditionalFormats.getCount();
    await context.sync();
    expect(left.value).toBe(2);
    conditionalFormats.clearAll();
    const none = conditionalFormats.getCount();
    await context.sync();
    expect(none.value).toBe(0);
  });
  expect(await codeOf((sheet) => sheet.getRange('A1').conditionalFormats.add('DataBar').load('id'))).toBe(
    'NotImplemented',
  );
});
