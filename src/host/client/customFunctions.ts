import type { CallSite, CellValue, EnginePort } from '../engine/port';
import { formatAddress } from '../objects/core/address';
import type { AssociatedFunction } from './association';

/** functions.json 里的一个参数（本主机用到的部分）。 */
export interface FunctionParameter {
  name: string;
  /** number、string、boolean、any。 */
  type?: string;
  /** scalar 是单值，matrix 是二维数组。 */
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}

/** 一个自定义函数：登记用的 id、公式里的全名（带命名空间）、参数。 */
export interface FunctionDefinition {
  id: string;
  /** 公式里写的名字，如 `DEMO.RATE`。 */
  name: string;
  parameters?: FunctionParameter[];
}

/** 取已登记的函数；浏览器里是窗格的 `CustomFunctions._association.mappings`。 */
export type AssociationLookup = (id: string) => AssociatedFunction | undefined;

/** 与 `CustomFunctions.Error` 同形：`code` 进单元格，`message` 悬停可见。 */
class CellError extends Error {
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
  }
}

/**
 * 把 `CustomFunctions.associate` 登记的 JavaScript 函数接到引擎上，按 Excel 的约定传参：
 * 单值参数传标量，matrix 参数传二维数组，空格传引擎配置的 `null` 或 0，
 * 省略的可选参数传 `null`，末尾总有一个 invocation（address、functionName）。
 */
export function registerFunctions(
  engine: EnginePort,
  definitions: readonly FunctionDefinition[],
  lookup: AssociationLookup,
): void {
  for (const definition of definitions) {
    engine.registerFunction(definition.name, (args, site) => invoke(engine, definition, lookup, args, site));
  }
}

function invoke(
  engine: EnginePort,
  definition: FunctionDefinition,
  lookup: AssociationLookup,
  args: CellValue[][][],
  site: CallSite,
): unknown {
  const fn = lookup(definition.id.toUpperCase());
  if (!fn) throw new CellError('#NAME?');
  const call = fn as unknown as (...values: unknown[]) => unknown;
  const result = call(...bindArguments(definition.parameters, args), invocation(engine, definition, site));
  return result instanceof Promise ? result.then(unwrap) : unwrap(result);
}

/** 返回（而不是抛出）的 CustomFunctions.Error 也显示成错误值。 */
function unwrap(result: unknown): unknown {
  if (result instanceof Error) throw result;
  return result;
}

function bindArguments(parameters: FunctionParameter[] | undefined, args: CellValue[][][]): unknown[] {
  if (!parameters) return args.map((arg) => (arg.length === 1 && arg[0]?.length === 1 ? arg[0][0] : arg));
  const bound: unknown[] = [];
  for (const [i, parameter] of parameters.entries()) {
    if (parameter.repeating) {
      bound.push(args.slice(i).map((arg) => bindOne(parameter, arg)));
      return bound;
    }
    const arg = args[i];
    if (arg === undefined && !parameter.optional) throw new CellError('#VALUE!');
    bound.push(arg === undefined ? null : bindOne(parameter, arg));
  }
  if (args.length > parameters.length) throw new CellError('#VALUE!');
  return bound;
}

function bindOne(parameter: FunctionParameter, arg: CellValue[][]): unknown {
  if (parameter.dimensionality === 'matrix') return arg.map((row) => row.map((v) => coerce(parameter, v)));
  const single = arg.length === 1 && arg[0]?.length === 1;
  if (!single) throw new CellError('#VALUE!');
  return coerce(parameter, arg[0]?.[0] ?? null);
}

/** number、string、boolean 参数由 Excel 先转好；any 原样。 */
function coerce({ type }: FunctionParameter, value: CellValue): unknown {
  if (value === null) return null;
  switch (type) {
    case 'number': {
      const number = value === '' ? NaN : Number(value);
      if (Number.isNaN(number)) throw new CellError('#VALUE!');
      return number;
    }
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    case 'boolean':
      if (typeof value === 'string') throw new CellError('#VALUE!');
      return Boolean(value);
    default:
      return value;
  }
}

function invocation(engine: EnginePort, definition: FunctionDefinition, { sheetId, r, c }: CallSite) {
  const sheet = engine.sheets().find((each) => each.id === sheetId)?.name ?? '';
  return {
    address: formatAddress(sheet, { r, c, r2: r, c2: c }),
    functionName: definition.name.toUpperCase(),
    isInValuePreview: false,
  };
}
