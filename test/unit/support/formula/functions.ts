import { findFunction, roundHalfUp, dec } from '../../../../src/domain';
import type { CellInput } from '../../../../src/domain';
import { PbeValueError } from '../../../../src/domain';

/** 求值的结果：一格的值，或一片区域（空格为 null）。 */
export type Value = CellInput | readonly (readonly CellInput[])[];

/** 单元格错误值。 */
export class CellError extends Error {}

const cells = (value: Value): readonly CellInput[] => (isArea(value) ? value.flat() : [value]);
const isArea = (value: Value): value is readonly (readonly CellInput[])[] => Array.isArray(value);
const blank = (value: CellInput): boolean => value === null || value === undefined || value === '';

/** 单格取值；空格按 0 或空串由用的人决定。 */
export const scalar = (value: Value): CellInput => (isArea(value) ? (value[0]?.[0] ?? null) : value);

/** 一片区域里算不出的格留下的错误文字。 */
const isError = (value: CellInput): value is string =>
  typeof value === 'string' && /^#(?:N\/A|DIV\/0!|VALUE!|NUM!|REF!|NAME\?)$/.test(value);

/** 逐格运算：有一片区域就逐格算（算不出的格留作错误文字，用到它的也是它），都是单格就是单格。 */
export function lift(args: readonly Value[], compute: (cells: readonly CellInput[]) => CellInput): Value {
  const shape = args.find(isArea);
  if (shape === undefined) return compute(args.map(scalar));
  return shape.map((row, i) =>
    row.map((_, j) => {
      try {
        const each = args.map((arg) => (isArea(arg) ? (arg[i]?.[j] ?? null) : arg));
        return each.find(isError) ?? compute(each);
      } catch (error) {
        if (error instanceof CellError) return error.message;
        throw error;
      }
    }),
  );
}

/** 算术里的数。 */
export function toNumber(value: Value): number {
  const one = scalar(value);
  if (one === null || one === undefined) return 0;
  if (typeof one === 'boolean') return one ? 1 : 0;
  if (typeof one === 'number') return one;
  throw new CellError('#VALUE!');
}

const numbers = (args: readonly Value[]): readonly number[] =>
  args.flatMap(cells).filter((value): value is number => typeof value === 'number');

const numberAt = (area: Value, index: number): number => {
  const value = cells(area)[index];
  if (typeof value === 'string' && value.startsWith('#')) throw new CellError(value);
  return typeof value === 'number' ? value : 0;
};

/** 向量形式：不大于要找的数里最后一个所对的结果；错误值跳过。 */
function lookup(wanted: CellInput, keys: Value = null, results: Value = null): CellInput {
  const fits = cells(keys).flatMap((key, at) =>
    typeof key === 'number' && key <= toNumber(wanted) ? [at] : [],
  );
  const last = fits.at(-1);
  if (last === undefined) throw new CellError('#N/A');
  return cells(results)[last] ?? null;
}

/** 参数在求值前就要分支的函数由求值器自己管（IF）；这里都是先求值的。 */
const native: Readonly<Record<string, (args: readonly Value[]) => Value>> = {
  COUNT: (args) => numbers(args).length,
  COUNTBLANK: (args) => args.flatMap(cells).filter(blank).length,
  MAX: (args) => Math.max(...numbers(args)),
  SUM: (args) => Number(numbers(args).reduce((sum, number) => sum.plus(dec(number)), dec(0))),
  ROWS: ([area]) => (area !== undefined && isArea(area) ? area.length : 1),
  AND: (args) => args.every((arg) => toNumber(arg) !== 0),
  OR: (args) => args.some((arg) => toNumber(arg) !== 0),
  ISNUMBER: ([value]) => typeof scalar(value ?? null) === 'number',
  N: ([value]) => (typeof scalar(value ?? null) === 'number' ? (scalar(value ?? null) ?? 0) : 0),
  ABS: ([value]) => Math.abs(toNumber(value ?? 0)),
  ROUND: ([value, places]) => Number(roundHalfUp(dec(toNumber(value ?? 0)), toNumber(places ?? 0))),
  LEN: ([value]) => String(scalar(value ?? null) ?? '').length,
  LEFT: ([text, length]) =>
    lift([text ?? null, length ?? 1], ([one, count]) => String(one ?? '').slice(0, toNumber(count))),
  RIGHT: ([text, length]) =>
    lift([text ?? null, length ?? 1], ([one, count]) => String(one ?? '').slice(-toNumber(count))),
  ROW: ([area]) => (area !== undefined && isArea(area) ? area.map((_, i) => [i + 1]) : 1),
  LOOKUP: ([wanted, keys, results]) => lift([wanted ?? null], ([one]) => lookup(one, keys, results)),
  SUMPRODUCT: (args) =>
    cells(args[0] ?? null)
      .map((_, i) => args.reduce<number>((product, arg) => product * numberAt(arg, i), 1))
      .reduce<number>((sum, product) => sum + product, 0),
  SUMIF: ([keys = null, wanted = null, amounts = null]) =>
    cells(keys).reduce<number>((sum, key, i) => sum + (key === scalar(wanted) ? numberAt(amounts, i) : 0), 0),
  COUNTIFS: ([keys = null, wanted = null, amounts = null]) =>
    cells(keys).filter((key, i) => key === scalar(wanted) && numberAt(amounts, i) > 0).length,
  TRIM: ([value]) => String(scalar(value ?? null) ?? '').trim(),
};

/** 按名字调用；PBE 函数用函数表的实现。 */
export function call(name: string, args: readonly Value[]): Value {
  const known = native[name];
  if (known !== undefined) return known(args);
  const pbe = findFunction(name);
  if (pbe === undefined) throw new Error(`没有函数 ${name}`);
  try {
    return pbe.implement(args);
  } catch (error) {
    if (error instanceof PbeValueError) throw new CellError('#VALUE!');
    throw error;
  }
}
