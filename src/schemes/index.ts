export * from './scheme';
export { parseScheme, type SchemeParse } from './parseScheme';
export { findScheme, schemes } from './registered';
export { schemeProblems } from './schemeProblems';
export { thresholdCaptions, type ThresholdCaption } from './thresholds';
