import { expect, test } from 'vitest';
import type { FunctionDefinition } from '../../../src/host';
import { bootHost } from '../support/bootHost';
import { customFunctions } from '../support/customFunctions';
import { onSheet, readRange } from '../support/failure';

const number = (name: string, more = {}) => ({ name, type: 'number', dimensionality: 'scalar', ...more });
const any = (name: string, more = {}) => ({ name, type: 'any', dimensionality: 'scalar', ...more });

const functions: FunctionDefinition[] = [
  { id: 'RATE', name: 'DEMO.RATE', parameters: [any('a'), any('b')] },
  { id: 'SUMALL', name: 'DEMO.SUMALL', parameters: [any('block', { dimensionality: 'matrix' })] },
  { id: 'FAIL', name: 'DEMO.FAIL', parameters: [any('x')] },
  { id: 'WHERE', name: 'DEMO.WHERE', parameters: [] },
  { id: 'OPT', name: 'DEMO.OPT', parameters: [number('a'), number('b', { optional: true })] },
  { id: 'LATE', name: 'DEMO.LATE', parameters: [number('a')] },
  { id: 'MISSING', name: 'DEMO.MISSING', parameters: [] },
];

interface Invocation {
  address: string;
  functionName: string;
}

const calls: unknown[][] = [];

async function boot(blankArguments?: 'null' | 'zero') {
  calls.length = 0;
  // 结果随写随到：看的是调用，不是迟到（迟到见 profiles.test.ts）
  const h = await bootHost({ functions, blankArguments, traits: {} });
  const CustomFunctions = customFunctions();
  CustomFunctions.associate('RATE', (a: unknown, b: unknown) => {
    calls.push([a, b]);
    return Number(a) / Number(b);
  });
  CustomFunctions.associate({
    SUMALL: (block: unknown[][]) => block.flat().reduce<number>((sum, x) => sum + Number(x ?? 0), 0),
    FAIL: (x: unknown) => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, `不是数：${String(x)}`);
    },
    WHERE: (invocation: Invocation) => `${invocation.functionName}@${invocation.address}`,
    OPT: (a: number, b: number | null) => (b === null ? -a : a + b),
    LATE: (a: number) => Promise.resolve(a * 10),
  });
  return h;
}

const values = (address: string) => readRange(address, 'values', (range) => range.values);

test('单值、区域、名称作参数；改输入就重算', async () => {
  const h = await boot();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:A2').values = [[346.17], [505.05]];
    context.workbook.names.add('总额', sheet.getRange('A2'));
    sheet.getRange('B1:B2').formulas = [['=ROUND(DEMO.RATE(A1,总额),4)'], ['=DEMO.SUMALL(A1:A3)']];
    await context.sync();
  });
  expect(await values('B1:B2')).toEqual([[0.6854], [851.22]]);
  await h.typeInto('Sheet1', 'A1', '505.05');
  expect(h.peek('Sheet1', 'B1').value).toBe(1);
});

test('空格传 null；LTSC 那样传 0', async () => {
  await boot();
  await onSheet((sheet) => {
    sheet.getRange('A2').values = [[5]];
    sheet.getRange('B1').formulas = [['=DEMO.RATE(A1,A2)']];
  });
  expect(calls.at(-1)).toEqual([null, 5]);
  await boot('zero');
  await onSheet((sheet) => {
    sheet.getRange('A2').values = [[5]];
    sheet.getRange('B1').formulas = [['=DEMO.RATE(A1,A2)']];
  });
  expect(calls.at(-1)).toEqual([0, 5]);
});

test('CustomFunctions.Error 进单元格是错误值，说明留着给悬停', async () => {
  const h = await boot();
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [['甲']];
    sheet.getRange('B1').formulas = [['=DEMO.FAIL(A1)']];
  });
  expect(await values('B1')).toEqual([['#VALUE!']]);
  expect(h.engine.errorMessage(h.sheetId('Sheet1'), 0, 1)).toBe('不是数：甲');
});

test('调用位置、可选参数、类型转换、没有登记的函数、异步函数', async () => {
  const h = await boot();
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [['甲']];
    sheet.getRange('C3:C8').formulas = [
      ['=DEMO.WHERE()'],
      ['=DEMO.OPT(3)'],
      ['=DEMO.OPT(3,4)'],
      ['=DEMO.OPT(A1)'],
      ['=DEMO.MISSING()'],
      ['=DEMO.LATE(4)'],
    ];
  });
  await h.engine.settle();
  expect(await values('C3:C8')).toEqual([['DEMO.WHERE@Sheet1!C3'], [-3], [7], ['#VALUE!'], ['#NAME?'], [40]]);
});
