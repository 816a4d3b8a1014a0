import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFunction, type CellInput } from '../../../src/domain';
import type { CellValue } from '../../../src/host/engine';
import { cases } from '../../support/long';
import { newEngine } from '../engine/support';
import { disagreements, placesCell, sampleRows, strays, type FormulaWriter } from './support';

/** 每种标准比多少组；平时抽样。 */
const COUNT = cases(400, 1200);
const TIMEOUT = 240_000;

const entry = findFunction('RULESCORE')!;

/** 按那一行当时的值编译。 */
const compiled: FormulaWriter = (references, row) => {
  if (entry.native.kind !== 'compiled') throw new Error('RULESCORE 应能编译');
  return entry.native.compile(references.map((formula, i) => ({ formula, value: row[i]?.[0] as CellInput })));
};

const percent = (min: number, max: number) => fc.integer({ min, max });
const tenths = fc.integer({ min: 1, max: 30 }).map((n) => `${n / 10}分`);
const points = fc.oneof(
  tenths,
  percent(1, 40).map((n) => `分值的${n}%`),
);
const rounding = fc.constantFrom('', '，不足一个按一个计', '，不足一个百分点按比例扣分', '，满一个才扣');
const inapplicable = fc.constantFrom('', '', '。没有楼堂馆所项目的按满分计算');

/** 率：一般的、正好在界上的、带浮点尾数的。 */
const rate = fc.oneof(
  { arbitrary: fc.integer({ min: -3000, max: 30_000 }).map((n) => n / 10_000), weight: 6 },
  { arbitrary: fc.integer({ min: -20, max: 300 }).map((n) => n / 100), weight: 4 },
  { arbitrary: fc.integer({ min: 90, max: 120 }).map((n) => n * 0.01), weight: 2 },
  {
    arbitrary: fc.constantFrom(0, 1, 0.1 + 0.2, 1.1 - 0.1 + 0.03, 1 / 3, 1e-7, 2, 85, 45291, -45291),
    weight: 1,
  },
);
const words = fc.constantFrom<CellValue>(
  ...['', null, '—', '－', '-', '/', '无', '没有', '不适用', '不涉及'],
  ...['103%', '0.95', '2.46 ✓', '0', '很好'],
  ...strays,
);
const valueCell = fc.oneof<[fc.WeightedArbitrary<CellValue>, fc.WeightedArbitrary<CellValue>]>(
  { arbitrary: rate, weight: 8 },
  { arbitrary: words, weight: 2 },
);
const countCell = fc.oneof<[fc.WeightedArbitrary<CellValue>, fc.WeightedArbitrary<CellValue>]>(
  { arbitrary: fc.integer({ min: -1, max: 8 }), weight: 6 },
  {
    arbitrary: fc.oneof(words, fc.constantFrom<CellValue>(1.5, 0.96, 45291, '2', '①③', '✓✓×✓')),
    weight: 2,
  },
);
const levelCell = fc.oneof(
  fc.constantFrom<CellValue>('显著', '效果显著', '一般', '成效一般', '不明显', '效果不明显'),
  words,
  fc.constantFrom<CellValue>(0, 3, '显'),
);

const odd = fc.constantFrom<CellValue>('', null, 0, '—', -5, '12', '十分', ...strays);
const weightFrom = (...weights: number[]) =>
  fc.oneof<[fc.WeightedArbitrary<CellValue>, fc.WeightedArbitrary<CellValue>]>(
    { arbitrary: fc.constantFrom(...weights), weight: 12 },
    { arbitrary: odd, weight: 1 },
  );
const anyWeight = weightFrom(1, 2.5, 3, 5, 6, 8, 10, 12.75);
const heavyWeight = weightFrom(6, 8, 10, 12.75);

const deduct = fc
  .tuple(fc.constantFrom('超过', '低于', '超过（降低）'), percent(1, 9), points, rounding, inapplicable)
  .map(
    ([way, step, deduction, tail, clause]) => `100%计满分；每${way}${step}%扣${deduction}${tail}${clause}`,
  );
const notAboveZero = points.map((deduction) => `≤0计满分；每超过1个百分点扣${deduction}，扣完为止`);
const fallingBands = fc
  .uniqueArray(percent(1, 99), { minLength: 1, maxLength: 5 })
  .map((cuts) => cuts.sort((a, b) => b - a))
  .map((cuts) =>
    [
      `${cuts[0]}%（含）以上计满分`,
      ...cuts.slice(1).map((cut, i) => `${cut}%（含）—${cuts[i]}%计分值的${60 - i * 10}%`),
      `低于${cuts.at(-1)}%不得分`,
    ].join('；'),
  );
const adjustmentBands = fc.constantFrom(
  '=0计5分；0—10%（含）计4分；10%—20%（含）计3分；20%—30%（含）计2分；大于30%不得分',
  '=0计6分；0—5%（含）计2.5分；大于5%不得分。没有追加预算的按满分计算',
  '80%（含）—90%（含）计满分，否则计1分',
);
const shared = fc.constantFrom<CellValue>(
  '①有制度；②厉行节约；③合法合规；④有效执行，每项分值的25%',
  '①甲（分值的50%）；②乙（分值的30%）；③丙（分值的20%）。未安排项目的按满分计算',
);

/** 除以目标的比例、只写到 100% 的档、按绝对值的偏差。 */
const targeted = fc.constantFrom(
  '满意度≥95%，得满分；满意度＜95%，按满意度/95%×分值计分',
  '100%得6分；90%（含）至100%之间得4分；低于90%得0分',
  '偏差率绝对值≤10%得满分，每超1个百分点扣0.5分',
  '95%及以上得6分，85%（含）～95%得5分，85%以下不得分',
);
/** 差得太远不得分、最多扣几分、达到多少就是满分；界限随机，界限上的值也取得到。 */
const limited = fc
  .tuple(percent(80, 99), percent(30, 79), tenths, fc.constantFrom('低于', '不足'), percent(1, 5))
  .chain(([full, none, deduction, below, step]) =>
    fc.constantFrom(
      `${full}%（含）以上计满分；每低于${step}%扣${deduction}；${below}${none}%不得分`,
      `${full}%（含）以上计满分；每低于${step}%扣${deduction}；${none}%以下不得分`,
      `100%（含）以下计满分，每超过${step}%扣${deduction}，最多扣2分，超过${200 - none}%不得分`,
      `≥${full}%得满分，${full}%以下按执行率×分值计分，${none}%以下不得分`,
      `达到${full}%得满分，未达到的按满意度×分值计分`,
      `得分=执行率×分值，低于${none}%的不得分`,
    ),
  );
const limitedValue = fc.oneof<[fc.WeightedArbitrary<CellValue>, fc.WeightedArbitrary<CellValue>]>(
  { arbitrary: fc.integer({ min: 25, max: 180 }).map((n) => n / 100), weight: 6 },
  { arbitrary: valueCell, weight: 4 },
);
const mostLost = points.map((each) => `每发现一例不符扣${each}，最多扣2分`);
const counted = fc.constantFrom(
  '收到有效投诉3次以内不扣分，超过3次每增加1次扣1分',
  '全年开展检查5次及以上得满分，每少一次扣0.5分，扣完为止',
  '未发生安全事故得满分；每发生一起扣1分',
  '0个得6分，1-3个得3分，4个及以上不得分',
);
const worded = fc.constantFrom(
  '显著得6分，一般得3分，不明显不得分',
  '效果显著得6分；效果一般得3分；效果不明显不得分',
);

/** 每种评分标准：指标值、分值、评分标准三格（写了位数是四格）的随机取法。 */
const kinds: Record<string, fc.Arbitrary<CellValue>[][]> = {
  扣分: [[valueCell], [anyWeight], [fc.oneof(deduct, deduct, notAboveZero)]],
  分档: [[valueCell], [heavyWeight], [fc.oneof(fallingBands, adjustmentBands)]],
  按比例: [
    [valueCell],
    [anyWeight],
    [fc.constantFrom('得分=执行率×分值', '没有项目的按满分计算；100%计满分，未完成的按完成比例计分')],
  ],
  反向: [
    [valueCell],
    [anyWeight],
    [fc.constantFrom('得分=分值×指标值/实际值', '得分=分值×[1−(实际值−指标值)/指标值]')],
  ],
  要点: [[countCell], [anyWeight], [shared]],
  例数: [
    [countCell],
    [anyWeight],
    [fc.tuple(points, inapplicable).map(([each, clause]) => `每发现一例不符扣${each}，扣完为止${clause}`)],
  ],
  两头的限: [[limitedValue], [anyWeight], [limited]],
  最多扣几分: [[countCell], [anyWeight], [mostLost]],
  对着目标: [[valueCell], [heavyWeight], [targeted]],
  位数: [[valueCell], [anyWeight], [fc.oneof(deduct, fallingBands)], [placesCell]],
  数个数: [[countCell], [heavyWeight], [counted]],
  省写的档次: [[levelCell], [heavyWeight], [worded]],
  档次: [
    [levelCell],
    [heavyWeight],
    [
      fc.constantFrom(
        '效果显著计6分；效果一般计3分；效果不明显不得分',
        '显著计满分；一般计分值的60%；不明显不得分。没有安排的按满分计算',
      ),
    ],
  ],
};

describe('RULESCORE 的等价公式与实现一致（公式由表格引擎算）', () => {
  it.each(Object.entries(kinds))(
    '%s：随机输入',
    async (_, shape) => {
      const rows = sampleRows(shape, COUNT);
      const without = rows.filter((row) => compiled(['A1', 'B1', 'C1'], row) === null);
      expect(rows.length - without.length).toBeGreaterThanOrEqual((COUNT * 5) / 6);
      const differing = await disagreements(newEngine(), entry, rows, compiled);
      expect(differing.slice(0, 20), `${differing.length} 组不一致`).toEqual([]);
    },
    TIMEOUT,
  );

  it('只用 Excel 2010、WPS、LibreOffice 都有的函数，长度远小于 8192', () => {
    const allowed = /^(?:IF|AND|OR|NOT|ROUND|INT|ABS|N|MIN|MAX|ISNUMBER|ISLOGICAL|FALSE)$/;
    for (const shape of Object.values(kinds)) {
      for (const row of sampleRows(shape, 100)) {
        const formula = compiled(
          ['评分_指标值', '评分_分值', '评分_评分标准', '评分_位数'].slice(0, row.length),
          row,
        );
        const used = [...(formula ?? '').replace(/"[^"]*"/g, '').matchAll(/([A-Z]+)\(/g)];
        expect(used.map(([, name = '']) => name).filter((name) => !allowed.test(name))).toEqual([]);
        expect(formula?.length ?? 0).toBeLessThan(1500);
      }
    }
  });
});
