import type { CellInput } from '../amount';
import { findFunction, isArea as takesArea, PbeValueError, type ArgumentValue } from '../functions';
import { firstCell, nativeFunctions, readsAreas } from './functions';
import { lift, operate } from './operators';
import type { FormulaNode } from './syntax';
import { Unsupported } from './unsupported';
import { cellsOf, ErrorValue, isArea, single, toLogical, VALUE_ERROR, type Cell, type Value } from './value';

/** 放在某一行（0 起）里取一个引用；指不到、算不了为 undefined。 */
export type Reader<T = Value> = (row: number) => T | undefined;

/** 公式里的引用怎么取：照公式里的写法，编一条公式时每个引用只问一次，算各行时不再认它的写法。 */
export interface ReferenceReaders {
  /** 一格的值，空格为 null；一片区域为二维数组。 */
  value(reference: string): Reader;
  /** 从表头到本行的几列：只要从上往下顺延到最后一行的字，可以只给一行。 */
  carriedDown(reference: string): Reader;
  /** 区域的各行是工作表的第几行（1 起）。 */
  rows(reference: string): Reader<readonly number[]>;
}

/** 编好的一段；有不认识的函数、算不了的引用时抛 {@link Unsupported}。 */
type Compiled = (row: number) => Value;

type Arguments = readonly FormulaNode[];

/**
 * 把一条公式编成一个函数：一列几百行的公式只是行号不同，编一次，各行只管算。
 * 照 Excel 的算法：运算符、空格与类型的规矩、表样与等价原生公式用到的函数、PBE 函数。
 *
 * @returns 给一行（0 起），得公式在那一行的值；错误为 {@link ErrorValue}；走到不认识的函数、算不了的引用为 undefined
 */
export function compileFormula(node: FormulaNode, readers: ReferenceReaders): Reader {
  const compiled = compile(node, readers);
  return (row) => {
    try {
      return compiled(row);
    } catch (error) {
      if (error instanceof Unsupported) return undefined;
      throw error;
    }
  };
}

const unsupported: Compiled = () => {
  throw new Unsupported();
};

function compile(node: FormulaNode, readers: ReferenceReaders): Compiled {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'logical': {
      const { value } = node;
      return () => value;
    }
    case 'error': {
      const error = new ErrorValue(node.code);
      return () => error;
    }
    case 'omitted':
      return () => null;
    case 'reference':
      return referenced(readers.value(node.text));
    case 'array': {
      const rows = node.rows.map((line) => line.map((cell) => compile(cell, readers)));
      return (row) => rows.map((line) => line.map((cell) => single(cell(row))));
    }
    case 'negative': {
      const operand = compile(node.operand, readers);
      return (row) => operate('-', 0, operand(row));
    }
    case 'percent': {
      const operand = compile(node.operand, readers);
      return (row) => operate('/', operand(row), 100);
    }
    case 'operation': {
      const { operator } = node;
      const [left, right] = [compile(node.left, readers), compile(node.right, readers)];
      return (row) => operate(operator, left(row), right(row));
    }
    case 'call':
      return called(node.name, node.args, readers);
  }
}

const referenced =
  (read: Reader): Compiled =>
  (row) => {
    const value = read(row);
    if (value === undefined) throw new Unsupported();
    return value;
  };

function called(name: string, args: Arguments, readers: ReferenceReaders): Compiled {
  if (name === 'IF') return branch(args, readers);
  if (name === 'IFERROR' || name === 'IFNA') return rescue(args, readers);
  if (name === 'ROW') return rowNumbers(args, readers);
  if (name.startsWith('PBE.')) return pbe(name.slice(4), args, readers);
  const native = nativeFunctions.get(name);
  if (native === undefined) return unsupported;
  const whole = readsAreas.has(name);
  const inputs = args.map((arg): Compiled => {
    const read = compile(arg, readers);
    if (!whole || arg.kind !== 'reference') return read;
    return (row) => {
      const value = read(row);
      return isArea(value) ? value : [[value]];
    };
  });
  return (row) => native(inputs.map((input) => input(row)));
}

/** 只求走到的一支；条件是一片区域时逐格选。 */
function branch([condition, yes, no]: Arguments, readers: ReferenceReaders): Compiled {
  if (condition === undefined) return unsupported;
  const choice = (node: FormulaNode | undefined, missing: boolean): Compiled =>
    node === undefined ? () => missing : node.kind === 'omitted' ? () => 0 : compile(node, readers);
  const [test, first, second] = [compile(condition, readers), choice(yes, true), choice(no, false)];
  return (row) => {
    const tested = test(row);
    if (isArea(tested)) {
      return lift([tested, first(row), second(row)], ([flag, one, other]) => {
        const chosen = toLogical(flag);
        return chosen instanceof ErrorValue ? chosen : chosen ? one : other;
      });
    }
    const flag = toLogical(tested);
    if (flag instanceof ErrorValue) return flag;
    return flag ? first(row) : second(row);
  };
}

function rescue([risky, spare]: Arguments, readers: ReferenceReaders): Compiled {
  if (risky === undefined || spare === undefined) return unsupported;
  const [first, second] = [compile(risky, readers), compile(spare, readers)];
  return (row) => {
    const value = first(row);
    if (!cellsOf(value).some((cell) => cell instanceof ErrorValue)) return value;
    return lift([value, second(row)], ([cell, other]) => (cell instanceof ErrorValue ? other : cell));
  };
}

/** 引用的各行行号：一格是一个数，几行是一列。 */
function rowNumbers([area]: Arguments, readers: ReferenceReaders): Compiled {
  if (area?.kind !== 'reference') return unsupported;
  const read = readers.rows(area.text);
  return (row) => {
    const rows = read(row);
    if (rows === undefined) throw new Unsupported();
    return rows.length === 1 ? rows[0] : rows.map((each) => [each]);
  };
}

function pbe(id: string, args: Arguments, readers: ReferenceReaders): Compiled {
  const entry = findFunction(id);
  if (entry === undefined) return unsupported;
  const inputs = args.map((arg, at): Compiled => {
    const parameter = entry.parameters[at];
    if (arg.kind === 'omitted') return () => undefined;
    const isCarried = parameter?.carriedDown === true && arg.kind === 'reference';
    const read = isCarried ? referenced(readers.carriedDown(arg.text)) : compile(arg, readers);
    return parameter !== undefined && takesArea(parameter) ? read : (row) => firstCell(read(row));
  });
  return (row) => {
    const values: Value[] = [];
    for (const input of inputs) values.push(input(row));
    for (const value of values) {
      const error = errorIn(value);
      if (error !== undefined) return error;
    }
    try {
      return entry.implement(values as readonly ArgumentValue[]) as CellInput;
    } catch (error) {
      if (error instanceof PbeValueError) return VALUE_ERROR;
      throw error;
    }
  };
}

/** 头一个错误值；没有为 undefined。 */
function errorIn(value: Value): ErrorValue | undefined {
  if (!isArea(value)) return value instanceof ErrorValue ? value : undefined;
  for (const line of value) {
    for (const cell of line as readonly Cell[]) if (cell instanceof ErrorValue) return cell;
  }
  return undefined;
}
