import { dec, Decimal, roundHalfUp, sumNumbers, toCellNumber } from '../amount';
import { countIfs, sumIf, sumIfs } from './criteria';
import { compare, errorAmong, lift, numbersIn } from './operators';
import {
  cellsOf,
  DIVISION_ERROR,
  ErrorValue,
  isArea,
  isEmpty,
  MISSING_ERROR,
  NUMBER_ERROR,
  single,
  toLogical,
  toNumber,
  toText,
  VALUE_ERROR,
  type Cell,
  type Value,
} from './value';

/** 一个原生函数：实参已经求过值。 */
export type NativeFunction = (args: readonly Value[]) => Value;

/** 逐格读成数再算；读不成就是那个错误。 */
const numeric =
  (compute: (...numbers: readonly number[]) => Cell): NativeFunction =>
  (args) =>
    lift(args, (cells) => {
      const numbers: number[] = [];
      for (const cell of cells) {
        const number = toNumber(cell);
        if (number instanceof ErrorValue) return number;
        numbers.push(number);
      }
      return compute(...numbers);
    });

/** 逐格读成文字再算。 */
const textual =
  (compute: (text: string, ...rest: readonly Cell[]) => Cell): NativeFunction =>
  (args) =>
    lift(args, ([first, ...rest]) => {
      const error = errorAmong([first, ...rest]);
      return error ?? compute(toText(first) as string, ...rest);
    });

/** 实参里的数一起算。 */
const summary =
  (compute: (numbers: readonly number[]) => Cell): NativeFunction =>
  (args) => {
    const numbers = numbersIn(args);
    return numbers instanceof ErrorValue ? numbers : compute(numbers);
  };

/** 逐格判断，错误值不往下传。 */
const judged =
  (judge: (cell: Cell) => boolean): NativeFunction =>
  (args) =>
    lift([args[0]], ([cell]) => judge(cell));

/** 真假一起判断：区域里只看数和真假；一个也没有是 `#VALUE!`。 */
const logical =
  (combine: (flags: readonly boolean[]) => boolean): NativeFunction =>
  (args) => {
    const flags: boolean[] = [];
    for (const arg of args) {
      for (const cell of cellsOf(arg)) {
        if (isArea(arg) && !(cell instanceof ErrorValue) && (isEmpty(cell) || typeof cell === 'string'))
          continue;
        const flag = toLogical(cell);
        if (flag instanceof ErrorValue) return flag;
        flags.push(flag);
      }
    }
    return flags.length === 0 ? VALUE_ERROR : combine(flags);
  };

const rounded = (mode: (value: Decimal, places: number) => Decimal): NativeFunction =>
  numeric((value = 0, places = 0) => toCellNumber(scaled(dec(value), Math.trunc(places), mode)));

/** 位数是负的，舍到十位、百位。 */
function scaled(value: Decimal, places: number, mode: (value: Decimal, places: number) => Decimal): Decimal {
  if (places >= 0) return mode(value, places);
  const unit = dec(10).pow(-places);
  return mode(value.div(unit), 0).times(unit);
}

const towardZero = (value: Decimal, places: number): Decimal => value.round(places, Decimal.roundDown);
const awayFromZero = (value: Decimal, places: number): Decimal => value.round(places, Decimal.roundUp);

function sumProduct(args: readonly Value[]): Value {
  const lists = args.map(cellsOf);
  const length = lists[0]?.length ?? 0;
  if (lists.some((list) => list.length !== length)) return VALUE_ERROR;
  let total = dec(0);
  for (let i = 0; i < length; i += 1) {
    let product = dec(1);
    for (const list of lists) {
      const cell = list[i];
      if (cell instanceof ErrorValue) return cell;
      product = product.times(typeof cell === 'number' ? dec(cell) : 0);
    }
    total = total.plus(product);
  }
  return toCellNumber(total);
}

/** 向量形式：不大于要找的里面最后一个所对的；错误值跳过。 */
function lookup([wanted, keys, results = keys]: readonly Value[]): Value {
  if (keys === undefined || results === undefined) return VALUE_ERROR;
  const [all, values] = [cellsOf(keys), cellsOf(results)];
  return lift([wanted], ([one]) => {
    if (one instanceof ErrorValue) return one;
    let last = -1;
    all.forEach((key, at) => {
      const isSame = !(key instanceof ErrorValue) && !isEmpty(key) && typeof key === typeof one;
      if (isSame && compare(key, one) <= 0) last = at;
    });
    return last < 0 ? MISSING_ERROR : values[last];
  });
}

function countOf(args: readonly Value[], wanted: (cell: Cell) => boolean): number {
  let count = 0;
  for (const arg of args) {
    for (const line of isArea(arg) ? arg : [[arg]]) for (const cell of line) if (wanted(cell)) count += 1;
  }
  return count;
}

const count = (cell: Cell): number => Math.max(0, Math.trunc(typeof cell === 'number' ? cell : 0));

/** 表样、等价原生公式与用户常写的原生函数；别的不算，由调用者说“算不了”。 */
export const nativeFunctions: ReadonlyMap<string, NativeFunction> = new Map<string, NativeFunction>([
  ['SUM', summary(sumNumbers)],
  ['MAX', summary((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers)))],
  ['MIN', summary((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers)))],
  [
    'AVERAGE',
    summary((numbers) => (numbers.length === 0 ? DIVISION_ERROR : sumNumbers(numbers) / numbers.length)),
  ],
  ['COUNT', (args) => countOf(args, (cell) => typeof cell === 'number')],
  ['COUNTA', (args) => countOf(args, (cell) => !isEmpty(cell))],
  ['COUNTBLANK', (args) => countOf(args, (cell) => isEmpty(cell) || cell === '')],
  ['COUNTIF', countIfs],
  ['COUNTIFS', countIfs],
  ['SUMIF', sumIf],
  ['SUMIFS', sumIfs],
  ['SUMPRODUCT', sumProduct],
  ['LOOKUP', lookup],
  ['AND', logical((flags) => flags.every(Boolean))],
  ['OR', logical((flags) => flags.some(Boolean))],
  ['NOT', (args) => lift([args[0]], ([cell]) => negate(toLogical(cell)))],
  ['ROUND', rounded(roundHalfUp)],
  ['ROUNDDOWN', rounded(towardZero)],
  ['ROUNDUP', rounded(awayFromZero)],
  ['TRUNC', rounded(towardZero)],
  ['INT', numeric((value = 0) => Math.floor(toCellNumber(dec(value))))],
  ['ABS', numeric((value = 0) => Math.abs(value))],
  ['MOD', numeric((a = 0, b = 0) => (b === 0 ? DIVISION_ERROR : a - b * Math.floor(a / b)))],
  ['POWER', numeric((a = 0, b = 0) => (Number.isFinite(a ** b) ? a ** b : NUMBER_ERROR))],
  ['SQRT', numeric((value = 0) => (value < 0 ? NUMBER_ERROR : Math.sqrt(value)))],
  ['N', (args) => lift([args[0]], ([cell]) => numberOnly(cell))],
  ['VALUE', numeric((value = 0) => value)],
  ['ISNUMBER', judged((cell) => typeof cell === 'number')],
  ['ISTEXT', judged((cell) => typeof cell === 'string')],
  ['ISLOGICAL', judged((cell) => typeof cell === 'boolean')],
  ['ISBLANK', judged(isEmpty)],
  ['ISERROR', judged((cell) => cell instanceof ErrorValue)],
  ['ISNA', judged((cell) => cell instanceof ErrorValue && cell.code === MISSING_ERROR.code)],
  ['NA', () => MISSING_ERROR],
  ['TRUE', () => true],
  ['FALSE', () => false],
  ['LEN', textual((text) => text.length)],
  ['LEFT', textual((text, length = 1) => text.slice(0, count(length)))],
  ['RIGHT', textual((text, length = 1) => (count(length) === 0 ? '' : text.slice(-count(length))))],
  ['MID', textual((text, start, length) => text.slice(count(start) - 1, count(start) - 1 + count(length)))],
  ['TRIM', textual((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, ''))],
  ['CONCATENATE', (args) => lift(args, (cells) => errorAmong(cells) ?? cells.map(toText).join(''))],
  ['ROWS', ([area]) => (area !== undefined && isArea(area) ? area.length : 1)],
  ['COLUMNS', ([area]) => (area !== undefined && isArea(area) ? (area[0]?.length ?? 0) : 1)],
]);

const negate = (flag: boolean | ErrorValue): Cell => (flag instanceof ErrorValue ? flag : !flag);

function numberOnly(cell: Cell): Cell {
  if (cell instanceof ErrorValue || typeof cell === 'number') return cell;
  return typeof cell === 'boolean' ? Number(cell) : 0;
}

/** 实参写成引用时当一片区域看的函数：一格的文字它们跳过，不去读成数。 */
export const readsAreas: ReadonlySet<string> = new Set([
  ...['SUM', 'MAX', 'MIN', 'AVERAGE', 'COUNT', 'COUNTA', 'COUNTBLANK', 'SUMPRODUCT', 'AND', 'OR', 'LOOKUP'],
]);

/** 一片区域的左上角；空的照空格。 */
export const firstCell = (value: Value | undefined): Cell =>
  value === undefined ? undefined : single(value);
