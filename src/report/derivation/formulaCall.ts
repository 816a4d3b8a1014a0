import { findFunction, PbeValueError, type ArgumentValue, type CellInput } from '../../domain';
import { columnName, fieldName } from '../../forms';
import type { FieldReading, FormReading } from '../../submission';

/** 实参：一格、可增行区的一列、写死的数或文字。 */
export type CallArgument =
  | { readonly kind: 'cell'; readonly reading: FieldReading }
  | { readonly kind: 'column'; readonly readings: readonly FieldReading[] }
  | { readonly kind: 'literal'; readonly value: number | string };

/** 一个只由名称和常数组成的 PBE 函数调用。 */
export interface FormulaCall {
  readonly id: string;
  readonly args: readonly CallArgument[];
}

/** 把计算格应有的公式读成函数调用；不是单个 PBE 函数、有认不出的实参返回 null。 */
export function readCall(form: FormReading, formula: string | null): FormulaCall | null {
  const match = /^=PBE\.([A-Z]+)\((.*)\)$/.exec(formula ?? '');
  if (!match) return null;
  const args = splitArguments(match[2]!).map((text) => readArgument(form, text));
  return args.includes(null) ? null : { id: match[1]!, args: args as readonly CallArgument[] };
}

/** 公式应得的结果；实参读不成数时为 null。 */
export function evaluateCall({ id, args }: FormulaCall): number | string | null {
  try {
    return findFunction(id)?.implement(args.map(valueOf)) ?? null;
  } catch (error) {
    if (error instanceof PbeValueError) return null;
    throw error;
  }
}

function valueOf(arg: CallArgument): ArgumentValue {
  if (arg.kind === 'literal') return arg.value;
  return arg.kind === 'cell' ? cellInput(arg.reading) : arg.readings.map((reading) => [cellInput(reading)]);
}

const cellInput = ({ cell }: FieldReading): CellInput => cell.value;

function splitArguments(text: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    if (!quoted && char === '(') depth += 1;
    if (!quoted && char === ')') depth -= 1;
    if (char === ',' && depth === 0 && !quoted) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim());
}

function readArgument(form: FormReading, text: string): CallArgument | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return { kind: 'literal', value: Number(text) };
  const string = /^"([^"]*)"$/.exec(text);
  if (string) return { kind: 'literal', value: string[1]! };
  const fallback = /^IF\(ISNUMBER\(([^(),]+)\),\1,([^(),]+)\)$/.exec(text);
  if (fallback) return readFallback(form, fallback[1]!, fallback[2]!);
  return namesOf(form).get(text) ?? null;
}

/** `IF(ISNUMBER(甲),甲,乙)`：甲没填就用乙。 */
function readFallback(form: FormReading, preferred: string, spare: string): CallArgument | null {
  const first = readArgument(form, preferred);
  const given = first?.kind === 'cell' && typeof first.reading.cell.value === 'number';
  return given ? first : readArgument(form, spare);
}

const nameIndex = new WeakMap<FormReading, ReadonlyMap<string, CallArgument>>();

/** 表上的名称指着什么；一张读回的表只排一次。 */
function namesOf(form: FormReading): ReadonlyMap<string, CallArgument> {
  const known = nameIndex.get(form);
  if (known) return known;
  const names = new Map<string, CallArgument>();
  for (const [key, reading] of form.fields) {
    names.set(fieldName(form.form, key), { kind: 'cell', reading });
  }
  for (const [key, { columns, rows }] of form.blocks) {
    for (const column of columns) {
      const readings = rows.map((row) => row.cells.get(column.key)!);
      names.set(columnName(form.form, key, column.key), { kind: 'column', readings });
    }
  }
  nameIndex.set(form, names);
  return names;
}
