import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/host/engine';
import { at, newEngine, put, value } from './support';

describe('自定义函数', () => {
  it('空格是 null，不是 0；区域是二维数组；字面量也是二维数组', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    const seen: CellValue[][][][] = [];
    engine.registerFunction('DEMO.SEE', (args) => {
      seen.push(args);
      return 1;
    });
    put(engine, id, { A1: 1, B1: '甲', A2: true, C1: '=DEMO.SEE(A1:B2,Z9,3,"x",FALSE)' });
    await engine.settle();
    expect(seen).toEqual([
      [
        [
          [1, '甲'],
          [true, null],
        ],
        [[null]],
        [[3]],
        [['x']],
        [[false]],
      ],
    ]);
  });

  it("选项 blankArguments: 'zero' 时空格是 0", async () => {
    const engine = newEngine({ blankArguments: 'zero' });
    const id = engine.activeSheet();
    engine.registerFunction('DEMO.ISBLANK', ([a]) => (a?.[0]?.[0] === null ? '空' : String(a?.[0]?.[0])));
    put(engine, id, { A1: '=DEMO.ISBLANK(B1)' });
    await engine.settle();
    expect(value(engine, id, 'A1')).toBe('0');
  });

  it('清空一格后函数又收到 null；公式结果 "" 是空串', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.registerFunction('DEMO.KIND', ([a]) => String(a?.[0]?.[0] === null ? 'null' : typeof a?.[0]?.[0]));
    put(engine, id, { A1: 5, B1: '=""', C1: '=DEMO.KIND(A1)', D1: '=DEMO.KIND(B1)' });
    await engine.settle();
    expect([value(engine, id, 'C1'), value(engine, id, 'D1')]).toEqual(['number', 'string']);
    put(engine, id, { A1: '' });
    await engine.settle();
    expect(value(engine, id, 'C1')).toBe('null');
  });

  it('返回 “—”、空串、数、布尔都照样', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.registerFunction('DEMO.DASH', () => '—');
    engine.registerFunction('DEMO.EMPTY', () => '');
    engine.registerFunction('DEMO.YES', () => true);
    engine.registerFunction('DEMO.TEXTNUMBER', () => '12');
    put(engine, id, {
      A1: '=DEMO.DASH()',
      A2: '=DEMO.EMPTY()',
      A3: '=DEMO.YES()',
      A4: '=DEMO.TEXTNUMBER()',
      B1: '=IF(DEMO.DASH()="—",1,2)',
      B2: '=LEN(A2)&A2=""',
    });
    await engine.settle();
    expect(['A1', 'A2', 'A3', 'A4', 'B1'].map((a) => value(engine, id, a))).toEqual(['—', '', true, '12', 1]);
  });

  it('抛带 code 的对象显示该错误并记下说明；别的异常是 #VALUE!，不会打死进程', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.registerFunction('DEMO.CHECK', ([a]) => {
      const given = a?.[0]?.[0];
      if (given === 1) throw { code: '#N/A', message: '没有这一档' };
      if (given === 2) throw new Error('内部错误');
      return given;
    });
    put(engine, id, { A1: '=DEMO.CHECK(B1)', A2: '=DEMO.CHECK(2)', B1: 1 });
    await engine.settle();
    expect([value(engine, id, 'A1'), value(engine, id, 'A2')]).toEqual(['#N/A', '#VALUE!']);
    expect(engine.errorMessage(id, 0, 0)).toBe('没有这一档');
    put(engine, id, { B1: 7 });
    await engine.settle();
    expect([value(engine, id, 'A1'), engine.errorMessage(id, 0, 0)]).toEqual([7, null]);
  });

  it('参数里有错误值：不调用函数，错误传下去', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    let calls = 0;
    engine.registerFunction('DEMO.COUNTED', () => ++calls);
    put(engine, id, { A1: '=1/0', A2: 3, B1: '=DEMO.COUNTED(A1)', B2: '=DEMO.COUNTED(A1:A2)' });
    await engine.settle();
    expect([value(engine, id, 'B1'), value(engine, id, 'B2'), calls]).toEqual(['#DIV/0!', '#DIV/0!', 0]);
  });

  it('公式先写、函数后登记：登记后重算；小写也认', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    put(engine, id, { A1: '=demo.later(2)+1', A2: '=IFERROR(DEMO.LATER(3),"无")' });
    await engine.settle();
    expect([value(engine, id, 'A1'), value(engine, id, 'A2')]).toEqual(['#NAME?', '无']);
    engine.registerFunction('DEMO.LATER', ([a]) => Number(a?.[0]?.[0]) * 10);
    await engine.settle();
    expect([value(engine, id, 'A1'), value(engine, id, 'A2')]).toEqual([21, 30]);
  });

  it('异步函数等到结果；返回数组取得到', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    engine.registerFunction('DEMO.SLOW', async ([a]) => {
      await Promise.resolve();
      return Number(a?.[0]?.[0]) + 1;
    });
    engine.registerFunction('DEMO.ROWS', () => [
      [1, 2],
      [3, 4],
    ]);
    put(engine, id, { A1: 1, B1: '=DEMO.SLOW(A1)', C1: '=B1*2', D1: '=SUM(DEMO.ROWS())' });
    await engine.settle();
    expect(['B1', 'C1', 'D1'].map((a) => value(engine, id, a))).toEqual([2, 4, 10]);
    put(engine, id, { A1: 10 });
    await engine.settle();
    expect(value(engine, id, 'C1')).toBe(22);
  });

  it('几十处异步公式、套着用、抛错：一次等到；后来改成随算随回也认', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    let ready = false;
    const later = <T>(work: () => T): T | Promise<T> =>
      ready
        ? work()
        : Promise.resolve().then(() => {
            ready = true;
            return work();
          });
    for (const name of ['DEMO.ONE', 'DEMO.TWO']) {
      engine.registerFunction(name, ([a]) => later(() => Number(a?.[0]?.[0]) + 1));
    }
    engine.registerFunction('DEMO.BAD', () =>
      later(() => {
        throw Object.assign(new Error('读不懂'), { code: '#VALUE!' });
      }),
    );
    const formulas = Array.from({ length: 60 }, (_, index) => [
      [`A${index + 1}`, index],
      [`B${index + 1}`, `=DEMO.ONE(A${index + 1})+DEMO.TWO(DEMO.ONE(1))`],
    ]).flat();
    put(engine, id, { ...Object.fromEntries(formulas), C1: '=DEMO.BAD()', C2: '=SUM(B1:B60)' });
    await engine.settle();
    expect(['B1', 'B60', 'C1', 'C2'].map((a) => value(engine, id, a))).toEqual([4, 63, '#VALUE!', 2010]);
    put(engine, id, { A60: 160 });
    await engine.settle();
    expect(value(engine, id, 'C2')).toBe(2111);
  });

  it('函数知道自己在哪一格', async () => {
    const engine = newEngine();
    const other = engine.addSheet('二');
    const sites: unknown[] = [];
    engine.registerFunction('DEMO.HERE', (_args, site) => {
      sites.push(site);
      return 0;
    });
    put(engine, other, { C4: '=DEMO.HERE()' });
    await engine.settle();
    expect(sites).toEqual([{ sheetId: other, r: 3, c: 2 }]);
  });

  it('一格改动只重算用到它的公式', async () => {
    const engine = newEngine();
    const id = engine.activeSheet();
    let calls = 0;
    engine.registerFunction('DEMO.TEN', ([a]) => {
      calls++;
      return Number(a?.[0]?.[0]) * 10;
    });
    engine.writeCells(id, at('A1:A200'), (i) => ({ value: i }));
    engine.writeCells(id, at('B1:B200'), (i) => ({ formula: `=DEMO.TEN(A${i + 1})` }));
    await engine.settle();
    expect(value(engine, id, 'B200')).toBe(1990);
    calls = 0;
    put(engine, id, { A7: 100 });
    await engine.settle();
    expect([value(engine, id, 'B7'), calls]).toEqual([1000, 1]);
  });
});
