import { describe, expect, it } from 'vitest';
import { toNativeFormula, usesPbe } from '../../../../src/domain';

const none = (): undefined => undefined;

describe('认出公式里的 PBE 函数', () => {
  it.each([
    ['=PBE.EXECRATE(A1,B1)', true],
    ['=pbe.grade(90)', true],
    ['=IF(A1>0,ROUND(PBE.SHARE(A1,B1),2),"")', true],
    ['="PBE.GRADE("&A1', false],
    ["='PBE.GRADE(1)'!A1", false],
    ['=MYPBE.GRADE(1)', false],
    ['=SUM(A1:A3)', false],
  ])('%s', (formula, used) => expect(usesPbe(formula)).toBe(used));
});

describe('换成等价原生公式', () => {
  it('整条就是一个函数', () => {
    expect(toNativeFormula('=PBE.EXECRATE(A1,B1)', none)).toBe(
      '=IF(OR(A1="",B1=""),"",IF(OR(A1="—",B1="—"),"—",IF(OR(ISLOGICAL(A1),ISLOGICAL(B1)),"逻辑值不是数"*1,IF(AND(ISNUMBER(A1*1),ROUND(B1*1,8)=0),"—",ROUND((A1*1)/(B1*1),4)))))',
    );
  });

  it('常量不会是逻辑值，不多写一句', () => {
    expect(toNativeFormula('=PBE.EXECSCORE(A1,10,2)', none)).toBe(
      '=IF(OR(A1="",10=""),"",IF(OR(A1="—",10="—"),"",IF(ISLOGICAL(A1),"逻辑值不是数"*1,IF(AND(ISNUMBER(A1*1),10*1=0),"",IF(10*1<0,"分值不能为负数"*1,MAX(0,MIN(10*1,ROUND(MIN(1,A1*1)*10,2))))))))',
    );
  });

  it('夹在用户公式里、套在别的 PBE 函数里，其余原样', () => {
    const native = toNativeFormula(
      '=IF(A1="合计",PBE.EXECSCORE( PBE.EXECRATE(A2, B2) ,10)&"分",\'甲,乙\'!C1)',
      none,
    );
    expect(native).toMatch(/^=IF\(A1="合计",IF\(.+&"分",'甲,乙'!C1\)$/);
    expect(usesPbe(native ?? 'PBE.A()')).toBe(false);
  });

  it.each([
    ['没有等价公式', '=PBE.INDICATORSCORE(A1,B1,10)&"分"'],
    ['实参不够', '=PBE.EXECRATE(A1)'],
    ['实参空着', '=PBE.EXECRATE(A1,)'],
    ['实参太多', '=PBE.EXECRATE(A1,B1,C1)'],
    ['没有这个函数', '=PBE.NOSUCH(A1)'],
    ['评分标准的文字求不出', '=PBE.RULESCORE(A1,5,B1&C1)'],
    ['套得太深', `=${'PBE.EXECSCORE('.repeat(8)}A1${',10)'.repeat(8)}`],
  ])('%s：只能定值', (_, formula) => expect(toNativeFormula(formula, none)).toBeNull());

  it('评分标准照当时的文字写', () => {
    const values: Readonly<Record<string, number | string>> = {
      '$F1&""': '0.7824',
      $D1: 5,
      $E1: '100%计满分，每低于5%扣2分，扣完为止',
    };
    const native = toNativeFormula('=PBE.RULESCORE($F1&"",$D1,$E1)', (argument) => values[argument]);
    expect(native).toMatch(/^=IF\(OR\(\$F1="",\$D1=""\)/);
    expect(native).not.toContain('$E1');
  });
});
