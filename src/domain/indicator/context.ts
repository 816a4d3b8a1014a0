import { fold } from './fold';
import type { Quantity } from './measure';
import { rememberValue } from '../rememberValue';
import type { Actual, Target } from './target';
import { leadingUnit, toQuantity } from './units';

/** 指标值旁边的几格：方向、单位没写在指标值里时从这里看。都可以没有。 */
export interface IndicatorContext {
  /** 指标名称（三级指标）。 */
  readonly name?: string;
  /** 二级指标，如“成本指标”。 */
  readonly level2?: string;
  /** “度量单位”“计量单位”一栏。 */
  readonly unit?: string;
}

/**
 * 指标值、实际完成值都没写单位时用的单位：先看度量单位一栏，再看名称里括着的（“培训人数（人）”“面积(≥**平方米)”）。
 * 没有为空串。
 */
export function contextUnit({ unit = '', name = '' }: IndicatorContext): string {
  return wholeUnit(unit) || unitInName(name);
}

const wholeUnit = rememberValue((text: string): string => {
  const folded = fold(text).trim();
  return folded.length <= 12 && leadingUnit(folded) === folded ? folded : '';
});

const unitInName = rememberValue((name: string): string => {
  const folded = fold(name.slice(0, 200));
  for (const [, inside = ''] of folded.matchAll(/[([]([^()[\]]{1,16})[)\]]/g)) {
    const text = inside.trim().replace(/^(?:单位:?|[≥≤><=]+)?[*xX×_\s]*/, '');
    if (text !== '' && leadingUnit(text) === text) return text;
  }
  return '';
});

/** 给没写单位的数补上单位；百分数只补给大于 1 的，0.95 是 95% 还是 0.95% 留给另一边定。 */
export function withUnit<T extends Target | Actual>(measure: T, unit: string): T {
  if (unit === '') return measure;
  if (measure.kind === 'quantity') return { ...measure, quantity: supply(measure.quantity, unit) };
  if (measure.kind === 'range')
    return { ...measure, low: supply(measure.low, unit), high: supply(measure.high, unit) };
  return measure;
}

function supply(quantity: Quantity, unit: string): Quantity {
  if (quantity.unit !== '') return quantity;
  const supplied = toQuantity(quantity.value, unit);
  const small = quantity.value.abs().lte(1) && !quantity.value.eq(0);
  return supplied.baseUnit === '%' && small ? quantity : supplied;
}
