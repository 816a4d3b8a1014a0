import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dec, formatAmount, formatRate, roundHalfUp, toCellNumber } from '../../../../src/domain';

describe('十进制数', () => {
  it('单元格里的双精度数按 15 位有效数字读', () => {
    expect(dec(22.500000000000004).toString()).toBe('22.5');
    expect(dec(0.1 + 0.2).toString()).toBe('0.3');
    expect(dec('505.05').toString()).toBe('505.05');
  });

  it('不是有限数就报错', () => {
    expect(() => dec(Number.NaN)).toThrow('不是有限数');
    expect(() => dec(Number.POSITIVE_INFINITY)).toThrow();
  });

  it('五入时远离零，与 Excel 的 ROUND 相同', () => {
    expect(roundHalfUp(dec('6.855'), 2).toString()).toBe('6.86');
    expect(roundHalfUp(dec('-6.855'), 2).toString()).toBe('-6.86');
    expect(roundHalfUp(dec('6.85'), 0).toString()).toBe('7');
  });

  it('衡阳三公：0+2.08 不留浮点尾数', () => {
    const total = ['2.46', '12.25', '13.43', '8.41', '20.09', '12.41', '0.1', '0.57'].reduce(
      (sum, part) => sum.plus(part),
      dec(0),
    );
    expect(total.toString()).toBe('69.72');
  });

  it('两位小数的双精度数来回不变', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        expect(toCellNumber(dec(cents / 100))).toBe(cents === 0 ? 0 : cents / 100);
      }),
    );
  });

  it('负零写成 0', () => {
    expect(Object.is(toCellNumber(roundHalfUp(dec('-0.001'), 2)), 0)).toBe(true);
  });
});

describe('写成文字', () => {
  it('金额有几位写几位，10¹⁵ 以下不用科学记数', () => {
    expect(formatAmount(25.5)).toBe('25.5');
    expect(formatAmount(dec('3'))).toBe('3');
    expect(formatAmount(3, 2)).toBe('3.00');
    expect(formatAmount(dec('939000000000000.25'))).toBe('939000000000000.25');
    expect(formatAmount(dec('93900000000000000000000'))).toBe('9.39E+22');
    expect(formatAmount(dec('0.0000001'))).toBe('0.0000001');
  });

  it('率写成两位百分数', () => {
    expect(formatRate(0.6854)).toBe('68.54%');
    expect(formatRate(1)).toBe('100.00%');
    expect(formatRate(dec('0.125'), 0)).toBe('13%');
    expect(formatRate(-0.00001)).toBe('0.00%');
  });
});
