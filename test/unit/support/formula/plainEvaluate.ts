import type { CellInput } from '../../../../src/domain';
import {
  findFunction,
  isArea as takesArea,
  PbeValueError,
  type ArgumentValue,
} from '../../../../src/domain/functions';
import { firstCell, nativeFunctions, readsAreas } from '../../../../src/domain/formula/functions';
import { lift, operate } from '../../../../src/domain/formula/operators';
import type { FormulaNode } from '../../../../src/domain/formula/syntax';
import { Unsupported } from '../../../../src/domain/formula/unsupported';
import {
  cellsOf,
  ErrorValue,
  isArea,
  single,
  toLogical,
  VALUE_ERROR,
  type Cell,
  type Value,
} from '../../../../src/domain/formula/value';

/** 公式里的引用怎么取：照公式里的写法，指不到、算不了一律 undefined。 */
export interface ReferenceLookup {
  /** 一格的值，空格为 null；一片区域为二维数组。 */
  value(reference: string): Value | undefined;
  /** 从表头到本行的几列：只要从上往下顺延到最后一行的字，可以只给一行。 */
  carriedDown(reference: string): Value | undefined;
  /** 区域的各行是工作表的第几行（1 起）。 */
  rows(reference: string): readonly number[] | undefined;
}

/**
 * 一个节点一个节点地求一条公式的值，不编译：与 {@link compileFormula} 互证。
 * 照 Excel 的算法：运算符、空格与类型的规矩、表样与等价原生公式用到的函数、PBE 函数。
 *
 * @returns 一格的值；错误为 {@link ErrorValue}；有不认识的函数、算不了的引用为 undefined
 */
export function evaluateFormula(node: FormulaNode, lookup: ReferenceLookup): Value | undefined {
  try {
    return valueOf(node, lookup);
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

function valueOf(node: FormulaNode, lookup: ReferenceLookup): Value {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'logical':
      return node.value;
    case 'error':
      return new ErrorValue(node.code);
    case 'omitted':
      return null;
    case 'reference':
      return referenced(node.text, lookup);
    case 'array':
      return node.rows.map((row) => row.map((cell) => single(valueOf(cell, lookup))));
    case 'negative':
      return operate('-', 0, valueOf(node.operand, lookup));
    case 'percent':
      return operate('/', valueOf(node.operand, lookup), 100);
    case 'operation':
      return operate(node.operator, valueOf(node.left, lookup), valueOf(node.right, lookup));
    case 'call':
      return called(node.name, node.args, lookup);
  }
}

function referenced(text: string, lookup: ReferenceLookup): Value {
  const value = lookup.value(text);
  if (value === undefined) throw new Unsupported();
  return value;
}

type Arguments = readonly FormulaNode[];

function called(name: string, args: Arguments, lookup: ReferenceLookup): Value {
  if (name === 'IF') return branch(args, lookup);
  if (name === 'IFERROR' || name === 'IFNA') return rescue(args, lookup);
  if (name === 'ROW') return rowNumbers(args, lookup);
  if (name.startsWith('PBE.')) return pbe(name.slice(4), args, lookup);
  const native = nativeFunctions.get(name);
  if (native === undefined) throw new Unsupported();
  const values = args.map((arg) => {
    const value = valueOf(arg, lookup);
    return arg.kind === 'reference' && readsAreas.has(name) && !isArea(value) ? [[value]] : value;
  });
  return native(values);
}

function argumentOf(node: FormulaNode, carriedDown: true | undefined, lookup: ReferenceLookup): Value {
  if (carriedDown === undefined || node.kind !== 'reference') return valueOf(node, lookup);
  const value = lookup.carriedDown(node.text);
  if (value === undefined) throw new Unsupported();
  return value;
}

/** 只求走到的一支；条件是一片区域时逐格选。 */
function branch([condition, yes, no]: Arguments, lookup: ReferenceLookup): Value {
  const choose = (node: FormulaNode | undefined, missing: Value): Value =>
    node === undefined ? missing : node.kind === 'omitted' ? 0 : valueOf(node, lookup);
  if (condition === undefined) throw new Unsupported();
  const tested = valueOf(condition, lookup);
  if (isArea(tested)) {
    return lift([tested, choose(yes, true), choose(no, false)], ([test, first, second]) => {
      const flag = toLogical(test);
      return flag instanceof ErrorValue ? flag : flag ? first : second;
    });
  }
  const flag = toLogical(tested);
  if (flag instanceof ErrorValue) return flag;
  return flag ? choose(yes, true) : choose(no, false);
}

function rescue([risky, spare]: Arguments, lookup: ReferenceLookup): Value {
  if (risky === undefined || spare === undefined) throw new Unsupported();
  const value = valueOf(risky, lookup);
  if (!cellsOf(value).some((cell) => cell instanceof ErrorValue)) return value;
  const instead = valueOf(spare, lookup);
  return lift([value, instead], ([cell, other]) => (cell instanceof ErrorValue ? other : cell));
}

/** 引用的各行行号：一格是一个数，几行是一列。 */
function rowNumbers([area]: Arguments, lookup: ReferenceLookup): Value {
  const rows = area?.kind === 'reference' ? lookup.rows(area.text) : undefined;
  if (rows === undefined) throw new Unsupported();
  return rows.length === 1 ? rows[0] : rows.map((row) => [row]);
}

function pbe(id: string, args: Arguments, lookup: ReferenceLookup): Cell {
  const entry = findFunction(id);
  if (entry === undefined) throw new Unsupported();
  const values = args.map((arg, at): Value => {
    const parameter = entry.parameters[at];
    const value = arg.kind === 'omitted' ? undefined : argumentOf(arg, parameter?.carriedDown, lookup);
    return parameter !== undefined && takesArea(parameter) ? value : firstCell(value);
  });
  for (const value of values) {
    const error = isArea(value) ? cellsOf(value).find((cell) => cell instanceof ErrorValue) : value;
    if (error instanceof ErrorValue) return error;
  }
  try {
    return entry.implement(values as readonly ArgumentValue[]) as CellInput;
  } catch (error) {
    if (error instanceof PbeValueError) return VALUE_ERROR;
    throw error;
  }
}
