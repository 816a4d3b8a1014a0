import { dec, formatAmount, roundHalfUp, type Decimal } from '../../domain';
import type { FieldReading, FormReading } from '../../submission';
import { operandOf } from './operand';

/**
 * 总分怎么来的：“总分＝13＋54＋26＝93分”（各一级指标小计）或“总分＝执行率得分6.85＋指标得分90＝96.85分”。
 * 方案规定不适用的剔除后折算的：“总分＝（执行率得分9.35＋指标得分64）×100÷（100−不适用20）＝91.69分”。
 * 没有总分、缺小计、没有可折算的返回 null。
 */
export function deriveTotal(form: FormReading): string | null {
  const total = operandOf(form.fields.get('总分'));
  const parts = totalParts(form);
  const numbers = parts.map(({ reading }) => operandOf(reading)?.value);
  if (!total || parts.length === 0 || numbers.includes(undefined)) return null;
  const values = numbers as readonly Decimal[];
  const sum = values.reduce((running, value) => running.plus(value), dec(0));
  const expression = parts.map(({ label }, index) => label + formatAmount(values[index]!)).join('＋');
  const exempt = exemptWeight(form);
  if (exempt.gte(FULL)) return null;
  const due = exempt.eq(0) ? sum : roundHalfUp(sum.times(FULL).div(dec(FULL).minus(exempt)), 2);
  const how = exempt.eq(0)
    ? expression
    : `（${expression}）×${FULL}÷（${FULL}−不适用${formatAmount(exempt)}）`;
  const filled = due.eq(total.value) ? '' : `，表内填报${formatAmount(total.value)}分`;
  return `总分＝${how}＝${formatAmount(due)}分${filled}`;
}

/** 总分的满分，分。 */
const FULL = 100;

/** 剔除折算的分值：总分的公式写着“不适用”的方案才折算；没有为 0。 */
function exemptWeight(form: FormReading): Decimal {
  const total = form.fields.get('总分');
  const formula = total?.expectedFormula ?? total?.cell.formula ?? '';
  if (!formula.includes('"不适用"')) return dec(0);
  return (form.blocks.get('绩效指标')?.rows ?? [])
    .filter(({ cells }) => cells.get('实际完成值')?.cell.text === '不适用')
    .reduce((running, { cells }) => running.plus(operandOf(cells.get('分值'))?.value ?? 0), dec(0));
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
