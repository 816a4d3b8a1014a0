import { roundHalfUp, type Decimal } from '../../domain';
import type { FieldReading } from '../../submission';
import { evaluateCall, type CallArgument, type FormulaCall } from './formulaCall';
import { decimalOf, operandOf, rateText, type Operand } from './operand';

/** 率函数的算式写法（官方用语：（甲÷乙）×100%）；键是函数标识。 */
const expressions: Readonly<Record<string, (operands: readonly Operand[]) => string>> = {
  STAFFRATE: ([headcount, quota]) => quotient(headcount!, quota!),
  EXECRATE: ([executed, budget]) => quotient(executed!, budget!),
  CTRLRATE: ([actual, budget]) => quotient(actual!, budget!),
  SHARE: ([part, whole]) => quotient(part!, whole!),
  CHANGERATE: ([current, prior]) => `（${current!.text}－${prior!.text}）÷${prior!.text}×100%`,
  ADJUSTRATE: ([added, exempt, initial]) =>
    exempt!.value.eq(0)
      ? quotient(added!, initial!)
      : `（${added!.text}－${exempt!.text}）÷${initial!.text}×100%`,
  FINISHRATE: ([carried, initial, added, left]) => {
    const all = `${carried!.text}＋${initial!.text}＋${added!.text}`;
    return `（${all}－${left!.text}）÷（${all}）×100%`;
  },
};

const quotient = (a: Operand, b: Operand): string => `（${a.text}÷${b.text}）×100%`;

/** 一个率的算式与它应得的值。 */
export interface RateExpression {
  /** 一般式，如“（在职人数÷编制数）×100%”。 */
  readonly general: string;
  /** 代入式。 */
  readonly expression: string;
  readonly value: Decimal;
}

/** 写出率的算式；缺数、分母为 0、不是率函数返回 null：写不出来就不写。 */
export function rateExpression(call: FormulaCall): RateExpression | null {
  const value = decimalOf(evaluateCall(call));
  const excellentRate = call.id === 'EXCELLENTRATE';
  const expression = excellentRate ? excellent(call.args) : writeCall(call, ({ text }) => text);
  const general = excellentRate
    ? '（评“优”的个数÷评了等级的个数）×100%'
    : writeCall(call, (_, reading) => operandName(reading));
  return value === null || expression === null || general === null ? null : { general, expression, value };
}

/** 字段在一般式里的叫法：公用经费.本年决算数 → 公用经费本年决算数。 */
const operandName = ({ spec }: FieldReading): string => spec.label ?? spec.key.replaceAll('.', '');

/**
 * 按函数的写法写出算式，各个实参怎样写由 `write` 定；有实参不是带数的格、不是率函数返回 null。
 *
 * @param write 一个实参写成什么
 */
export function writeCall(
  { id, args }: FormulaCall,
  write: (operand: Operand, reading: FieldReading) => string,
): string | null {
  const operands = args.map((arg) => {
    const operand = arg.kind === 'cell' ? operandOf(arg.reading) : null;
    return operand && arg.kind === 'cell' ? { ...operand, text: write(operand, arg.reading) } : null;
  });
  if (operands.includes(null)) return null;
  return expressions[id]?.(operands as readonly Operand[]) ?? null;
}

/** 评优率：评“优”的个数÷评了等级的个数。 */
function excellent([grades]: readonly CallArgument[]): string | null {
  if (grades?.kind !== 'column') return null;
  const given = grades.readings.map(({ cell }) => cell.value).filter((value) => value !== '');
  return `（${given.filter((value) => value === '优').length}÷${given.length}）×100%`;
}

/**
 * “名称＝算式＝值”；表内填的与算式对不上时照实说，绝不写出不成立的等式。
 *
 * @param complete 连一般式一起写
 */
export function rateSentence(
  label: string,
  { general, expression, value }: RateExpression,
  filled: Operand,
  complete = false,
): string {
  const sentence = `${label}＝${complete ? `${general}＝` : ''}${expression}＝`;
  return agrees(filled, value)
    ? sentence + rateText(filled.value)
    : `${sentence}${rateText(value)}，表内填报${rateText(filled.value)}`;
}

/** 填报值按它自己的位数四舍五入与算出的一致（86.48% 填 86.5% 也对）。 */
export function agrees({ value }: Operand, computed: Decimal): boolean {
  const places = Math.max(2, value.toFixed().split('.')[1]?.length ?? 0);
  return roundHalfUp(computed, Math.min(places, 4)).eq(value);
}
