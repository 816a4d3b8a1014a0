import { dec, formatAmount, type Decimal } from '../../../domain';
import { deriveAt } from '../../../report';
import type { FieldReading, FormReading, Place } from '../../../submission';
import { numberIn } from './numberIn';
import { indicatorRows } from './provisionalGrade';

/** 丢分的一项：从上一项之后的分数往下降一段。 */
export interface LossStep {
  readonly label: string;
  /** 丢了几分，如 3.15。 */
  readonly lost: string;
  /** 降到多少分、从多少分降下来，占满分的比例（0–1，画图用）。 */
  readonly from: number;
  readonly to: number;
  /** 为什么：算式，接着是表上写的原因；说不出为空串。 */
  readonly reason: string;
  /** 不是扣分，是还没有得分。 */
  readonly pending: boolean;
  readonly place: Place | null;
}

/** 从满分一步步降到总分。 */
export interface LostPoints {
  /** 满分与降完以后的分。 */
  readonly full: string;
  readonly left: string;
  /** 从丢得多到丢得少；还没有得分的排在后面。 */
  readonly steps: readonly LossStep[];
}

interface Part {
  readonly label: string;
  readonly weight: Decimal;
  readonly score: Decimal | null;
  readonly cell: FieldReading | undefined;
  readonly written: string;
}

const textOf = (reading: FieldReading | undefined): string => (reading?.cell.text ?? '').trim();

/** 计分的各项：预算执行率（单列时）与各指标；没有分值的不算。 */
function partsOf(form: FormReading): readonly Part[] {
  const execution = form.fields.get('执行率得分');
  const executionWeight = numberIn(form.fields.get('执行率分值'));
  const indicators = (indicatorRows(form)?.rows ?? []).flatMap(({ label, cells }): Part[] => {
    const weight = numberIn(cells.get('分值'));
    const cell = cells.get('得分');
    const written = textOf(cells.get('偏差原因分析及改进措施')) || textOf(cells.get('扣分原因和其他说明'));
    return weight === null || weight.lte(0) ? [] : [{ label, weight, score: numberIn(cell), cell, written }];
  });
  if (execution === undefined || executionWeight === null) return indicators;
  return [
    {
      label: '预算执行率',
      weight: executionWeight,
      score: numberIn(execution),
      cell: execution,
      written: textOf(form.fields.get('执行率偏差原因')),
    },
    ...indicators,
  ];
}

function reasonOf(form: FormReading, { label, cell, written, score }: Part): string {
  if (score === null) return textOf(cell) === '' ? '还没有得分。' : `得分格里写着“${textOf(cell)}”。`;
  const place = cell?.place ?? null;
  const derived = place === null ? '' : (deriveAt(form, place)?.text ?? '');
  const prefix = `${label}：`;
  const bare = derived.startsWith(prefix) ? derived.slice(prefix.length) : derived;
  return [bare, written === '' ? '' : `原因：${written}`].filter((part) => part !== '').join('。');
}

/** 一张表丢在哪里；没有分值的表返回 null。 */
export function lostPoints(form: FormReading): LostPoints | null {
  const parts = partsOf(form);
  const full = parts.reduce((sum, { weight }) => sum.plus(weight), dec(0));
  if (full.lte(0)) return null;
  const lostIn = ({ weight, score }: Part): Decimal => weight.minus(score ?? dec(0));
  const losing = parts
    .filter((part) => lostIn(part).gt(0))
    .sort(
      (a, b) => Number(a.score === null) - Number(b.score === null) || lostIn(b).minus(lostIn(a)).toNumber(),
    );
  let left = full;
  const share = (value: Decimal): number => Math.max(0, value.div(full).toNumber());
  const steps = losing.map((part): LossStep => {
    const from = left;
    left = left.minus(lostIn(part));
    return {
      label: part.label,
      lost: formatAmount(lostIn(part)),
      from: share(from),
      to: share(left),
      reason: reasonOf(form, part),
      pending: part.score === null,
      place: part.cell?.place ?? null,
    };
  });
  return { full: formatAmount(full), left: formatAmount(left), steps };
}
