export * from './scheme';
export type {
  ChoiceParameter,
  GradesParameter,
  NumberParameter,
  Parameter,
  ParameterUnit,
} from './parameter';
export {
  parameterKeys,
  parameters,
  thresholdKeys,
  thresholdParameters,
  type ParameterKey,
  type ThresholdKey,
} from './parameters';
export {
  fillPrompt,
  formulaToken,
  gradeNote,
  gradeText,
  liveToken,
  numberText,
  parameterName,
  promptText,
  thresholdsIn,
} from './parameterText';
export { commonReviewPractice } from './commonReviewPractice';
export { indicatorScoring, type IndicatorScoring } from './indicatorScoring';
export { parseScheme, type SchemeParse } from './parseScheme';
export { findScheme, schemes } from './registered';
export {
  reviewCriterionKeys,
  type ReviewCriterion,
  type ReviewCriterionKey,
  type ReviewPractice,
} from './reviewCriteria';
export { schemeDifferences, type SchemeDifference } from './schemeDifferences';
export { valueEvidence, type ValueEvidence } from './valueEvidence';
export { schemeProblems } from './schemeProblems';
export { strayBasis, withoutStrays } from './strayBasis';
