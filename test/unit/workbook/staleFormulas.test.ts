import { describe, expect, it } from 'vitest';
import { Grid } from '../../../src/workbook/kernel/book/grid';
import { staleFormulas } from '../../../src/workbook/kernel/staleFormulas';

describe('哪些公式要重写', () => {
  const cellsOf = (formula: string, value: string) => {
    const grid = Grid.read(0, 0, [[value]], [[formula]], [[value]]);
    const names = [{ name: 'PBE_表样', formula: '="基础数据表@1"' }];
    const sheet = { id: '1', name: '表', names, grid, merges: null };
    return staleFormulas({
      sheets: [sheet],
      names: [{ name: '自评_执行数', formula: "='表'!$B$1" }],
      registryXml: null,
      registry: null,
      registryPart: null,
      manualCalculation: false,
      calculating: 'Done',
    }).map((cell) => cell.formula);
  };

  it.each([
    ['=_xldudf_PBE_EXECRATE(1,2)', '0.5', ['=PBE.EXECRATE(1,2)']],
    ['=_xldudf_pbe_execrate(1,2)', '0.5', ['=PBE.EXECRATE(1,2)']],
    ['=IF(A1="PBE.X(",_xll.PBE.EXECRATE(1,2),0)', '0', ['=IF(A1="PBE.X(",PBE.EXECRATE(1,2),0)']],
    ['=PBE.EXECRATE(自评_执行数,2)', '#NAME?', ['=PBE.EXECRATE(自评_执行数,2)']],
    ['=PBE.EXECRATE(自评_执行数,2)', '0.5', []],
    ['=PBE.EXECRATE(自评_资金总额,2)', '#NAME?', []],
    ['=SUM(自评_执行数)', '#NAME?', []],
    ['=OTHER.EXECRATE(1,2)', '#NAME?', []],
  ])('%s 显示 %s', (formula, value, wanted) => {
    expect(cellsOf(formula, value)).toEqual(wanted);
  });
});
