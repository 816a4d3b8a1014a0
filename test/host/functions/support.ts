import fc from 'fast-check';
import { PbeValueError, type ArgumentValue, type PbeFunction } from '../../../src/domain';
import type { CellValue, EnginePort } from '../../../src/host/engine';

/** 一行实参：每个实参占若干格。 */
export type Row = readonly (readonly CellValue[])[];

/** 一格里会出现的数：金额、整数、率、边界。 */
const number = fc.oneof(
  { arbitrary: fc.integer({ min: -50_000, max: 5_000_000 }).map((cents) => cents / 100), weight: 6 },
  { arbitrary: fc.integer({ min: 0, max: 40 }), weight: 4 },
  { arbitrary: fc.integer({ min: 0, max: 12_000 }).map((steps) => steps / 10_000), weight: 3 },
  { arbitrary: fc.constantFrom(0, 0, 1, 22.500000000000004, 0.1 + 0.2, 1e-7, 999_999_999.99), weight: 1 },
);

/** 错误值的一格：写成 1÷0。有一个实参是错误值，表格软件就不叫函数，直接得错误。 */
export const ERROR_CELL = '#DIV/0!';

/** 什么参数都可能遇到的：逻辑值（判断的结果）、错误值、写成文字的逻辑值、只有空格。 */
export const strays: readonly CellValue[] = [true, false, ERROR_CELL, 'TRUE', ' '];

/** 用户会敲进去的别的东西：空、“—”、文字数字、不是数的文字、逻辑值、错误值。 */
const oddity = fc.constantFrom<CellValue>(
  ...['', null, '—', '12', '0', '68.54%', '1,234.5', '2.46 ✓', '22.5万元', '无'],
  ...strays,
);

/** 数字参数的一格：多数是数。 */
export const numberCell = fc.oneof<[fc.WeightedArbitrary<CellValue>, fc.WeightedArbitrary<CellValue>]>(
  { arbitrary: number, weight: 12 },
  { arbitrary: oddity, weight: 2 },
);

/** 可省的位数：多数写得对，也有小数、太大、负数、“—”、不是数的。 */
export const placesCell = fc.oneof<[fc.WeightedArbitrary<CellValue>, fc.WeightedArbitrary<CellValue>]>(
  { arbitrary: fc.constantFrom<CellValue>('', 0, 1, 2, 3, '2'), weight: 4 },
  { arbitrary: fc.constantFrom<CellValue>(1.5, 7, -1, 6, '—', '二', ...strays), weight: 1 },
);

/** 同样的随机数每次都一样，失败可重现。 */
export function sampleRows(shape: readonly fc.Arbitrary<CellValue>[][], count: number): Row[] {
  return fc.sample(fc.tuple(...shape.map((cells) => fc.tuple(...cells))), {
    numRuns: count,
    seed: 20221231,
  }) as Row[];
}

/** 函数自己算的结果；报错、实参里有错误值记成 #VALUE!。 */
export function evaluate(entry: PbeFunction, args: readonly ArgumentValue[]): number | string {
  if (args.flat(2).includes(ERROR_CELL)) return '#VALUE!';
  try {
    return entry.implement(args);
  } catch (error) {
    if (error instanceof PbeValueError) return '#VALUE!';
    throw error;
  }
}

/** 空串也写成空格子：与用户没填一样。 */
function argument(cells: readonly CellValue[]): ArgumentValue {
  const values = cells.map((cell) => (cell === '' ? null : cell));
  return values.length === 1 ? values[0] : [values];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** 一行实参各自的引用（行号从 1 起）。 */
function references(row: Row, line: number): string[] {
  let column = 0;
  return row.map((cells) => {
    const from = `${LETTERS.charAt(column)}${line}`;
    column += cells.length;
    const to = `${LETTERS.charAt(column - 1)}${line}`;
    return cells.length === 1 ? from : `${from}:${to}`;
  });
}

/** 一次算多少行：引擎一轮计算有时限，机器忙时一千多条公式会超。 */
const CHUNK = 200;

/** 由一行实参的引用和值拼等价原生公式；这组实参没有等价公式（定值）为 null。 */
export type FormulaWriter = (references: readonly string[], row: Row) => string | null;

/** 函数表里登记的等价公式；每一行都应拼得成。 */
function registeredFormula({ id, native }: PbeFunction): FormulaWriter {
  if (native.kind !== 'formula') throw new Error(`${id} 没有等价原生公式`);
  return (refs) => {
    const formula = native.write(refs);
    if (formula === null) throw new Error(`${id} 拼不成公式`);
    return formula;
  };
}

/**
 * 把所有行和等价原生公式写进一张表，由引擎算，返回与实现不一致的行；没有等价公式的行不比。
 */
export async function disagreements(
  engine: EnginePort,
  entry: PbeFunction,
  rows: readonly Row[],
  write: FormulaWriter = registeredFormula(entry),
): Promise<string[]> {
  // 新引擎的首轮计算由 Univer 自己排队，机器忙时会撞上我们的第一批；先空算一轮把它排掉。
  await engine.recalculate();
  const differing: string[] = [];
  for (let start = 0; start < rows.length; start += CHUNK) {
    differing.push(...(await compare(engine, entry, rows.slice(start, start + CHUNK), start, write)));
  }
  return differing;
}

async function compare(
  engine: EnginePort,
  entry: PbeFunction,
  rows: readonly Row[],
  top: number,
  write: FormulaWriter,
): Promise<string[]> {
  const sheet = engine.activeSheet();
  const width = rows[0]?.flat().length ?? 0;
  const formulas = rows.map((row, i) => write(references(row, top + i + 1), row));
  engine.writeCells(sheet, { r: top, c: 0, r2: top + rows.length - 1, c2: width }, (i, j) => {
    if (j < width) {
      const value = rows[i]?.flat()[j] ?? '';
      return value === ERROR_CELL ? { formula: '=1/0' } : { value };
    }
    const formula = formulas[i] ?? null;
    return formula === null ? null : { formula: `=${formula}` };
  });
  await engine.settle();
  return rows.flatMap((row, i) => {
    if (formulas[i] === null) return [];
    const ours = evaluate(entry, row.map(argument));
    const theirs = engine.readCell(sheet, top + i, width).value;
    return same(ours, theirs) ? [] : [`${JSON.stringify(row)} 函数 ${String(ours)}，公式 ${String(theirs)}`];
  });
}

/** 相差在双精度的最后一两位以内算一样。 */
function same(ours: number | string, theirs: unknown): boolean {
  if (ours === '#VALUE!') return typeof theirs === 'string' && /^#(VALUE|DIV\/0)!$/.test(theirs);
  if (typeof ours === 'number' && typeof theirs === 'number')
    return Math.abs(ours - theirs) <= 1e-12 * Math.max(1, Math.abs(ours));
  return ours === theirs;
}
