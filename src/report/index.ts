export { deriveAt, deriveForm, type Derivation } from './derivation/deriveForm';
export { checkProse, proseRules, type Fact, type ProseContext, type ProseFinding } from './prose';
export { findOutline, outlineFor, outlines } from './outline/registered';
export type { Outline, OutlineItem } from './outline/outline';
export { writeReport } from './outline/render';
export type { Report, ReportBlock, Run, Tie } from './outline/runs';
export { checkReport, type ReportCheck, type UnsourcedNumber } from './check/checkReport';
export type { ReportFinding } from './check/reportFinding';
export type { StaleTie } from './check/checkTies';
export { ReportDocxError } from './docx/reportDocxError';
export {
  checkReportDocx,
  hasTies,
  reportDocx,
  staleSentences,
  updateReportDocx,
  type UpdatedReport,
  type WrittenReport,
} from './reportFile';
export { outlineFromParagraphs, parseOutline, type OutlineParse } from './outline/parseOutline';
export { readReportDocx } from './docx/readReportDocx';
