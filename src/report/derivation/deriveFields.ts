import { formatAmount } from '../../domain';
import type { FormReading } from '../../submission';
import { evaluateCall, readCall, type FormulaCall } from './formulaCall';
import { decimalOf, operandOf, rateText, type Operand } from './operand';
import { rateExpression, rateSentence } from './rateExpressions';
import { deriveSatisfaction } from './satisfaction';
import { scoreVerdict } from './verdict';

/**
 * 一个计算字段的算式说明，如“控制率＝（12÷15）×100%＝80%”。
 * `complete` 时连一般式一起写。缺数、分母为 0、不是率或得分的字段返回 null：写不出来就不写。
 */
export function deriveField(form: FormReading, key: string, complete = false): string | null {
  const reading = form.fields.get(key);
  const filled = operandOf(reading);
  if (!reading || !filled) return null;
  const call = readCall(form, reading.expectedFormula);
  if (!call) return null;
  const label = key.replaceAll('.', '');
  if (call.id === 'EXECSCORE') return executionScore(label, call, filled, complete);
  if (call.id === 'WEIGHTEDRATE') return deriveSatisfaction(form, label, complete);
  const rate = rateExpression(call);
  return rate && rateSentence(label, rate, filled, complete);
}

function executionScore(label: string, call: FormulaCall, filled: Operand, complete: boolean): string | null {
  const [rate, weight] = call.args.map((arg) => (arg.kind === 'cell' ? operandOf(arg.reading) : null));
  const computed = decimalOf(evaluateCall(call));
  if (!rate || !weight || !computed) return null;
  const capped = rate.value.gt(1) ? '（超过100%按100%计）' : '';
  const general = complete ? `执行率×分值＝` : '';
  const product = `${label}＝${general}${rateText(rate.value)}×${formatAmount(weight.value)}${capped}`;
  return computed.eq(filled.value)
    ? `${product}，${scoreVerdict(filled.value, weight.value)}`
    : `${product}，应得${formatAmount(computed)}分，表内填报${formatAmount(filled.value)}分`;
}
