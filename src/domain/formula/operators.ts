import { dec, toCellNumber } from '../amount';
import type { Operator } from './syntax';
import {
  DIVISION_ERROR,
  ErrorValue,
  isArea,
  isEmpty,
  MISSING_ERROR,
  NUMBER_ERROR,
  single,
  toNumber,
  toText,
  type Cell,
  type Value,
} from './value';

/** 逐格运算：有一片区域就逐格算（单格、单行、单列照着铺开），都是单格就是单格。 */
export function lift(args: readonly Value[], compute: (cells: readonly Cell[]) => Cell): Value {
  const areas = args.filter(isArea);
  if (areas.length === 0) return compute(args as readonly Cell[]);
  const rows = Math.max(...areas.map((area) => area.length));
  const columns = Math.max(...areas.map((area) => area[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_unused, j) => compute(args.map((arg) => cellAt(arg, i, j)))),
  );
}

function cellAt(value: Value, row: number, column: number): Cell {
  if (!isArea(value)) return value;
  const line = value.length === 1 ? value[0] : value[row];
  if (line === undefined) return MISSING_ERROR;
  if (line.length === 1) return line[0];
  return column < line.length ? line[column] : MISSING_ERROR;
}

/** 一次运算。 */
export function operate(operator: Operator, left: Value, right: Value): Value {
  return isArea(left) || isArea(right)
    ? lift([left, right], ([a, b]) => cellOperation(operator, a, b))
    : cellOperation(operator, left, right);
}

function cellOperation(operator: Operator, left: Cell, right: Cell): Cell {
  if (left instanceof ErrorValue) return left;
  if (right instanceof ErrorValue) return right;
  if (operator === '&') return `${toText(left) as string}${toText(right) as string}`;
  if ('+-*/^'.includes(operator)) return arithmetic(operator, toNumber(left), toNumber(right));
  return compared(operator, compare(left, right));
}

function arithmetic(operator: Operator, a: number | ErrorValue, b: number | ErrorValue): Cell {
  if (a instanceof ErrorValue) return a;
  if (b instanceof ErrorValue) return b;
  const result =
    operator === '+'
      ? a + b
      : operator === '-'
        ? a - b
        : operator === '*'
          ? a * b
          : operator === '/'
            ? a / b
            : a ** b;
  if (operator === '/' && b === 0) return DIVISION_ERROR;
  if (!Number.isFinite(result)) return NUMBER_ERROR;
  // 加减抵消到只剩浮点尾差的，Excel 当 0
  const isCancelled = (operator === '+' || operator === '-') && Math.abs(result) < 1e-15 * Math.abs(a);
  return isCancelled ? 0 : result;
}

function compared(operator: Operator, order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

/** 数＜文字＜真假；空格跟着对方的类型；文字不分大小写，数只看 15 位有效数字。 */
export function compare(left: Cell, right: Cell): number {
  const [a, b] = [blankLike(left, right), blankLike(right, left)];
  const [rankA, rankB] = [rank(a), rank(b)];
  if (rankA !== rankB) return rankA - rankB;
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : toCellNumber(dec(a)) - toCellNumber(dec(b));
  }
  const [x, y] = [String(a).toLowerCase(), String(b).toLowerCase()];
  return x === y ? 0 : x < y ? -1 : 1;
}

const rank = (value: Cell): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

function blankLike(value: Cell, other: Cell): Cell {
  if (!isEmpty(value)) return value;
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/** 实参里的数：区域里只算真的数，直接写的照算术读；错误值原样返回。 */
export function numbersIn(args: readonly Value[]): readonly number[] | ErrorValue {
  const found: number[] = [];
  for (const arg of args) {
    if (!isArea(arg)) {
      const number = toNumber(arg);
      if (number instanceof ErrorValue) return number;
      found.push(number);
      continue;
    }
    for (const line of arg) {
      for (const cell of line) {
        if (cell instanceof ErrorValue) return cell;
        if (typeof cell === 'number') found.push(cell);
      }
    }
  }
  return found;
}

/** 头一个是错误值的单格实参；没有为 undefined。 */
export const errorAmong = (args: readonly Value[]): ErrorValue | undefined =>
  args.map((arg) => (isArea(arg) ? undefined : single(arg))).find((cell) => cell instanceof ErrorValue);
