import type { DateText, EmptyText, Operator, QualitativeText, QuantityText, RangeText } from './measure';
import { parseMeasure } from './parseMeasure';
import { rememberValue } from '../rememberValue';

/** 定量的指标值：比较符总有，`operatorWritten` 为假时是缺省的（率和 0 为“=”，其余“≥”）。 */
export interface QuantityTarget extends QuantityText {
  readonly operator: Operator;
  readonly operatorWritten: boolean;
}

/** 年度指标值。 */
export type Target = EmptyText | QualitativeText | QuantityTarget | RangeText | DateText;

/** 定量的实际完成值：`operator` 有值说明照抄了指标值的比较符（E08）。 */
export type QuantityActual = QuantityText;

/** 实际完成值。 */
export type Actual = EmptyText | QualitativeText | QuantityActual | RangeText | DateText;

/**
 * 读年度指标值。没写比较符时：率（%、‰）缺省“=”，数量缺省“≥”，两者计分相同；
 * 光写一个 0（“0起”）是零目标，缺省“=”。
 *
 * 依据：SEED 001、002 的写法；缺省方向 PUBLIC（省级预算绩效系统）。不抛错。
 */
export const parseTarget = rememberValue((text: string): Target => {
  const { measure } = parseMeasure(text);
  if (measure.kind !== 'quantity') return measure;
  const exact = measure.quantity.baseUnit === '%' || measure.quantity.value.eq(0);
  const fallback: Operator = exact ? '=' : '≥';
  return {
    ...measure,
    operator: measure.operator ?? fallback,
    operatorWritten: measure.operator !== undefined,
  };
});

/** 读实际完成值。“达到98%”里的“达到”只是动词，不算比较符。不抛错。 */
export const parseActual = rememberValue((text: string): Actual => {
  const { measure, plainVerb } = parseMeasure(text);
  return measure.kind === 'quantity' && plainVerb ? { ...measure, operator: undefined } : measure;
});
