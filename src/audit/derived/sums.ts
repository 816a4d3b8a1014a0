import { formatAmount, toCellNumber } from '../../domain';
import type { Decimal } from '../../domain';
import type { Thresholds } from '../../schemes';
import type { FieldReading, FormReading } from '../../submission';
import type { FindingDraft, LiveFormat } from '../rule';
import { restoreFormula } from '../fixes';
import { addUp } from '../arithmetic/addUp';
import { columnIn } from '../cells/columns';
import { groupBy } from '../cells/groupBy';
import { say } from '../message';
import { isBlank, isTextNumber, numberOf } from '../cells/reading';
import { totalRelations, type SumRelation } from './relations';
import { columnOf, draftAt, fieldOf } from '../cells/subject';
import type { Subject } from '../cells/subject';
import { exceeds, liveExceeds } from '../arithmetic/tolerance';

/** 合计的下级各格。 */
export function partsOf(form: FormReading, declared: SumRelation): readonly Subject[] {
  const relation = relationOn(form, declared);
  if (relation === null) return [];
  const { parts } = relation;
  return 'fields' in parts
    ? parts.fields.map((key) => fieldOf(form, key))
    : columnOf(form, parts.block, parts.column);
}

/** 下级之和；全空、或有读不成数的、这张表上不知道怎么加的为 null（读不成数由 A02 报）。空白的下级按没有计。 */
export function sumOf(form: FormReading, relation: SumRelation): Decimal | null {
  const { parts } = relation;
  if ('block' in parts) return columnTotal(columnIn(form, parts.block, parts.column)?.cells ?? []);
  const filled = partsOf(form, relation).filter(({ reading }) => !isBlank(reading));
  return filled.length === 0 ? null : addUp(filled.map(amountOf));
}

/** 一列之和，空格不算；一格也没有、有读不成数的为 null。 */
function columnTotal(cells: readonly FieldReading[]): Decimal | null {
  const filled = cells.filter((reading) => !isBlank(reading));
  return filled.length === 0 ? null : addUp(filled.map(numberOf));
}

/** 合计格 → 它的关系，按表样查。 */
const relationsByForm: ReadonlyMap<string, ReadonlyMap<string, SumRelation>> = new Map(
  [...groupBy(totalRelations, ({ form }) => form)].map(([form, relations]) => [
    form,
    new Map(relations.map((relation) => [relation.total, relation])),
  ]),
);

/** 这一格是合计时它的关系；不是为 undefined。 */
export function relationOf({ form, reading, row }: Subject): SumRelation | undefined {
  const declared = row === null ? relationsByForm.get(form.form.id)?.get(reading.spec.key) : undefined;
  return declared && (relationOn(form, declared) ?? undefined);
}

/**
 * 一格参加核对的数。合计的公式完好而下级有“1.24 ✓”这样的文字时，Excel 的 SUM 漏算了它：
 * 按读出的数重算，免得一处笔误让上级、执行率、别的表跟着报错。
 */
export function amountOf(subject: Subject): Decimal | null {
  const { form, reading } = subject;
  const own = relationOf(subject);
  return own !== undefined && undercounts(form, own, subject) ? sumOf(form, own) : numberOf(reading);
}

/**
 * 别处引用的一格该用的数：合计（或它下级的合计）与下级不平时——合计规则已报——用下级之和，免得一处不平再引出一串。
 *
 * @param tolerance 方案的金额容差
 */
export function soundAmountOf(subject: Subject, tolerance: number): Decimal | null {
  const printed = amountOf(subject);
  const own = relationOf(subject);
  const filled =
    own === undefined ? [] : partsOf(subject.form, own).filter(({ reading }) => !isBlank(reading));
  const sum = filled.length === 0 ? null : addUp(filled.map((part) => soundAmountOf(part, tolerance)));
  return sum !== null && printed !== null && exceeds(printed.minus(sum).abs(), tolerance) ? sum : printed;
}

/** 这一格的数 Excel 算漏了（自己是文字，或合计的下级里有文字）。 */
export function isMisread(subject: Subject): boolean {
  if (isTextNumber(subject.reading)) return true;
  const [excel, ours] = [numberOf(subject.reading), amountOf(subject)];
  return excel === null ? ours !== null : ours === null || !excel.eq(ours);
}

/** 合计是完好的公式，下级（或下级的下级）里有文字数。 */
function undercounts(form: FormReading, relation: SumRelation, { reading }: Subject): boolean {
  return (
    reading.spec.formula !== undefined &&
    !reading.overridden &&
    partsOf(form, relation).some((part) => !isBlank(part.reading) && isMisread(part))
  );
}

/**
 * 这张表上的关系。外来版面的合计照版面自己写的加（资金来源各地不同）；没有写、又缺了或多了下级的，
 * 不知道该怎么加，为 null。
 */
export function relationOn(reading: FormReading, relation: SumRelation): SumRelation | null {
  const { form, fields, foreign } = reading;
  const { total, parts } = relation;
  if ('block' in parts) return relation;
  if (foreign) return listsParts(reading, total, parts.fields) ? relation : null;
  if (form.layout === form.id) return relation;
  const own = /^=IF\(COUNT\((.*)\)=0,"",SUM\(\1\)\)$/.exec(fields.get(total)?.spec.formula ?? '')?.[1];
  if (own !== undefined) return { ...relation, parts: { fields: own.slice(1, -1).split('},{') } };
  const column = total.slice(total.lastIndexOf('.'));
  const others = [...fields.keys()].some((key) => key.startsWith('自定义.') && key.endsWith(column));
  return !others && parts.fields.every((key) => fields.has(key)) ? relation : null;
}

/**
 * 按标签认的表上，合计的下级是不是都认出来了：项目表的资金来源有一项以上、也没有表种以外的来源，
 * 没有写的来源就是没有；别的表一项也不能少（“其中”只列了几项的，加起来不等于合计）。
 */
function listsParts(
  { form, fields, unlisted = [] }: FormReading,
  total: string,
  parts: readonly string[],
): boolean {
  const found = parts.filter((key) => (fields.get(key)?.place ?? null) !== null).length;
  if (found === parts.length) return true;
  const [row, column] = total.split('.');
  if (form.id !== '项目支出绩效自评表' || column === undefined || found === 0) return false;
  return !unlisted.some((key) => key.endsWith(`.${column}`) && !key.startsWith(`${row ?? ''}.`));
}

/** 逐张核对一处合计关系；平、空、读不成数都没有结果。 */
export function checkSum(
  form: FormReading,
  declared: SumRelation,
  thresholds: Thresholds,
  message: string,
): readonly FindingDraft[] {
  const relation = relationOn(form, declared);
  if (relation === null) return [];
  const total = fieldOf(form, relation.total);
  const printed = amountOf(total);
  const sum = sumOf(form, relation);
  if (printed === null || sum === null) return [];
  const difference = printed.minus(sum).abs();
  if (!exceeds(difference, thresholds.amountTolerance)) return [];
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
      tolerance: thresholds.amountTolerance,
      related: partsOf(form, relation),
      fix: restoreFormula(total),
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
    formula: `=AND(ISNUMBER({${total}}),COUNT(${list})>0,COUNT(${list})+${blanks}=${size},${liveExceeds(`ABS(N({${total}})-SUM(${list}))`, '{?金额容差}')})`,
  };
}
