export type * from './cellSource';
export type * from './submission';
export type * from './registry/registry';
export type * from './data/submissionData';
export type * from './recognize/recognizedForm';
export type * from './carryOver';
export { parseAddress } from './address';
export { locateAuditTable, type AuditTable } from './auditSheet/locateAuditTable';
export { parameterText } from './auditSheet/readParameters';
export {
  auditSheetCaptions,
  auditSheetNames,
  auditSheetTitle,
  parameterName,
} from './auditSheet/vocabulary';
export { matchNames, plainProjectName, planCarryOver } from './carryOver';
export { completeness, type EmptyField, type FormCompleteness } from './completeness';
export { parseSubmissionData } from './data/parseSubmissionData';
export { toSubmissionData } from './data/toSubmissionData';
export { isBlankCell } from './read/cells';
export { readSubmission } from './read/readSubmission';
export { recognizeForms, registryOf, type Recognition } from './recognize/recognizeForms';
export { registryNamespace } from './registry/registry';
export { parseRegistry, writeRegistry } from './registry/registryXml';
export { exportScheme, importScheme } from './scheme/schemeFile';
export { schemeFromSubmission, type CustomSchemeOptions } from './scheme/schemeFromSubmission';
export { totals, type FormTotals } from './totals';
