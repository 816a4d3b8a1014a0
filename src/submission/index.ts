export type * from './cellSource';
export type * from './look';
export type * from './submission';
export type * from './record/registry/registry';
export type * from './record/registry/registeredAnnotation';
export type * from './data/submissionData';
export type * from './recognize/recognizedForm';
export type * from './carryOver';
export { planImport } from './importing';
export type { ImportChange, ImportKind, ImportPlan } from './importing';
export { parseAddress } from './address';
export { evidenceFor, evidenceItems, evidenceText, mostEvidence, type Evidence } from './evidence';
export { fileNames, type FileNames } from './fileNames';
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
export { largestRate } from './read/normalCell';
export {
  agrees,
  calculatorOf,
  recalculate,
  recalculateForm,
  RowFormula,
  type Recalculation,
} from './recalculate';
export { readSubmission } from './read/readSubmission';
export {
  olderVersionMessage,
  recognizeForms,
  registryOf,
  type Recognition,
} from './recognize/recognizeForms';
export { registryNamespace } from './record/registry/registry';
export type { HiddenName } from './record/registry/hiddenText';
export { formByLayout, formOfEntry, formsOfKind } from './record/registry/layoutsIn';
export { registryFromNames, registryNames } from './record/registry/registryNames';
export { parseRegistry, writeRegistry } from './record/registry/registryXml';
export { exportScheme, importScheme } from './scheme/schemeFile';
export { schemeFromSubmission, type CustomSchemeOptions } from './scheme/schemeFromSubmission';
export { canonicalDocument, canonicalText, sealedContent } from './record/seal/canonical';
export { isFrozenIntact } from './record/seal/frozenSheet';
export type { Recomputation, RecomputedDifference } from './record/seal/recompute';
export { codeIn, sealCode, normalCode, withCode, withoutCode } from './record/seal/printed/sealCode';
export { sealedPrint, type SheetToSeal } from './record/seal/printed/sealedPrint';
export { changedCell, type ChangedFacet, type PrintedChange } from './record/seal/printed/printedChange';
export { isBookLink, linkedReferences, linkFormula } from './links/bookLink';
export { isVolatileFormula, usesExternal, usesVolatile } from './record/seal/printed/normalFormula';
export { checkSignature, type SignatureStanding } from './record/signature/checkSignature';
export {
  defaultUserId,
  parseSignatureFile,
  publicKeyHex,
  signatureHex,
  type SignatureFile,
} from './record/signature/signatureFile';
export { sealPictureName } from './record/seal/printed/sealedObjects';
export { paperPages, type PaperPage } from './record/seal/printed/paper';
export type * from './record/seal/seal';
export { sealDigest } from './record/seal/sealDocument';
export { sealedSheets } from './record/seal/sealedSheets';
export { isSealName, sealFromNames, sealNames } from './record/seal/sealNames';
export { isUntouched, sealFault, type SealFault } from './record/seal/sealFault';
export {
  verifySeal,
  type SealChange,
  type SealHomes,
  type SealReport,
  type Verdict,
} from './record/seal/verifySeal';
export { printedSignOff, signedFields, signOffDisagreements, type SignOffDisagreement } from './signOff';
export { totals, type FormTotals } from './totals';
