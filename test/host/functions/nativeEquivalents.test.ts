import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFunction, pbeFunctions, type PbeFunction } from '../../../src/domain';
import type { CellValue } from '../../../src/host/engine';
import { cases } from '../../support/long';
import { newEngine } from '../engine/support';
import { disagreements, numberCell, placesCell, sampleRows, strays } from './support';

const COUNT = cases(400, 1200);
const TIMEOUT = 120_000;

function functionOf(id: string): PbeFunction {
  const entry = findFunction(id);
  if (!entry) throw new Error(`没有 ${id}`);
  return entry;
}

/** 多数是 `usual`，夹杂逻辑值、错误值这些什么参数都可能遇到的。 */
const mostly = (usual: fc.Arbitrary<CellValue>): fc.Arbitrary<CellValue> =>
  fc.oneof({ arbitrary: usual, weight: 12 }, { arbitrary: fc.constantFrom(...strays), weight: 1 });

const tiers = mostly(fc.constantFrom<CellValue>('达成', '部分达成', '未达成', '', '良好', 0, 3));
const shares = mostly(
  fc.oneof(
    fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
    fc.constantFrom<CellValue>('', '90%', '—', 1.2),
  ),
);
const weights = fc.oneof(
  fc.integer({ min: 0, max: 800 }).map((n) => n / 8),
  numberCell,
);

const gradeCell = mostly(fc.constantFrom<CellValue>('优', '优', '良', '中', '差', '', null, '—', 0, 95));

/** 每个函数的实参格：随机的数为主，夹杂空白、“—”、文字数字、不是数的文字、逻辑值和错误值。 */
const shapes: Record<string, fc.Arbitrary<CellValue>[][]> = {
  EXECRATE: [[numberCell], [numberCell]],
  STAFFRATE: [[numberCell], [numberCell]],
  CHANGERATE: [[numberCell], [numberCell]],
  CTRLRATE: [[numberCell], [numberCell]],
  ADJUSTRATE: [[numberCell], [numberCell], [numberCell]],
  FINISHRATE: [[numberCell], [numberCell], [numberCell], [numberCell]],
  SHARE: [[numberCell], [numberCell]],
  EXCELLENTRATE: [[gradeCell, gradeCell, gradeCell, gradeCell]],
  EXECSCORE: [[numberCell], [weights], [placesCell]],
  QUALSCORE: [[tiers], [weights], [shares]],
  GRADE: [
    [
      fc.oneof(
        fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
        numberCell,
      ),
    ],
  ],
};

describe('等价原生公式与实现一致（公式由表格引擎算）', () => {
  it('有等价公式的函数都在这里比过', () => {
    const withFormula = pbeFunctions.filter(({ native }) => native.kind === 'formula').map(({ id }) => id);
    expect(withFormula.sort()).toEqual([...Object.keys(shapes), 'WEIGHTEDRATE'].sort());
    // RULESCORE 按评分标准编译，见 standardEquivalents.test.ts
    expect(pbeFunctions.filter(({ native }) => native.kind === 'compiled').map(({ id }) => id)).toEqual([
      'RULESCORE',
    ]);
    expect(pbeFunctions.filter(({ native }) => native.kind === 'frozen').map(({ id }) => id)).toEqual([
      'INDICATORSCORE',
      'RULECHECK',
    ]);
  });

  it.each(Object.entries(shapes))(
    `%s：${COUNT} 组随机输入`,
    async (id, shape) => {
      const differing = await disagreements(newEngine(), functionOf(id), sampleRows(shape, COUNT));
      expect(differing.slice(0, 20), `${differing.length} 组不一致`).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    `WEIGHTEDRATE：${COUNT} 组随机输入`,
    async () => {
      const rate = fc.oneof(
        { arbitrary: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000), weight: 20 },
        { arbitrary: fc.constantFrom<CellValue>('', '—', '96%', ...strays), weight: 1 },
      );
      const weight = mostly(fc.constantFrom<CellValue>(0.5, 0.4, 0.1, 0.3, 0.2, 0.25, ''));
      const fixed = [0.5, 0.4, 0.1].map((n) => fc.constant<CellValue>(n));
      const rows = [
        ...sampleRows([[rate, rate, rate], fixed], COUNT / 2),
        ...sampleRows(
          [
            [rate, rate, rate],
            [weight, weight, weight],
          ],
          COUNT / 2,
        ),
      ];
      const differing = await disagreements(newEngine(), functionOf('WEIGHTEDRATE'), rows);
      expect(differing.slice(0, 20), `${differing.length} 组不一致`).toEqual([]);
    },
    TIMEOUT,
  );

  it('公式只用 Excel 2010、WPS、LibreOffice 都有的函数，长度远小于 8192', () => {
    const allowed = /^(?:IF|AND|OR|ROUND|INT|N|MIN|MAX|SUM|SUMPRODUCT|ISNUMBER|ISTEXT|ISLOGICAL|FALSE)$/;
    for (const { id, native, parameters } of pbeFunctions) {
      if (native.kind !== 'formula') continue;
      for (const count of [parameters.length, parameters.filter(({ optional }) => !optional).length]) {
        const names = parameters
          .slice(0, count)
          .map(({ label }, i) => (id === 'GRADE' && i ? '"优90,差0"' : label));
        const formula = native.write(names) ?? '';
        const used = [...formula.matchAll(/([A-Z]+)\(/g)].map(([, name = '']) => name);
        expect(
          used.filter((name) => !allowed.test(name)),
          id,
        ).toEqual([]);
        expect(formula.length).toBeLessThan(1500);
      }
    }
  });

  it('等次表是文字常量才有等价公式，写在别的格子里就定值', () => {
    const { native } = functionOf('GRADE');
    if (native.kind !== 'formula') throw new Error('GRADE 应有等价公式');
    expect(native.write(['A1', '"优90,良80,较差60,差0"'])).toContain('IF(ROUND(A1*1,8)>=60,"较差"');
    expect(native.write(['A1', '方案_等次'])).toBeNull();
  });

  it('等次表的写法读不懂：函数是 #VALUE!，没有等价公式，也不抛错', () => {
    const { native, implement } = functionOf('GRADE');
    if (native.kind !== 'formula') throw new Error('GRADE 应有等价公式');
    for (const grades of ['优秀', ' ', '优90，良']) {
      expect(() => implement([95, grades])).toThrow('等次');
      expect(native.write(['A1', `"${grades}"`])).toBeNull();
    }
  });
});
