export { gradeOf, NATIONAL_GRADES, type GradeBand } from './grade';
export { indicatorScore, type IndicatorScoreInput, type ReverseScoring } from './indicatorScore';
export type { IndicatorScore, NotScoredReason } from './outcome';
export { overAchievement } from './overAchievement';
export {
  qualitativeRange,
  qualitativeScore,
  shareFits,
  TIER_PROBLEM,
  tierOf,
  TIERS,
  type ScoreRange,
  type Tier,
} from './qualitative';
export { rememberedScore, type WholeScoreInput } from './rememberedScore';
export { executionRate, executionScore, NO_RATE, rate, RATE_PLACES } from './rates';
