import { expect, test } from 'vitest';
import { bootHost } from '../support/bootHost';

test('写公式，同一次 sync 读回重算后的值', async () => {
  const h = await bootHost();
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, '=SUM(A1:B1,A2)'],
    ];
    const range = sheet.getRange('A1:B2').load('values,formulas,text,address');
    await context.sync();
    return { values: range.values, formulas: range.formulas, text: range.text, address: range.address };
  });
  expect(read).toEqual({
    values: [
      [1, 2],
      [3, 6],
    ],
    formulas: [
      [1, 2],
      [3, '=SUM(A1:B1,A2)'],
    ],
    text: [
      ['1', '2'],
      ['3', '6'],
    ],
    address: 'Sheet1!A1:B2',
  });
  expect(h.batches()).toMatchObject({ syncs: 1, writing: 1, cells: 4 });
});
