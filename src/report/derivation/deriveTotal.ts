import { dec, formatAmount, type Decimal } from '../../domain';
import type { FieldReading, FormReading } from '../../submission';
import { operandOf } from './operand';

/**
 * 总分怎么来的：“总分＝13＋54＋26＝93分”（各一级指标小计）或“总分＝执行率得分6.85＋指标得分90＝96.85分”。
 * 没有总分或缺小计返回 null。
 */
export function deriveTotal(form: FormReading): string | null {
  const total = operandOf(form.fields.get('总分'));
  const parts = totalParts(form);
  const numbers = parts.map(({ reading }) => operandOf(reading)?.value);
  if (!total || parts.length === 0 || numbers.includes(undefined)) return null;
  const values = numbers as readonly Decimal[];
  const sum = values.reduce((running, value) => running.plus(value), dec(0));
  const expression = parts.map(({ label }, index) => label + formatAmount(values[index]!)).join('＋');
  const filled = sum.eq(total.value) ? '' : `，表内填报${formatAmount(total.value)}分`;
  return `总分＝${expression}＝${formatAmount(sum)}分${filled}`;
}

function totalParts(
  form: FormReading,
): readonly { readonly label: string; readonly reading?: FieldReading }[] {
  const levels = form.blocks.get('一级指标小计');
  if (levels) {
    return levels.rows.map((row) => ({
      label: row.label.replace(/^\d+、/, ''),
      reading: row.cells.get('得分小计')!,
    }));
  }
  const score = form.fields.get('执行率得分');
  const indicators = form.fields.get('得分合计');
  return score && indicators
    ? [
        { label: '执行率得分', reading: score },
        { label: '指标得分', reading: indicators },
      ]
    : [];
}
