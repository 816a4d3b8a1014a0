import type { SchemeForm } from './scheme';

/** 没有指标、一份一张的表。 */
export const plain = (form: SchemeForm['form']): SchemeForm => ({
  form,
  perProject: false,
  levels: [],
  indicators: [],
});

/** 一级指标的应有分值。 */
export const levels = (...pairs: readonly (readonly [string, number])[]): SchemeForm['levels'] =>
  pairs.map(([level1, weight]) => ({ level1, weight }));
