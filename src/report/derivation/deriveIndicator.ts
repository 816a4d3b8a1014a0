import { formatAmount, indicatorScore, parseActual, parseTarget, type Decimal } from '../../domain';
import type { RowReading } from '../../submission';
import { operandOf } from './operand';
import { scoringArguments } from './scoringArguments';
import { scoreVerdict } from './verdict';

const textOf = (row: RowReading, key: string): string => (row.cells.get(key)?.cell.text ?? '').trim();

/**
 * 自评表一项指标的得分说明，如“招商考察：年度指标值≥3次，实际完成5次，达到指标值，得满分6分”。
 * 定性指标写档次；分值或得分没有数时返回 null。
 */
export function deriveIndicator(row: RowReading): string | null {
  const weight = operandOf(row.cells.get('分值'));
  const score = operandOf(row.cells.get('得分'));
  if (!weight || !score) return null;
  const target = textOf(row, '年度指标值');
  const actual = textOf(row, '实际完成值');
  const parts = [
    target && `年度指标值${parseTarget(target).kind === 'qualitative' ? `“${target}”` : target}`,
    actual && `实际完成${parseActual(actual).kind === 'qualitative' ? `“${actual}”` : actual}`,
    ...reasons(row, weight.value, score.value),
  ];
  return `${row.label}：${parts.filter(Boolean).join('，')}`;
}

/** 怎么得的分与结论；人填的得分与算出的对不上就两边都写。 */
function reasons(row: RowReading, weight: Decimal, score: Decimal): readonly string[] {
  const verdict = scoreVerdict(score, weight);
  const tier = textOf(row, '完成档次');
  if (tier) return [`完成档次为“${tier}”`, verdict];
  const computed = indicatorScore({
    target: textOf(row, '年度指标值'),
    actual: textOf(row, '实际完成值'),
    weight,
    context: { name: row.label, level2: row.carried['二级指标'] ?? '', unit: textOf(row, '度量单位') },
    ...scoringArguments(row.cells.get('得分')?.expectedFormula),
  });
  if (computed.kind === 'notScored') return [verdict];
  if (!computed.score.eq(score)) {
    return [`按指标值计算应得${formatAmount(computed.score)}分`, `填报${formatAmount(score)}分`];
  }
  if (!computed.how.includes('÷')) return [computed.how.replace(/，计满分$/, ''), verdict];
  return [`得分＝${computed.how}＝${formatAmount(computed.score)}分`, verdict];
}
