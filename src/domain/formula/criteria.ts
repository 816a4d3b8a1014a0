import { cellLikeNumber, dec, sumNumbers, toCellNumber } from '../amount';
import { compare } from './operators';
import { Unsupported } from './unsupported';
import {
  cellsOf,
  ErrorValue,
  isArea,
  isEmpty,
  single,
  toNumber,
  VALUE_ERROR,
  type Cell,
  type Value,
} from './value';

/** 条件最多这么多字。 */
const LONGEST = 255;

/** 一格合不合条件。 */
type Test = (cell: Cell) => boolean;

/** `COUNTIF`、`COUNTIFS`：几片同样大的区域逐格都合条件的有几格。 */
export function countIfs(args: readonly Value[]): Value {
  const hits = matches(args);
  return hits instanceof ErrorValue ? hits : hits.filter(Boolean).length;
}

/** `SUMIF(区域,条件,[求和区域])`；求和区域与区域不一样大的不算。 */
export function sumIf([keys, wanted, amounts = keys]: readonly Value[]): Value {
  return totalOf(amounts, [keys, wanted]);
}

/** `SUMIFS(求和区域,区域,条件,…)`。 */
export function sumIfs([amounts, ...pairs]: readonly Value[]): Value {
  return totalOf(amounts, pairs);
}

function totalOf(amounts: Value, pairs: readonly Value[]): Value {
  const hits = matches(pairs);
  if (hits instanceof ErrorValue) return hits;
  const cells = cellsOf(amounts);
  if (cells.length !== hits.length) throw new Unsupported();
  const chosen = cells.filter((_, at) => hits[at]);
  const error = chosen.find((cell) => cell instanceof ErrorValue);
  return error ?? sumNumbers(chosen.filter((cell) => typeof cell === 'number'));
}

/** 逐格：几个条件是不是都合。区域大小不一样是 `#VALUE!`。 */
function matches(pairs: readonly Value[]): readonly boolean[] | ErrorValue {
  let hits: readonly boolean[] | null = null;
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [area, wanted] = [pairs[at], pairs[at + 1]];
    if (isArea(wanted)) throw new Unsupported();
    const cells = cellsOf(area);
    if (hits !== null && cells.length !== hits.length) return VALUE_ERROR;
    const test = testOf(single(wanted));
    hits = cells.map((cell, of) => (hits === null || hits[of] === true) && test(cell));
  }
  return hits ?? VALUE_ERROR;
}

/** 条件的写法：数、文字（`*`、`?` 通配，`~` 照字面）、前面可以有比较号。 */
function testOf(wanted: Cell): Test {
  if (wanted instanceof ErrorValue) return (cell) => cell instanceof ErrorValue && cell.code === wanted.code;
  if (isEmpty(wanted)) return (cell) => numberIn(cell) === 0;
  if (typeof wanted === 'boolean') return (cell) => cell === wanted;
  if (typeof wanted === 'number') return equalTo(wanted);
  // Excel 的条件超过 255 个字是 #VALUE!；也免得通配符逐格试上半天
  if (wanted.length > LONGEST) throw new Unsupported();
  const [, operator = '', operand = ''] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(wanted) ?? [];
  const number = cellLikeNumber(operand);
  const value = number === undefined ? operand : toCellNumber(number.value);
  if (operator === '' || operator === '=') return same(value, operator);
  if (operator === '<>') {
    const equal = same(value, '=');
    return (cell) => !equal(cell);
  }
  return ordered(operator, value);
}

function same(value: string | number, operator: string): Test {
  if (typeof value === 'number') return equalTo(value);
  if (value === '') return operator === '=' ? isEmpty : (cell) => isEmpty(cell) || cell === '';
  const pattern = new RegExp(`^${wildcards(value)}$`, 'isu');
  return (cell) => typeof cell === 'string' && pattern.test(cell);
}

const equalTo =
  (wanted: number): Test =>
  (cell) => {
    const number = numberIn(cell);
    return number !== undefined && compare(number, wanted) === 0;
  };

/** 数与数比，文字与文字比。 */
const ordered =
  (operator: string, value: string | number): Test =>
  (cell) => {
    if (isEmpty(cell) || cell instanceof ErrorValue || typeof cell !== typeof value) return false;
    const order = compare(cell, value);
    return operator.startsWith('<')
      ? order < 0 || (operator === '<=' && order === 0)
      : order > 0 || (operator === '>=' && order === 0);
  };

/** 一格里的数；写成文字的数也算，别的为 undefined。 */
function numberIn(cell: Cell): number | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return undefined;
  const number = toNumber(cell);
  return number instanceof ErrorValue ? undefined : toCellNumber(dec(number));
}

const wildcards = (text: string): string =>
  text.replace(/~([*?~])|([*?])|[\\^$.|+()[\]{}/]/g, (all, literal?: string, wild?: string) =>
    wild === '*' ? '.*' : wild === '?' ? '.' : `\\${literal ?? all}`.replace('\\~', '~'),
  );
