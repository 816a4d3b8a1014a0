import { dec } from '../../domain';
import type { Decimal } from '../../domain';
import type { Scheme } from '../../schemes';
import type { FormReading } from '../../submission';
import type { Indicator } from './indicators';
import { addUp } from '../arithmetic/addUp';
import { isBlank, numberOf } from '../cells/reading';
import { remember } from '../cells/remember';
import { levelName } from './levelNames';
import { fieldOf } from '../cells/subject';

/** 一组指标（同一级或同二级）的分值合计。 */
export interface WeightSum {
  /** 读得出的分值之和。 */
  readonly sum: Decimal;
  /** 还有写了指标却没给分值的行：没填完，合计偏小不算错。 */
  readonly unfinished: boolean;
}

/** 一行指标的分值。 */
export interface Weighed {
  /** 分值格写了东西。 */
  readonly weighed: boolean;
  /** 分值，分；空着、读不成数为 null。 */
  readonly full: Decimal | null;
}

/** 合计一组指标的分值；一个分值都没有、或有读不成数的为 null。同一组指标只加一次。 */
export const weightSum = remember((indicators: readonly Weighed[]): WeightSum | null => {
  const filled = indicators.filter(({ weighed }) => weighed);
  const sum = filled.length === 0 ? null : addUp(filled.map(({ full }) => full));
  return sum === null ? null : { sum, unfinished: filled.length < indicators.length };
});

/** 合计不等于应有分值；没填完时只在超出时算错。 */
export function differs({ sum, unfinished }: WeightSum, due: Decimal): boolean {
  return unfinished ? sum.gt(due) : !sum.eq(due);
}

/** 方案给一级指标规定的分值；方案没有规定为 null。 */
export function schemeWeight(scheme: Scheme, formId: string, level1: string): Decimal | null {
  const levels = scheme.forms.find(({ form }) => form === formId)?.levels ?? [];
  const level = levels.find((candidate) => levelName(candidate.level1) === levelName(level1));
  return level === undefined ? null : dec(level.weight);
}

/** 指标的分值配齐了：每行都有分值，加执行率分值正好 100。没配齐的表还在填，结构与满分都不评。 */
export function isWeighed(form: FormReading, indicators: readonly Indicator[], scheme: Scheme): boolean {
  const total = weightSum(indicators);
  if (total === null || total.unfinished) return false;
  const execution = fieldOf(form, '执行率分值').reading;
  const weight = isBlank(execution) ? dec(scheme.execution.weight) : numberOf(execution);
  return weight !== null && total.sum.plus(weight).eq(100);
}

/** 有分值的指标全部得满分；一项分值也没有、还有没得分的都不算。 */
export function isFullMarks(indicators: readonly Indicator[]): boolean {
  const weighted = indicators.filter(
    ({ weighed, printed, done }) => weighed && !(printed === null && done.text === '不适用'),
  );
  return (
    weighted.length > 0 &&
    weighted.every(({ full, printed }) => full !== null && printed !== null && printed.gte(full))
  );
}
