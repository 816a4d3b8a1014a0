import { toCellNumber, type Decimal } from '../amount';
import { NO_RATE, rate, RATE_PLACES } from '../score';
import { requiredNumbers } from './arguments';
import type { PbeExample, PbeFunction, PbeParameter } from './definition';
import type { FunctionId } from './ids';
import { blankUnless, operand, unlessLogical, unlessNoRate } from '../native';

/** 一个“分子÷分母”型的率函数。 */
export interface RateSpec {
  readonly id: FunctionId;
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly PbeParameter[];
  readonly source: string;
  readonly examples: readonly PbeExample[];
  /** 由实参算分子、分母。 */
  readonly fraction: (...values: Decimal[]) => readonly [Decimal, Decimal];
  /** 由实参的公式文本写分子、分母；与上一项是两套独立的写法，由测试互证。 */
  readonly nativeFraction: (...operands: string[]) => readonly [string, string];
}

/** 由说明造出登记；空白、“—”、分母为 0、取整的约定都在这里，率函数之间不会走样。 */
export function rateFunction(spec: RateSpec): PbeFunction {
  const labels = spec.parameters.map((parameter) => parameter.label);
  return {
    id: spec.id,
    title: spec.title,
    description: spec.description,
    parameters: spec.parameters,
    result: { kind: 'rate', description: '小数，四舍五入到四位，显示为 0.00%；分母为 0 得“—”' },
    source: spec.source,
    examples: spec.examples,
    implement: (args) => {
      const values = requiredNumbers(args, labels);
      if (values === 'blank') return '';
      if (values === 'none') return NO_RATE;
      const [numerator, denominator] = spec.fraction(...values);
      const result = rate(numerator, denominator);
      return result === null ? NO_RATE : toCellNumber(result);
    },
    native: { kind: 'formula', write: (args) => writeNative(spec, args.map(operand)) },
  };
}

function writeNative(spec: RateSpec, operands: readonly string[]): string {
  const [numerator, denominator] = spec.nativeFraction(...operands);
  // 先看分子是不是数，分母为 0 时分子里的错误文字才不会被“—”盖住；分母去掉浮点尾数再比较。
  const ratio = `IF(AND(ISNUMBER(${numerator}),ROUND(${denominator},8)=0),"${NO_RATE}",ROUND((${numerator})/(${denominator}),${RATE_PLACES}))`;
  return blankUnless(operands, unlessNoRate(operands, NO_RATE, unlessLogical(operands, ratio)));
}

/** 万元参数。 */
export function amount(id: string, label: string, description: string): PbeParameter {
  return { id, label, kind: 'number', unit: '万元', description };
}

/** 人数参数。 */
export function people(id: string, label: string, description: string): PbeParameter {
  return { id, label, kind: 'number', unit: '人', description };
}
