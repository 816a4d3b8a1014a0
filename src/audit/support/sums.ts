import { dec, formatAmount, toCellNumber } from '../../domain';
import type { Decimal } from '../../domain';
import type { FormId, Thresholds } from '../../schemes';
import type { FormReading } from '../../submission';
import type { FindingDraft, LiveFormat } from '../rule';
import { say } from './message';
import { isBlank, isTextNumber, numberOf } from './reading';
import { columnOf, draftAt, fieldOf } from './subject';
import type { Subject } from './subject';

/** 合计的下级：几个字段，或可增行区的一列。 */
export type Parts =
  | {
      readonly fields: readonly string[];
      /** 版面上首尾相连，可写成一个区域。 */ readonly adjoining?: boolean;
    }
  | { readonly block: string; readonly column: string };

/** 一处合计关系：合计字段＝下级之和。 */
export interface SumRelation {
  readonly form: FormId;
  readonly total: string;
  readonly parts: Parts;
}

/** 合计的下级各格。 */
export function partsOf(form: FormReading, { parts }: SumRelation): readonly Subject[] {
  return 'fields' in parts
    ? parts.fields.map((key) => fieldOf(form, key))
    : columnOf(form, parts.block, parts.column);
}

/** 下级之和；全空、或有读不成数的为 null（读不成数由 A02 报）。空白的下级按没有计。 */
export function sumOf(form: FormReading, relation: SumRelation, all: readonly SumRelation[]): Decimal | null {
  const parts = partsOf(form, relation).filter(({ reading }) => !isBlank(reading));
  const numbers = parts.map((part) => effectiveNumber(form, part, all));
  if (numbers.length === 0 || numbers.includes(null)) return null;
  return numbers.reduce<Decimal>((sum, number) => sum.plus(number ?? 0), dec(0));
}

/**
 * 下级本身也是合计而公式完好时，Excel 的 SUM 会漏掉“1.24 ✓”这样的文字；
 * 按读出的数重算，免得上级合计跟着报错。
 */
function effectiveNumber(form: FormReading, subject: Subject, all: readonly SumRelation[]): Decimal | null {
  const own = all.find(({ total }) => subject.row === null && total === subject.reading.spec.key);
  if (own && hidesText(form, own, subject)) return sumOf(form, own, all);
  return numberOf(subject.reading);
}

/** 合计是完好的公式，下级里却有文字数：不平是 A02 的结果，不重复报。 */
export function hidesText(form: FormReading, relation: SumRelation, total: Subject): boolean {
  return (
    total.reading.cell.formula !== null &&
    !total.reading.overridden &&
    partsOf(form, relation).some(({ reading }) => isTextNumber(reading))
  );
}

/** 逐张核对一处合计关系；平、空、读不成数都没有结果。 */
export function checkSum(
  form: FormReading,
  relation: SumRelation,
  all: readonly SumRelation[],
  thresholds: Thresholds,
  message: string,
): readonly FindingDraft[] {
  const total = fieldOf(form, relation.total);
  const printed = numberOf(total.reading);
  const sum = sumOf(form, relation, all);
  if (printed === null || sum === null || hidesText(form, relation, total)) return [];
  const difference = printed.minus(sum).abs();
  if (difference.lte(thresholds.amountTolerance)) return [];
  const values = {
    栏: relation.total.slice(relation.total.indexOf('.') + 1),
    合计: relation.total.replace('.', ''),
    p: formatAmount(printed),
    c: formatAmount(sum),
    d: formatAmount(difference),
  };
  return [
    draftAt(total, {
      message: say(message, values),
      expected: toCellNumber(sum),
      difference: toCellNumber(difference),
      related: partsOf(form, relation),
    }),
  ];
}

/**
 * 同一关系的原生条件格式：合计是数、下级有数且没有文字、差额超过容差才变色，空表不变色。
 * COUNT＋COUNTBLANK＝格数 就是“没有文字”。
 */
export function liveSum({ form, total, parts }: SumRelation): LiveFormat {
  const areas =
    'block' in parts
      ? [`{#${parts.block}.${parts.column}}`]
      : parts.adjoining
        ? [`{${parts.fields[0]}:${parts.fields.at(-1)}}`]
        : parts.fields.map((key) => `{${key}}`);
  const list = areas.join(',');
  const blanks = areas.map((area) => `COUNTBLANK(${area})`).join('+');
  const size = 'fields' in parts && !parts.adjoining ? String(parts.fields.length) : `ROWS(${list})`;
  return {
    form,
    field: total,
    severity: '错误',
    formula: `=AND(ISNUMBER({${total}}),COUNT(${list})>0,COUNT(${list})+${blanks}=${size},ROUND(ABS(N({${total}})-SUM(${list})),2)>{?金额容差})`,
  };
}
