import {
  dec,
  describeStandard,
  formatAmount,
  indicatorScore,
  readStandard,
  type Decimal,
} from '../../domain';
import { fieldName } from '../../forms';
import type { FormReading, RowReading } from '../../submission';
import { comparison } from './comparison';
import { operandOf, rateText, type Operand } from './operand';
import { rateExpressions } from './rateExpressions';

/** 一行得分怎么说：满分只在得分等于分值时才说。 */
function verdict(score: Decimal, weight: Decimal): string {
  if (score.eq(weight)) return `得满分${formatAmount(weight)}分`;
  return `得${formatAmount(score)}分，扣${formatAmount(weight.minus(score))}分`;
}

const textOf = (row: RowReading, key: string): string => (row.cells.get(key)?.cell.text ?? '').trim();

const bareName = (label: string): string => label.replace(/^[①-⑳\d().（）、\s]+/u, '');

/**
 * 自评表一项指标的得分说明，如“招商考察：年度指标值≥3次，实际完成5次，达到指标值，计满分，得满分6分”。
 * 定性指标写档次；分值或得分没有数时返回 null。
 */
export function deriveIndicatorRow(row: RowReading): string | null {
  const weight = operandOf(row.cells.get('分值'));
  const score = operandOf(row.cells.get('得分'));
  if (!weight || !score) return null;
  const target = textOf(row, '年度指标值');
  const actual = textOf(row, '实际完成值');
  const how = howScored(row, target, actual, weight.value, score.value);
  return `${row.label}：年度指标值${target}，实际完成${actual}，${how}${verdict(score.value, weight.value)}`;
}

function howScored(row: RowReading, target: string, actual: string, weight: Decimal, score: Decimal): string {
  const tier = textOf(row, '完成档次');
  if (tier) return `完成档次为“${tier}”，`;
  const computed = indicatorScore({ target, actual, weight });
  // 人改过的得分不套用系统的算式
  if (computed.kind === 'notScored' || !computed.score.eq(score)) return '';
  return computed.how.includes('÷')
    ? `得分＝${computed.how}＝${formatAmount(score)}分，`
    : `${computed.how}，`;
}

/**
 * 100 分评分表一项指标的算式说明，如
 * “在职人员控制率＝（4÷6）×100%＝66.67%，≤100%，根据评分标准，得满分3分”。
 */
export function deriveStandardRow(form: FormReading, row: RowReading): string | null {
  const weight = operandOf(row.cells.get('分值'));
  const score = operandOf(row.cells.get('得分'));
  if (!weight || !score) return null;
  const reading = readStandard(String(row.cells.get('评分标准')?.cell.value ?? ''), weight.value);
  const value = operandOf(row.cells.get('指标值'));
  const measured = measureText(form, row, value);
  const compared = reading.ok && value ? comparison(reading.standard, value.value) : '';
  const reason =
    reading.ok && !score.value.eq(weight.value) ? `（${describeStandard(reading.standard)}）` : '';
  const parts = [measured, compared, `根据评分标准，${verdict(score.value, weight.value)}${reason}`];
  return parts.filter(Boolean).join('，');
}

/** “率＝算式＝值”；人判断的写“指标值为…”。 */
function measureText(form: FormReading, row: RowReading, value: Operand | null): string {
  const label = bareName(row.label);
  const reading = row.cells.get('指标值');
  const shown = (reading?.cell.text ?? '').trim();
  if (!value) return shown ? `${label}为“${shown}”` : label;
  const expression = reading?.expectedFormula ? expressionOf(form, reading.expectedFormula) : null;
  const rate = rateText(value.value);
  if (expression) return `${label}＝${expression}＝${rate}`;
  return shown.endsWith('%') ? `${label}为${rate}` : `${label}为${formatAmount(value.value)}`;
}

/** 由公式里的名称找到参数，写成算式；参数缺数返回 null。 */
function expressionOf(form: FormReading, formula: string): string | null {
  const call = /^=PBE\.([A-Z]+)\((.*)\)$/.exec(formula);
  if (!call) return null;
  const byName = new Map([...form.fields].map(([key, reading]) => [fieldName(form.form, key), reading]));
  const operands = call[2]!.split(',').map((name) => operandOf(byName.get(name.trim())));
  if (operands.some((operand) => operand === null)) return null;
  return rateExpressions[call[1]!]?.(operands as readonly Operand[]) ?? null;
}

/** 综合满意度：96.2%×50%＋96%×40%＋96%×10%＝96.1%；没有调查数据返回 null。 */
export function deriveSatisfaction(form: FormReading): string | null {
  const rows = form.blocks.get('满意度调查')?.rows ?? [];
  const parts = rows.flatMap((row) => {
    const rate = operandOf(row.cells.get('满意度'));
    const weight = operandOf(row.cells.get('权重'));
    return rate && weight ? [{ rate, weight }] : [];
  });
  if (parts.length === 0) return null;
  const total = parts.reduce((sum, { rate, weight }) => sum.plus(rate.value.times(weight.value)), dec(0));
  const sum = parts.map(({ rate, weight }) => `${rateText(rate.value)}×${rateText(weight.value)}`).join('＋');
  return `综合满意度＝${sum}＝${rateText(total)}`;
}
