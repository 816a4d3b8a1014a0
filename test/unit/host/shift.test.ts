import { describe, expect, it } from 'vitest';
import { splitFormula } from '../../../src/host/engine/univer/formulaText';
import {
  offsetFormula,
  renameSheetInFormula,
  shiftFormula,
  shiftRect,
  type StructureOp,
} from '../../../src/host/engine/univer/shift';
import { at } from '../../support/rect';

const op = (axis: 'r' | 'c', index: number, count: number, remove = false): StructureOp => ({
  axis,
  at: index,
  count,
  remove,
  from: 0,
  to: Infinity,
});
const insertRow = (row: number, count = 1) => op('r', row - 1, count);
const deleteRow = (row: number, count = 1) => op('r', row - 1, count, true);

describe('区域随插删行列', () => {
  it.each([
    ['A3:B5', insertRow(3), 'A4:B6'],
    ['A3:B5', insertRow(4, 2), 'A3:B7'],
    ['A3:B5', insertRow(6), 'A3:B5'],
    ['A3:B5', deleteRow(1), 'A2:B4'],
    ['A3:B5', deleteRow(3), 'A3:B4'],
    ['A3:B5', deleteRow(5), 'A3:B4'],
    ['A3:B5', deleteRow(2, 2), 'A2:B3'],
    ['A3:B5', deleteRow(6), 'A3:B5'],
    ['B2:D2', op('c', 2, 1), 'B2:E2'],
    ['B2:D2', op('c', 0, 1, true), 'A2:C2'],
  ])('%s', (address, change, expected) => {
    expect(shiftRect(at(address), change)).toEqual(at(expected));
  });

  it('整个被删为 null；插单元格只动落在列范围里的', () => {
    expect(shiftRect(at('A3:B5'), deleteRow(3, 3))).toBeNull();
    const partial = { ...insertRow(1), from: 0, to: 1 };
    expect(shiftRect(at('A3:B5'), partial)).toEqual(at('A4:B6'));
    expect(shiftRect(at('B3:C5'), partial)).toEqual(at('B3:C5'));
  });
});

describe('公式文本', () => {
  it.each([
    ['=A3+$B$3*C$4', '=A4+$B$4*C$5'],
    ['=SUM(A2:A5)', '=SUM(A2:A6)'],
    ['="A3"&A3', '="A3"&A4'],
    ['=表1!A3+另表!A3', '=表1!A4+另表!A3'],
    ["='表1'!A3", '=表1!A4'],
    ['=执行数3+A3', '=执行数3+A4'],
    ['=LOG10(A3)', '=LOG10(A4)'],
    ['=DEMO.RATE(A3,B1)', '=DEMO.RATE(A4,B1)'],
    ['=1E3+A3', '=1E3+A4'],
    ['=IF(A3="#REF!",#N/A,A3)', '=IF(A4="#REF!",#N/A,A4)'],
  ])('%s 在第 3 行前插行', (formula, expected) => {
    expect(shiftFormula(formula, '表1', '表1', insertRow(3))).toBe(expected);
  });

  it('删掉的引用变 #REF!', () => {
    expect(shiftFormula('=A3+SUM(A2:A4)', '表', '表', deleteRow(3))).toBe('=#REF!+SUM(A2:A3)');
  });

  it('整体挪开：绝对的不动，越界变 #REF!', () => {
    expect(offsetFormula("=A1+$A1+A$1+$A$1+'表 1'!B2:C3", 2, 1)).toBe("=B3+$A3+B$1+$A$1+'表 1'!C4:D5");
    expect(offsetFormula('=A1', -1, 0)).toBe('=#REF!');
    expect(offsetFormula('=SUM(数)&"A1"', 1, 1)).toBe('=SUM(数)&"A1"');
  });

  it('表改名：引用与带表名的名称都改，引号按需要', () => {
    expect(renameSheetInFormula('=旧!A1+\'旧\'!执行数+旧表!A1&"旧!A1"', '旧', '新 表')).toBe(
      "='新 表'!A1+'新 表'!执行数+旧表!A1&\"旧!A1\"",
    );
  });

  it('切开再拼起来就是原文；认得名称与函数', () => {
    const formula = '=IF(项目_执行数>=A1,DEMO.RATE(\'项 目\'!预算_数,$B$2:C3),"“—”")&TRUE&_x.y\\z*1.5e3%';
    const tokens = splitFormula(formula);
    expect(tokens.map((t) => t.text).join('')).toBe(formula);
    expect(tokens.flatMap((t) => (t.kind === 'name' ? [[t.sheet, t.name]] : []))).toEqual([
      [null, '项目_执行数'],
      ['项 目', '预算_数'],
      [null, '_x.y\\z'],
    ]);
    expect(tokens.flatMap((t) => (t.kind === 'reference' ? [t.text] : []))).toEqual(['A1', '$B$2:C3']);
  });
});
