import { describe, expect, it } from 'vitest';
import { compileFormula, ErrorValue, parseFormula, type FormulaValue } from '../../../../src/domain';

const cells: Readonly<Record<string, FormulaValue>> = {
  A1: 346.17,
  B1: 505.05,
  C1: '—',
  D1: null,
  E1: '错',
  F1: '',
  G1: new ErrorValue('#N/A', true),
  H1: '2.46 ✓',
  'A1:B1': [[346.17, 505.05]],
  'A1:D1': [[346.17, 505.05, '—', null]],
  'H1:H3': [['2.46 ✓'], [3], [true]],
  产出_级别: [['产出'], [''], ['效益'], ['']],
  产出_分值: [[10], [20], [30], [5]],
  "'表 一'!A1": 7,
  $G: 1,
};

function compute(formula: string): unknown {
  const node = parseFormula(formula);
  if (node === null) return '看不懂';
  const value = compileFormula(node, {
    value: (reference) => () => (Object.hasOwn(cells, reference) ? cells[reference] : undefined),
    carriedDown: (reference) => () => cells[reference],
    rows: (reference) => () => (reference === '产出_级别' ? [14, 15, 16, 17] : undefined),
  })(0);
  return value instanceof ErrorValue ? value.code : value;
}

describe('照 Excel 的算法求值', () => {
  it.each<[string, unknown]>([
    // 函数表的实现
    ['=PBE.EXECRATE(A1,B1)', 0.6854],
    ['=PBE.EXECSCORE(PBE.EXECRATE(A1,B1),10)', 6.85],
    ['=PBE.EXECRATE(IF(ISNUMBER(D1),D1,A1),B1)', 0.6854],
    ['=PBE.EXECRATE(E1,B1)', '#VALUE!'],
    ['=PBE.EXECRATE(D1,B1)', ''],
    ['=PBE.EXECRATE(G1,B1)', '#N/A'],
    ['=PBE.RULESCORE(C1&"",1,"100%以下（含）计满分，每超出5%扣2分。没有楼堂馆所项目的部门按满分计算")', 1],
    ['=PBE.EXECRATE(A1,B1)*100', 68.54],
    ['=IF(OR(COUNT(A1)=0,B1<1),"",PBE.GRADE(94))', '优'],
    // 合计：跳过文字、真假，不读“2.46 ✓”
    ['=SUM(A1:D1)', 851.22],
    ['=SUM(H1,1)', 1],
    ['=IF(COUNT(H1:H3)=0,"",SUM(H1:H3))', 3],
    ['=IF(COUNT(E1)=0,"",SUM(E1))', ''],
    ['=SUM(0.1,0.2)', 0.3],
    ['=SUM(A1,G1)', '#N/A'],
    // 四舍五入、类型、空格
    ['=ROUND(2.675,2)', 2.68],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1234,-2)', 1200],
    ['=ROUND(MIN(1,0.6854)*10,2)', 6.85],
    ['=D1=""', true],
    ['=D1=0', true],
    ['=F1=0', false],
    ['="优"="良"', false],
    ['="a"="A"', true],
    ['="2"*1+1', 3],
    ['=E1*1', '#VALUE!'],
    ['=1/D1', '#DIV/0!'],
    ['=IFERROR(1/0,"—")', '—'],
    ['=-2^2', 4],
    ['=50%*2', 1],
    ['=0.1+0.2=0.3', true],
    ['="共"&3&"项"', '共3项'],
    ['=IF(TRUE,,1)', 0],
    // 逐格与查找
    ['=SUMPRODUCT((产出_级别="产出")*1,产出_分值)', 10],
    ['=SUMPRODUCT((LOOKUP(ROW(产出_级别),ROW(产出_级别)/(产出_级别<>""),产出_级别)="产出")*产出_分值)', 30],
    ["='表 一'!A1+1", 8],
    // 按条件数、按条件加：比较号、通配、空格、几个条件
    ['=COUNTIF(产出_级别,"产出")', 1],
    ['=COUNTIF(产出_级别,"产*")', 1],
    ['=COUNTIF(产出_级别,"<>产出")', 3],
    ['=COUNTIF(产出_级别,"")', 2],
    ['=COUNTIF(产出_分值,10)', 1],
    ['=COUNTIF(产出_分值,">=10")', 3],
    ['=COUNTIFS(产出_级别,"产出",产出_分值,">0")', 1],
    ['=COUNTIFS(产出_级别,"产出",A1:B1,">0")', '#VALUE!'],
    ['=COUNTIF(A1:D1,">0")', 2],
    ['=COUNTIF(A1:D1,"—")', 1],
    ['=SUMIF(产出_级别,"效益",产出_分值)', 30],
    ['=SUMIF(产出_分值,"<20")', 15],
    ['=SUMIFS(产出_分值,产出_级别,"<>效益",产出_分值,">5")', 30],
    ['=SUMIF(产出_级别,"效益",A1:B1)', undefined],
    // 算不了的说算不了
    ['=X9', undefined],
    ['=VLOOKUP(A1,A1:B1,2)', undefined],
    ['=TODAY()', undefined],
    ['=SUM(A1 B1)', '看不懂'],
    ['=表1[金额]', '看不懂'],
    ['=SUM(A1', '看不懂'],
    ['=#REF!+1', '#REF!'],
  ])('%s → %s', (formula, result) => expect(compute(formula)).toEqual(result));

  it('套得再深、写得再长也不崩', () => {
    expect(compute(`=${'('.repeat(5000)}1${')'.repeat(5000)}`)).toBe('看不懂');
    expect(compute(`=${'-'.repeat(5000)}1`)).toBe('看不懂');
    expect(compute(`=1${'+1'.repeat(4000)}`)).toBe(4001);
  });
});
