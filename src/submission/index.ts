export type * from './cellSource';
export type * from './look';
export type * from './submission';
export type * from './registry/registry';
export type * from './registry/registeredAnnotation';
export type * from './data/submissionData';
export type * from './recognize/recognizedForm';
export type * from './carryOver';
export { parseAddress } from './address';
export { attachmentIds, attachments, attachmentsText, type Attachment } from './attachments';
export { locateAuditTable, type AuditTable } from './auditSheet/locateAuditTable';
export { locateParameters } from './auditSheet/locateParameters';
export { readRecordedFindings, type RecordedFinding } from './auditSheet/readRecordedFindings';
export {
  auditSheetCaptions,
  auditSheetNames,
  auditSheetTitle,
  recordedCaptions,
} from './auditSheet/vocabulary';
export { matchNames, plainProjectName, planCarryOver } from './carryOver';
export { completeness, type EmptyField, type FormCompleteness } from './completeness';
export { parseSubmissionData } from './data/parseSubmissionData';
export { toSubmissionData } from './data/toSubmissionData';
export * from './publish';
export { isBlankCell } from './read/cells';
export { readSubmission } from './read/readSubmission';
export {
  olderVersionMessage,
  recognizeForms,
  registryOf,
  type Recognition,
} from './recognize/recognizeForms';
export { registryNamespace } from './registry/registry';
export type { HiddenName } from './registry/hiddenText';
export { registryFromNames, registryNames } from './registry/registryNames';
export { parseRegistry, writeRegistry } from './registry/registryXml';
export { exportScheme, importScheme } from './scheme/schemeFile';
export { schemeFromSubmission, type CustomSchemeOptions } from './scheme/schemeFromSubmission';
export { canonicalDocument, canonicalText, sealedContent } from './seal/canonical';
export { isFrozenIntact } from './seal/frozenSheet';
export type { Recomputation, RecomputedDifference } from './seal/recompute';
export { referenceReader, type ReferenceReader } from './seal/references';
export { sealCode, normalCode, withCode, withoutCode } from './seal/printed/sealCode';
export { sealedPrint, type SheetToSeal } from './seal/printed/sealedPrint';
export { changedCell, type ChangedFacet, type PrintedChange } from './seal/printed/printedChange';
export { usesExternal, usesVolatile } from './seal/printed/normalFormula';
export { paperPages, type PaperPage } from './seal/printed/paper';
export type * from './seal/seal';
export { sealDigest } from './seal/sealDocument';
export { sealedSheets } from './seal/sealedSheets';
export { isSealName, sealFromNames, sealNames } from './seal/sealNames';
export {
  verifySeal,
  type SealChange,
  type SealHomes,
  type SealReport,
  type Verdict,
} from './seal/verifySeal';
export { totals, type FormTotals } from './totals';
