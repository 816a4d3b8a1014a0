export type * from './finding';
export type * from './fix';
export type * from './rule';
export { auditSubmission, createAuditor, type Audit, type AuditOptions } from './engine/auditor';
export { allRestorations, normalizeTargets } from './fixes';
export { countFindings, severities } from './countFindings';
export { toFindingRecord, type FindingRecord } from './findingRecord';
export {
  estimateReview,
  type Estimate,
  type EstimateLine,
  type ReviewEstimate,
} from './estimate/estimateReview';
export { humanScores } from './scoring/humanScores';
export { liveFormats } from './liveFormats';
export { shownFindings, type ShownFindings } from './quietHints';
export { repeatOffers, type RepeatOffer } from './repeats/repeatOffers';
export { rules } from './rules';
export { rulesDocument } from './rulesDocument';
