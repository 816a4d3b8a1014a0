import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHeadlessEngine } from '../../../src/host';
import { displayText } from '../../../src/display';
import { runs } from '../../support/long';
import { anyNumber } from '../support/anyNumber';

describe('按数字格式显示', () => {
  it.each([
    [0.6854, '0.00%', '68.54%'],
    [1, '0.00%', '100.00%'],
    [0.685417, '0.00%', '68.54%'],
    [1234.5, '#,##0.00', '1,234.50'],
    [1.005, '0.00', '1.01'],
    [2.675, '0.00', '2.68'],
    [-3.2, '0.00', '-3.20'],
    [-0.001, '0.00', '0.00'],
    [-3.2, '#,##0.00;[Red](#,##0.00)', '(3.20)'],
    [0, '0.00;-0.00;"—"', '—'],
    [7, '0', '7'],
    [0, '#', ''],
    [0.5, '#.##', '.5'],
    [5, '0"人"', '5人'],
    [1.5, '[$¥-804]#,##0.00', '¥1.50'],
    [1.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ', ' 1.50 '],
    [1, '[>=1]"达成";"未达成"', '达成'],
    [0.3, '[>=1]"达成";"未达成"', '未达成'],
    [1234567, '#,##0,', '1,235'],
    [12345, '0.00E+00', '1.23E+04'],
    [12, '@', '12'],
    ['=100%', '@', '=100%'],
    ['2.46 ✓', '#,##0.00', '2.46 ✓'],
    ['', '0.00', ''],
    [true, '0.00', 'TRUE'],
    ['#DIV/0!', '0.00%', '#DIV/0!'],
    [44926, 'yyyy/m/d', '2022/12/31'],
    [44926, 'yyyy"年"m"月"d"日"', '2022年12月31日'],
    [44926.5, 'yyyy-mm-dd hh:mm', '2022-12-31 12:00'],
    [44926.75, 'h:mm AM/PM', '6:00 PM'],
    [1.25, '[h]:mm', '30:00'],
    [44926, 'aaaa', '星期六'],
    [60, 'yyyy/m/d', '1900/2/29'],
    [-1, 'yyyy/m/d', '########'],
  ])('%j 按 %s 显示成 %j', (value, format, text) => {
    expect(displayText(value, format)).toBe(text);
  });

  it.each([
    [0.3, '0.3'],
    [0.1 + 0.2, '0.3'],
    [346.17 / 505.05, '0.685417285'],
    [505.05, '505.05'],
    [-5, '-5'],
    [12345678901, '12345678901'],
    [123456789012, '1.23457E+11'],
    [1e21, '1E+21'],
    [0.0000000001, '1E-10'],
  ])('常规格式 %j 显示成 %s', (value, text) => {
    expect(displayText(value, 'General')).toBe(text);
  });

  it('逐位取舍与十进制数算的一字不差：任意的数，几位小数，百分号，缩小一千倍', () => {
    const scales = [
      { mark: '', shift: 0 },
      { mark: '%', shift: 2 },
      { mark: ',', shift: -3 },
    ];
    fc.assert(
      fc.property(anyNumber, fc.nat(8), fc.constantFrom(...scales), (value, places, { mark, shift }) => {
        const format = `0${places > 0 ? `.${'0'.repeat(places)}` : ''}${mark}`;
        const exact = new Big(value.toPrecision(15)).times(new Big(10).pow(shift));
        const text = exact.toFixed(places, Big.roundHalfUp);
        const shown = /[1-9]/.test(text) ? text : text.replace('-', '');
        expect(displayText(value, format)).toBe(mark === '%' ? `${shown}%` : shown);
      }),
      runs(2000, 100_000),
    );
  });

  it('与引擎显示的一样：官方表用到的格式、有代表性的数', () => {
    const engine = createHeadlessEngine();
    const [sheet] = engine.sheets();
    const formats = ['0', '0.00', '0.00%', '0%', '#,##0.00', '#,##0', '@', 'yyyy"年"m"月"d"日"'];
    const values = [0, 1, 7, 0.5, 0.685417, 12.345, 505.05, 346.17, -25.5, 1234567.891, 44926];
    formats.forEach((numFmt, r) =>
      engine.writeCells(sheet?.id ?? '', { r, c: 0, r2: r, c2: values.length - 1 }, (_, c) => ({
        value: values[c],
        style: { numFmt },
      })),
    );
    const differences = formats.flatMap((format, r) =>
      values.flatMap((value, c) => {
        const [ours, engines] = [displayText(value, format), engine.displayText(sheet?.id ?? '', r, c)];
        return ours === engines || (value < 0 && format.startsWith('yyyy'))
          ? []
          : [{ value, format, ours, engines }];
      }),
    );
    engine.dispose();
    expect(differences).toEqual([]);
  });
});
