export type * from './finding';
export type * from './fix';
export type * from './rule';
export { auditSubmission, type AuditOptions } from './auditSubmission';
export { countFindings, severities } from './countFindings';
export { toFindingRecord, type FindingRecord } from './findingRecord';
export { liveFormats } from './liveFormats';
export { rules } from './rules';
export { rulesDocument } from './rulesDocument';
