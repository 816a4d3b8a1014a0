import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellLikeNumber, readNumber } from '../../../../src/domain';

describe('读一格数字', () => {
  it('空白不是 0', () => {
    for (const empty of ['', null, undefined]) expect(readNumber(empty)).toEqual({ kind: 'blank' });
    expect(readNumber(0)).toMatchObject({ kind: 'number' });
  });

  it.each([
    [12, '12'],
    ['12', '12'],
    ['1,234.5', '1234.5'],
    ['-0.5', '-0.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['(12.5)', '-12.5'],
    ['1.2E+3', '1200'],
    [' 346.17 ', '346.17'],
  ])('Excel 当数字的 %s 读成 %s', (input, expected) => {
    const reading = readNumber(input);
    expect(reading.kind === 'number' && reading.value.toFixed()).toBe(expected);
  });

  it('百分数读成小数并记住', () => {
    const reading = readNumber('68.54%');
    expect(reading).toMatchObject({ kind: 'number', percent: true });
    expect(reading.kind === 'number' && reading.value.toString()).toBe('0.6854');
    expect(readNumber(0.6854)).not.toHaveProperty('percent');
  });

  it.each([
    ['2.46 ✓', '2.46'],
    ['12.25 ✓', '12.25'],
    ['7.50.', '7.5'],
    ['１２', '12'],
    ['22.5万元', '22.5'],
    ['1，234.5', '1234.5'],
    ['36.35 　%', '0.3635'],
    ['6８．5４％', '0.6854'],
    ['13人', '13'],
    ['98分', '98'],
    ['￥505.05', '505.05'],
    ['\u00a0180.15', '180.15'],
  ])('“%s”是文字，建议 %s', (input, expected) => {
    const reading = readNumber(input);
    expect(reading).toMatchObject({ kind: 'text', text: input });
    expect(reading.kind === 'text' && reading.suggestion?.toString()).toBe(expected);
  });

  it.each([
    '—',
    '/',
    '无',
    '约12',
    '3-5',
    '2022年',
    '225000元',
    '1.5亿元',
    ' ',
    '12 13万',
    '2023.3.20',
    '1,2345',
    'NaN',
  ])('“%s”是文字，没有建议', (input) => {
    expect(readNumber(input)).toEqual({ kind: 'text', text: input });
  });

  it('逻辑值和无穷大不是数', () => {
    expect(readNumber(true)).toEqual({ kind: 'text', text: 'TRUE' });
    expect(readNumber(Number.POSITIVE_INFINITY)).toMatchObject({ kind: 'text' });
  });

  it('任何文字都有结果，不抛错', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readNumber(text)));
    fc.assert(
      fc.property(fc.stringMatching(/^[\d０-９.,，%％万元✓ eE+()-]{0,12}$/), (text) => void readNumber(text)),
    );
  }, 60_000);
});

describe('照 Excel 键入', () => {
  it.each([
    ['68.54%', 0.6854, '0.00%'],
    ['100%', 1, '0%'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['1,234', 1234, '#,##0'],
    ['505.05', 505.05, 'General'],
    ['1E5', 100000, '0.00E+00'],
  ])('%s → %d，格式 %s', (text, value, numberFormat) => {
    const typed = cellLikeNumber(text);
    expect(typed && Number(typed.value)).toBe(value);
    expect(typed?.numberFormat).toBe(numberFormat);
  });

  it.each(['2.46 ✓', '7.50.', '１２', '=1+1', '', '%', '1E400', '5次', '1,23'])('“%s”留作文字', (text) => {
    expect(cellLikeNumber(text)).toBeUndefined();
  });
});
