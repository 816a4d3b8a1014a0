export { compareUnits, type UnitRelation } from './compareUnits';
export { contextUnit, withUnit, type IndicatorContext } from './context';
export { judgeDirection, rangeDirection, type JudgedDirection } from './direction';
export type { Direction } from './directionWords';
export type {
  DateSpan,
  DateText,
  EmptyText,
  Operator,
  QualitativeText,
  Quantity,
  QuantityText,
  RangeText,
  Span,
  Trend,
} from './measure';
export { normalizeTarget } from './normalizeTarget';
export { settlePair, type Pair } from './settlePair';
export { rememberValue } from '../rememberValue';
export {
  parseActual,
  parseTarget,
  type Actual,
  type QuantityActual,
  type QuantityTarget,
  type Target,
} from './target';
