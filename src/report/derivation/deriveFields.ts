import { formatAmount } from '../../domain';
import type { FormReading } from '../../submission';
import { operandOf, rateText, type Operand } from './operand';
import { rateExpressions } from './rateExpressions';

/** 拆出公式模板里的函数标识与参数键；不是单个 PBE 函数返回 null。 */
export function parseCall(
  template: string,
): { readonly id: string; readonly keys: readonly string[] } | null {
  const match = /^=PBE\.([A-Z]+)\((.*)\)$/.exec(template);
  if (!match) return null;
  const keys = [...match[2]!.matchAll(/\{([^{}?][^{}]*)\}/g)].map(([, key]) => key!);
  return { id: match[1]!, keys };
}

const labelOf = (key: string): string => key.split('.').at(-1)!;

/**
 * 一个计算字段的算式说明，如“控制率＝（12÷15）×100%＝80%”。
 * 缺数、分母为 0、不是率或得分的字段返回 null：写不出来就不写。
 */
export function deriveField(form: FormReading, key: string): string | null {
  const reading = form.fields.get(key);
  const call = reading?.spec.formula ? parseCall(reading.spec.formula) : null;
  if (!reading || !call) return null;
  const operands = call.keys.map((argument) => operandOf(form.fields.get(argument)));
  const result = operandOf(reading);
  if (!result || operands.some((operand) => operand === null)) return null;
  const given = operands as readonly Operand[];
  if (call.id === 'EXECSCORE') return executionScore(labelOf(key), given, result);
  const expression = rateExpressions[call.id]?.(given);
  return expression ? `${labelOf(key)}＝${expression}＝${rateText(result.value)}` : null;
}

function executionScore(label: string, [rate, weight]: readonly Operand[], score: Operand): string {
  const full = score.value.eq(weight!.value);
  const capped = rate!.value.gt(1) ? '（超过100%按100%计）' : '';
  const product = `${rateText(rate!.value)}×${formatAmount(weight!.value)}`;
  const result = full
    ? `得满分${score.text}`
    : `得${score.text}，扣${formatAmount(weight!.value.minus(score.value))}分`;
  return `${label}＝${product}${capped}，${result}`;
}
