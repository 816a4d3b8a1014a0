import { describe, expect, it } from 'vitest';
import { RowFormula } from '../../../src/submission';

describe('一列里各行同样的公式', () => {
  it.each([
    ['=G8+$H8', 8, '=G9+$H9', 9],
    ['=PBE.INDICATORSCORE(G9,H9,F9,E$6:E9)', 9, '=PBE.INDICATORSCORE(G10,H10,F10,E$6:E10)', 10],
    ['=ROUND(G2,2)', 2, '=ROUND(G3,2)', 3],
    ["='表 1'!B12", 12, "='表 1'!B13", 13],
  ])('%s 在第 %i 行，%s 在第 %i 行：同样', (formula, row, other, at) => {
    expect(new RowFormula(formula, row).isAlso(other, at)).toBe(true);
  });

  it.each([
    ['=ROUND(G2,2)', 2, '=ROUND(G3,3)', 3, '末尾的 2 是位数，不是行号'],
    ['=G17*17', 17, '=G18*18', 18, '乘的数跟着变了'],
    ['=G7', 7, '=G17', 8, '引用的不是本行'],
    ['=G7', 7, '=G8+1', 8, '多了一截'],
    ['=G7', 7, '=G88', 8, '行号只对了开头'],
    ['=G7+H7', 7, '=G8', 8, '少了一截'],
  ])('%s 在第 %i 行，%s 在第 %i 行：不同（%s）', (formula, row, other, at) => {
    expect(new RowFormula(formula, row).isAlso(other, at)).toBe(false);
  });
});
