import { beforeEach, describe, expect, test } from 'vitest';
import { bootHost, type BootedHost } from '../support/bootHost';
import { codeOf, onSheet, readRange } from '../support/failure';

let h: BootedHost;
beforeEach(async () => {
  h = await bootHost();
});

const loaded = (address: string) =>
  readRange(
    address,
    'dataValidation/type,dataValidation/rule,dataValidation/prompt,dataValidation/errorAlert,dataValidation/ignoreBlanks',
    (range) => range.dataValidation.toJSON(),
  );

/** 名称、写的规则、种类、读回来的规则（与写的一样就不写）。 */
type Case = [string, Excel.DataValidationRule, string, Excel.DataValidationRule?];

const CASES: Case[] = [
  [
    '小数',
    { decimal: { formula1: 0, formula2: 100, operator: 'Between' } },
    'Decimal',
    { decimal: { formula1: '=0', formula2: '=100', operator: 'Between' } },
  ],
  [
    '整数',
    { wholeNumber: { formula1: 1, operator: 'GreaterThanOrEqualTo' } },
    'WholeNumber',
    { wholeNumber: { formula1: '=1', operator: 'GreaterThanOrEqualTo' } },
  ],
  [
    '文字长度',
    { textLength: { formula1: 200, operator: 'LessThanOrEqualTo' } },
    'TextLength',
    { textLength: { formula1: '=200', operator: 'LessThanOrEqualTo' } },
  ],
  [
    '日期',
    { date: { formula1: '2022-01-01', formula2: '2022-12-31', operator: 'Between' } },
    'Date',
    { date: { formula1: '=44562', formula2: '=44926', operator: 'Between' } },
  ],
  ['不等于公式', { decimal: { formula1: '=A1', operator: 'NotEqualTo' } }, 'Decimal'],
  ['列表', { list: { inCellDropDown: true, source: '优,良,中,差' } }, 'List'],
  ['引用列表', { list: { inCellDropDown: true, source: '=Sheet1!$D$1:$D$3' } }, 'List'],
  ['公式', { custom: { formula: '=ISNUMBER(B2)' } }, 'Custom'],
];

describe('各种规则写了读得回；数读出来是公式文字（微软文档 BasicDataValidation）', () => {
  test.each(CASES)('%s', async (_name, written, type, read) => {
    await onSheet((sheet) => {
      sheet.getRange('B2:B5').dataValidation.rule = written;
    });
    expect(await loaded('B3')).toMatchObject({ type, rule: read ?? written });
  });
});

test('规则、提示、警告分开写，合成一条', async () => {
  await onSheet((sheet) => {
    const { dataValidation } = sheet.getRange('B2:B5');
    dataValidation.prompt = { title: '编制数', message: '填人数', showPrompt: true };
    dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
    dataValidation.errorAlert = { title: '不对', message: '要整数', style: 'Warning', showAlert: true };
    dataValidation.ignoreBlanks = false;
  });
  expect(await loaded('B2:B5')).toMatchObject({
    type: 'WholeNumber',
    prompt: { title: '编制数', message: '填人数', showPrompt: true },
    errorAlert: { title: '不对', message: '要整数', style: 'Warning', showAlert: true },
    ignoreBlanks: false,
  });
  expect(h.engine.dvRules(h.sheetId('Sheet1'))).toHaveLength(1);
});

test('一条规则的一部分改掉，别处不受影响', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:A9').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
    sheet.getRange('A3:A4').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
    sheet.getRange('A6').dataValidation.clear();
  });
  const types = await Promise.all(
    ['A1:A2', 'A3:A4', 'A5', 'A6', 'A7:A9'].map(async (a) => (await loaded(a)).type),
  );
  expect(types).toEqual(['Decimal', 'List', 'Decimal', 'None', 'Decimal']);
});

test('随插行移动', async () => {
  await onSheet((sheet) => {
    sheet.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
    sheet.getRange('1:1').insert('Down');
  });
  expect([(await loaded('B2')).type, (await loaded('B3')).type]).toEqual(['None', 'List']);
});

describe('硬限制', () => {
  test.each<[string, (validation: Excel.DataValidation) => void]>([
    ['标题 33 字', (v) => (v.prompt = { title: 'x'.repeat(33), message: '', showPrompt: true })],
    ['正文 256 字', (v) => (v.prompt = { title: '', message: 'x'.repeat(256), showPrompt: true })],
    [
      '警告正文 256 字',
      (v) => (v.errorAlert = { title: '', message: 'x'.repeat(256), style: 'Stop', showAlert: true }),
    ],
    ['字面列表 256 字', (v) => (v.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } })],
    ['没有规则', (v) => (v.rule = {})],
    ['缺第二个数', (v) => (v.rule = { decimal: { formula1: 1, operator: 'Between' } })],
  ])('%s 被拒绝', async (_name, act) => {
    expect(await codeOf((sheet) => act(sheet.getRange('A1').dataValidation))).toBe('InvalidArgument');
  });
});
