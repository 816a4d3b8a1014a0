import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMESPACE, functionMetadata, registerFunctions } from '../../../src/functions';
import { bootHost } from '../support/bootHost';

const functions = functionMetadata().map((entry) => ({
  ...entry,
  name: `${FUNCTION_NAMESPACE}.${entry.name}`,
}));

/** 起一台主机、登记全部函数、写入单元格，返回看一格的办法。 */
async function sheetWith(cells: Record<string, string | number>, blankArguments: 'null' | 'zero' = 'null') {
  const host = await bootHost({ functions, blankArguments });
  registerFunctions();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (const [address, content] of Object.entries(cells)) {
      const range = sheet.getRange(address);
      if (typeof content === 'string' && /^=(?:PBE|SUM)/.test(content)) range.formulas = [[content]];
      else {
        if (typeof content === 'string') range.numberFormat = [['@']];
        range.values = [[content]];
      }
    }
    await context.sync();
  });
  return { host, value: (address: string) => host.peek('Sheet1', address).value };
}

describe('在单元格里（真客户端、模拟主机）', () => {
  it('衡阳部门表：执行率、得分随键入重算，执行数改成 505.05 就满分', async () => {
    const { host, value } = await sheetWith({
      A1: 346.17,
      B1: 505.05,
      C1: '=PBE.EXECRATE(A1,B1)',
      D1: '=PBE.EXECSCORE(C1,10)',
      E1: '=PBE.GRADE(D1+87)',
    });
    expect([value('C1'), value('D1'), value('E1')]).toEqual([0.6854, 6.85, '优']);
    await host.typeInto('Sheet1', 'A1', '505.05');
    expect([value('C1'), value('D1')]).toEqual([1, 10]);
    await host.typeInto('Sheet1', 'B1', '0');
    expect([value('C1'), value('D1')]).toEqual(['—', '']);
  });

  it('指标值、实际完成值是文本格式的格子', async () => {
    const { value } = await sheetWith({
      A1: '≥3次',
      B1: '5次',
      C1: 6,
      D1: '=PBE.INDICATORSCORE(A1,B1,C1)',
      A2: '=100%',
      B2: '98.5%',
      C2: 5,
      D2: '=PBE.INDICATORSCORE(A2,B2,C2)',
      A3: '0起',
      B3: '0',
      C3: 5,
      D3: '=PBE.INDICATORSCORE(A3,B3,C3)',
    });
    expect([value('D1'), value('D2'), value('D3')]).toEqual([6, 4.93, 5]);
  });

  it('满意度区域', async () => {
    const { value } = await sheetWith({
      ...{ A1: 0.962, A2: 0.96, A3: 0.96, B1: 0.5, B2: 0.4, B3: 0.1 },
      C1: '=PBE.WEIGHTEDRATE(A1:A3,B1:B3)',
    });
    expect(value('C1')).toBe(0.961);
  });

  it('不是数的文字显示 #VALUE!', async () => {
    const { value } = await sheetWith({ A1: '2.46 ✓', B1: 15.4, C1: '=PBE.CTRLRATE(A1,B1)' });
    expect(value('C1')).toBe('#VALUE!');
  });

  describe('评分标准文字就是规则', () => {
    const perPoint = '100%（含）以下计满分；每超过1个百分点扣0.5分，扣完为止';
    const sheet = {
      A1: 1.03,
      B1: 5,
      C1: perPoint,
      D1: '=PBE.RULESCORE(A1,B1,C1)',
      E1: '=PBE.RULECHECK(C1,B1)',
      B2: 8,
      C2: '①有制度；②厉行节约；③合法合规；④有效执行，每项2分',
      D2: '=PBE.RULESCORE(A2,B2,C2)',
      D3: '=SUM(D1:D2)',
    };

    it('改评分标准一个字，得分马上变；看不懂时得分格写出位置，合计不算它', async () => {
      const { host, value } = await sheetWith({ ...sheet, A2: '①②④' });
      expect([value('D1'), value('D2'), value('D3')]).toEqual([3.5, 6, 9.5]);
      expect(value('E1')).toBe('不超过100%得满分；每超1个百分点扣0.5分，满一个才扣，最低0分');
      await host.typeInto('Sheet1', 'C1', perPoint.replace('扣0.5分', '扣1分'));
      expect([value('D1'), value('D3')]).toEqual([2, 8]);
      await host.typeInto('Sheet1', 'C1', perPoint.replace('扣', '口'));
      expect([value('D1'), value('D3')]).toEqual(['评分标准第14字起看不懂', 6]);
      expect(value('E1')).toContain('第 14 个字起');
      await host.typeInto('Sheet1', 'A1', '一般');
      await host.typeInto('Sheet1', 'C1', perPoint);
      expect(value('D1')).toBe('#VALUE!');
    });

    it.each(['null', 'zero'] as const)(
      '没填指标值（空单元格传 %s）：公式写成 格&"" 就空着',
      async (blank) => {
        const { host, value } = await sheetWith(
          {
            B1: 5,
            C1: '每发现一例不符扣1分，扣完为止',
            D1: '=PBE.RULESCORE(A1&"",B1,C1)',
            A2: 0.1293,
            B2: 8,
            C2: perPoint,
            D2: '=PBE.RULESCORE(A2&"",B2,C2)',
          },
          blank,
        );
        expect([value('D1'), value('D2')]).toEqual(['', 8]);
        await host.typeInto('Sheet1', 'A1', '0');
        expect(value('D1')).toBe(5);
      },
    );
  });

  it('评优率：空着的项目不算，桌面版传 0 也一样', async () => {
    for (const blank of ['null', 'zero'] as const) {
      const { value } = await sheetWith({ A1: '优', A3: '良', B1: '=PBE.EXCELLENTRATE(A1:A5)' }, blank);
      expect(value('B1')).toBe(0.5);
    }
  });

  const blankForm = {
    C1: '=PBE.EXECRATE(A1,B1)',
    D1: '=PBE.EXECSCORE(C1,10)',
    C2: '=PBE.INDICATORSCORE(A2,B2,D2)',
    C3: '=PBE.QUALSCORE(A3,B3)',
    C4: '=PBE.EXECSCORE(C1,B4)',
  };

  it('空表：网页版传 null，全都空着', async () => {
    const { value } = await sheetWith(blankForm, 'null');
    expect(Object.keys(blankForm).map(value)).toEqual(['', '', '', '', '']);
  });

  it('空表：桌面版传 0，金额的率是“—”，得分仍空着，没有一片 0', async () => {
    const { value } = await sheetWith(blankForm, 'zero');
    expect(Object.keys(blankForm).map(value)).toEqual(['—', '', '', '', '']);
  });
});
