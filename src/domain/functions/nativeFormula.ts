import type { CellInput } from '../amount';
import type { PbeFunction } from './definition';
import { rewriteCalls } from './nativeCalls';
import { findFunction } from './table';

/** Excel 一条公式最长 8192 字。 */
const longestFormula = 8192;
/** Excel 函数最多套 64 层；用户自己的公式还要占几层。 */
const deepestNesting = 60;

/**
 * 含 PBE 函数的公式 → 等价的原生公式（嵌套、夹在用户公式里的也换）。
 * 有一个函数没有等价公式、实参个数不对、写出来超过 Excel 的限制时返回 null，由调用者换成定值。
 *
 * @param formula 以 = 开头
 * @param valueOf 一个实参现在的值（评分标准要看文字才写得出公式）；求不出为 undefined
 */
export function toNativeFormula(
  formula: string,
  valueOf: (argument: string) => CellInput | undefined,
): string | null {
  const native = rewriteCalls(formula, (id, args, given) => {
    const entry = findFunction(id);
    return entry && fits(entry, args) ? write(entry, args, given, valueOf) : null;
  });
  return native !== null && native.length <= longestFormula && nesting(native) <= deepestNesting
    ? native
    : null;
}

/** 必填的实参都在，个数没有多。 */
function fits({ parameters }: PbeFunction, args: readonly string[]): boolean {
  const required = parameters.filter(({ optional }) => !optional).length;
  return args.length >= required && args.length <= parameters.length && args.every((arg) => arg !== '');
}

function write(
  { native }: PbeFunction,
  args: readonly string[],
  given: readonly string[],
  valueOf: (argument: string) => CellInput | undefined,
): string | null {
  if (native.kind === 'formula') return native.write(args);
  if (native.kind === 'frozen') return null;
  const values = given.map(valueOf);
  if (values.includes(undefined)) return null;
  return native.compile(args.map((formula, i) => ({ formula, value: values[i] ?? null })));
}

function nesting(formula: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [part] of formula.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[()]/g)) {
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
