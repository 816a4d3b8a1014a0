import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumDecimals, sumNumbers } from '../../../../src/domain/amount/sumNumbers';
import { runs } from '../../../support/long';

/** 会在单元格里遇到的数：两位、四位小数，更多位，浮点尾差，很大很小的，负的。 */
const cellNumber = fc.oneof(
  fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => n / 100),
  fc.integer({ min: -999_999_999, max: 999_999_999 }).map((n) => n / 10_000),
  fc.integer({ min: -999_999, max: 999_999 }).map((n) => n / 1_000_000),
  fc.integer({ min: -99, max: 99 }).map((n) => (n / 10) * 3),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  fc.double({ min: -1e-6, max: 1e-6, noNaN: true }),
  fc.constantFrom(0, -0, 0.1, 0.2, 22.500000000000004, 99_999_999_999.9999, 1e15, 9e14, 1e300),
);

describe('十进制相加', () => {
  it('整数的路与逐个十进制数加的路结果一字不差', () => {
    fc.assert(
      fc.property(fc.array(cellNumber, { maxLength: 40 }), (numbers) => {
        expect(sumNumbers(numbers)).toBe(sumDecimals(numbers));
      }),
      runs(2_000, 100_000),
    );
  });

  it.each([
    [[0.1, 0.2], 0.3],
    [[1.005, 2.005], 3.01],
    [[-0.1, 0.1], 0],
    [[-0], 0],
    [[], 0],
    [[22.500000000000004, 1], 23.5],
    [[0.00001, 0.1], 0.10001],
    // 十六位的数按 Excel 的十五位读
    [[900_719_925_474.0991, 0.0001], 900_719_925_474.0991],
    [[99_999_999_999.9999, 0.0001], 100_000_000_000],
  ])('%j → %d', (numbers, expected) => {
    expect(sumNumbers(numbers)).toBe(expected);
  });
});
