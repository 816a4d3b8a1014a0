import { dec, roundHalfUp, type Decimal } from '../../domain';
import type { FormReading } from '../../submission';
import { operandOf, rateText } from './operand';
import { rateSentence, type RateExpression } from './rateExpressions';

/** 满意度的算式：96.2%×50%＋96%×40%＋96%×10%；没有数据、权重之和不是 100% 返回 null。 */
export function satisfactionExpression(form: FormReading): RateExpression | null {
  const rows = form.blocks.get('满意度调查')?.rows ?? [];
  const parts = rows.flatMap((row) => {
    const rate = operandOf(row.cells.get('满意度'));
    const weight = operandOf(row.cells.get('权重'));
    const who = (row.cells.get('调查对象')?.cell.text ?? '').trim();
    return rate && weight ? [{ who, rate, weight }] : [];
  });
  const sum = (pick: (part: (typeof parts)[number]) => Decimal): Decimal =>
    parts.reduce((total, part) => total.plus(pick(part)), dec(0));
  if (!sum(({ weight }) => weight.value).eq(1)) return null;
  return {
    general: parts.map(({ who, weight }) => `${who}满意度×${rateText(weight.value)}`).join('＋'),
    expression: parts
      .map(({ rate, weight }) => `${rateText(rate.value)}×${rateText(weight.value)}`)
      .join('＋'),
    value: roundHalfUp(
      sum(({ rate, weight }) => rate.value.times(weight.value)),
      4,
    ),
  };
}

/** “综合满意度＝96.2%×50%＋96%×40%＋96%×10%＝96.1%”；没有调查数据返回 null。 */
export function deriveSatisfaction(form: FormReading, label: string, complete = false): string | null {
  const filled = operandOf(form.fields.get('综合满意度'));
  const computed = satisfactionExpression(form);
  return filled && computed && rateSentence(label, computed, filled, complete);
}
