import type { IndicatorScoreInput } from '../domain';
import type { Scheme } from './scheme';

/** 方案规定的指标计分口径：位数、反向算法、完成率上下限。公式、审核、窗格、说明都用它。 */
export type IndicatorScoring = Required<
  Pick<IndicatorScoreInput, 'places' | 'reverse' | 'floor' | 'ceiling'>
>;

/** 方案 → 计分口径，直接交给 `indicatorScore`。 */
export const indicatorScoring = (scheme: Scheme): IndicatorScoring => ({
  places: scheme.scorePlaces,
  reverse: scheme.reverseScoring,
  floor: scheme.completionFloor,
  ceiling: scheme.completionCeiling,
});
