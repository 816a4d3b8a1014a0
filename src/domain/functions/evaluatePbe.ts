import { dec, formatAmount, type CellInput } from '../amount';
import { PbeValueError, type ArgumentValue } from './definition';
import { rewriteCalls, wholeCall } from './nativeCalls';
import { findFunction } from './table';

/** 名称或地址 → 单元格的值；一片区域为二维数组；找不到为 undefined。 */
export type ReferenceValue = (reference: string) => ArgumentValue | undefined;

/**
 * 用函数表里的实现复算一条公式：只认 PBE 函数、引用、常数和表样里用到的几种写法
 * （`引用&""`、`IF(ISNUMBER(甲),甲,乙)`）；别的公式求不出，返回 undefined。函数报错得 `#VALUE!`。
 */
export function evaluatePbe(formula: string, lookup: ReferenceValue): ArgumentValue | undefined {
  const text = formula.replace(/^=/, '').trim();
  if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const literal = /^"((?:[^"]|"")*)"$/.exec(text);
  if (literal) return literal[1]!.replaceAll('""', '"');
  const cast = /^([^&]+)&\s*""$/.exec(text);
  if (cast) return castToText(evaluatePbe(cast[1]!, lookup));
  const choice = wholeCall(text, 'IF');
  if (choice) return evaluateChoice(choice, lookup);
  return evaluateCall(text, lookup) ?? lookup(text);
}

/** `IF(条件,"",公式)` 有结果时算的那一支；不是这种写法就原样返回。 */
export function computedBranch(formula: string): string {
  const choice = wholeCall(formula.replace(/^=/, '').trim(), 'IF');
  return choice?.length === 3 && choice[1] === '""' ? `=${choice[2]}` : formula;
}

function castToText(value: ArgumentValue | undefined): string | undefined {
  if (Array.isArray(value) || value === undefined) return undefined;
  const cell = value as CellInput;
  return typeof cell === 'number' ? formatAmount(dec(cell)) : String(cell ?? '');
}

/** `IF(ISNUMBER(甲),甲,乙)`：甲不是数就用乙。 */
function evaluateChoice(choice: readonly string[], lookup: ReferenceValue): ArgumentValue | undefined {
  const [condition = '', preferred = '', spare = ''] = choice;
  if (condition !== `ISNUMBER(${preferred})`) return undefined;
  const value = evaluatePbe(preferred, lookup);
  return typeof value === 'number' ? value : evaluatePbe(spare, lookup);
}

function evaluateCall(text: string, lookup: ReferenceValue): number | string | undefined {
  let result: number | string | undefined;
  const whole = rewriteCalls(text, (id, _, given) => {
    result = undefined;
    const args = given.map((arg) => evaluatePbe(arg, lookup));
    const known = args.filter((arg) => arg !== undefined);
    if (known.length === args.length) result = implement(id, known);
    return '';
  });
  return whole === '' ? result : undefined;
}

function implement(id: string, args: readonly ArgumentValue[]): number | string | undefined {
  if (args.flat(2).some(isErrorText)) return '#VALUE!';
  try {
    return findFunction(id)?.implement(args);
  } catch (error) {
    if (error instanceof PbeValueError) return '#VALUE!';
    throw error;
  }
}

const isErrorText = (value: CellInput): boolean => typeof value === 'string' && /^#[A-Z]/.test(value);
