import { beforeEach, describe, expect, test } from 'vitest';
import { bootHost, type BootedHost } from '../support/bootHost';
import { codeOf, failure, onSheet, readRange } from '../support/failure';

let h: BootedHost;
beforeEach(async () => {
  h = await bootHost();
});

const values = (address: string) => readRange(address, 'values', (range) => range.values);

/** 写一格再读回值与数字格式。 */
async function typed(input: unknown, numberFormat?: string) {
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange('B2');
    if (numberFormat) cell.numberFormat = [[numberFormat]];
    cell.values = [[input]];
    cell.load('values,numberFormat,formulas,text');
    await context.sync();
    return {
      value: cell.values[0]?.[0] as unknown,
      format: cell.numberFormat[0]?.[0] as unknown,
      formula: cell.formulas[0]?.[0] as unknown,
      text: cell.text[0]?.[0],
    };
  });
}

test('写公式，同一次 sync 读回重算后的值', async () => {
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
    range.values = [
      [1, 2],
      [3, '=SUM(A1:B1,A2)'],
    ];
    range.load('values,formulas,text,address');
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

describe('写入的理解同 Excel', () => {
  test.each([
    ['68.54%', 0.6854, '0.00%'],
    ['95%', 0.95, '0%'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['12,345', 12345, '#,##0'],
    ['346.17', 346.17, 'General'],
    [' 7 ', 7, 'General'],
    ['(5)', -5, 'General'],
    ['1.5E3', 1500, '0.00E+00'],
    ['2023-3-20', 45005, 'yyyy/m/d'],
    ['2022年12月31日', 44926, 'yyyy"年"m"月"d"日"'],
    ['1900/2/28', 59, 'yyyy/m/d'],
    ['1900/3/1', 61, 'yyyy/m/d'],
    ['6:00', 0.25, 'h:mm'],
    ['true', true, 'General'],
    ['#N/A', '#N/A', 'General'],
    ['1.2.3', '1.2.3', 'General'],
    ['12,34', '12,34', 'General'],
    ['2023-2-30', '2023-2-30', 'General'],
    ['—', '—', 'General'],
    ['≥95%', '≥95%', 'General'],
  ])('%s', async (input, value, format) => {
    expect(await typed(input)).toMatchObject({ value, format });
  });

  test('5/3 这样的写法会变成当年的日期', async () => {
    const { value, format } = await typed('5/3');
    const start = Date.UTC(1899, 11, 30);
    expect(value).toBe((Date.UTC(new Date().getFullYear(), 4, 3) - start) / 86_400_000);
    expect(format).toBe('m"月"d"日"');
  });

  test('已有数字格式的格不换格式', async () => {
    expect(await typed('68.54%', '0.0')).toMatchObject({ value: 0.6854, format: '0.0' });
  });

  test('文本格式的格照原样存文字，公式也不算', async () => {
    expect(await typed('5/3', '@')).toMatchObject({ value: '5/3' });
    expect(await typed('007', '@')).toMatchObject({ value: '007' });
    expect(await typed(12, '@')).toMatchObject({ value: '12' });
    expect(await typed('=1+1', '@')).toMatchObject({ value: '=1+1', formula: '=1+1' });
  });

  test("前缀 ' 是文字；读 formulas 不带前缀（office-js #6687）", async () => {
    expect(await typed("'=100%")).toMatchObject({ value: '=100%', formula: '=100%', text: '=100%' });
    expect(await typed("'12")).toMatchObject({ value: '12' });
    await onSheet((sheet) => {
      sheet.getRange('C2').formulas = [['=ISTEXT(B2)']];
    });
    expect(await values('C2')).toEqual([[true]]);
  });

  test('加减号开头的非数字按公式理解', async () => {
    expect(await typed('-A1+2')).toMatchObject({ value: 2, formula: '=-A1+2' });
  });
});

test('null 不动，"" 清空', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:C1').values = [[1, 2, 3]];
  });
  await onSheet((sheet) => {
    sheet.getRange('A1:C1').values = [[null, '', 9]] as unknown[][];
  });
  expect(await values('A1:C1')).toEqual([[1, '', 9]]);
  expect(await readRange('A1:C1', 'valueTypes', (r) => r.valueTypes)).toEqual([
    ['Double', 'Empty', 'Double'],
  ]);
});

test('一个值铺满整个区域', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B2').values = 5 as unknown as number[][];
  });
  expect(await values('A1:B2')).toEqual([
    [5, 5],
    [5, 5],
  ]);
});

test('数组大小不符是 InvalidArgument，什么也没写', async () => {
  const error = await failure(() =>
    onSheet((sheet) => {
      sheet.getRange('A1:B2').values = [[1, 2]];
    }),
  );
  expect(error.code).toBe('InvalidArgument');
  expect(error.message).toContain("doesn't match the size");
  expect(error.location).toBe('Range.values');
  expect(h.peek('Sheet1', 'A1').value).toBe('');
});

test('写合并区只认左上角', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B1').merge(false);
    sheet.getRange('A1:C1').values = [['左', '丢掉', '右']];
  });
  expect(await values('A1:C1')).toEqual([['左', '', '右']]);
});

test('超过 1500 格的写由客户端拆块，主机照样接得住', async () => {
  const rows = Array.from({ length: 400 }, (_, i) => [i, i * 2, i * 3, i * 4, '']);
  await onSheet((sheet) => {
    sheet.getRange('A1:E400').values = rows;
  });
  expect(await values('A399:D400')).toEqual([
    [398, 796, 1194, 1592],
    [399, 798, 1197, 1596],
  ]);
});

test('整列的单元格属性读出来是 null，不许写', async () => {
  expect(
    await readRange('C:C', 'values,address,cellCount', (r) => [r.values, r.address, r.cellCount]),
  ).toEqual([null, 'Sheet1!C:C', 1048576]);
  expect(
    await codeOf((sheet) => {
      sheet.getRange('C:C').values = 1 as unknown as number[][];
    }),
  ).toBe('InvalidArgument');
});

describe('单元格与公式的硬限制', () => {
  test.each([
    ['文字超过 32767', 'x'.repeat(32_768)],
    ['公式超过 8192', `=1${'+1'.repeat(4_100)}`],
    ['公式里文字超过 255', `="${'x'.repeat(256)}"`],
    ['嵌套超过 64', `=${'ABS('.repeat(65)}1${')'.repeat(65)}`],
    ['括号不配对', '=SUM(A1'],
    ['没写完', '=1+'],
  ])('%s 被拒绝', async (_name, input) => {
    expect(
      await codeOf((sheet) => {
        sheet.getRange('A1').formulas = [[input]];
      }),
    ).toBe('InvalidArgument');
  });

  test('刚好到限制可以写', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1').values = [['x'.repeat(32_767)]];
      sheet.getRange('A2').formulas = [[`=LEN("${'x'.repeat(255)}")`]];
      sheet.getRange('A3').formulas = [[`=${'ABS('.repeat(64)}-1${')'.repeat(64)}`]];
    });
    expect(await values('A2:A3')).toEqual([[255], [1]]);
  });
});

test('批中途出错：前面的动作已生效', async () => {
  const code = await codeOf((sheet) => {
    sheet.getRange('A1').values = [[11]];
    sheet.getRange('A2').values = [[1, 2]];
    sheet.getRange('A3').values = [[33]];
  });
  expect(code).toBe('InvalidArgument');
  expect(await values('A1:A3')).toEqual([[11], [''], ['']]);
});
