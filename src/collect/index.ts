/** 许多工作簿 → 记录 → 库 → 汇总、雷同、抽查；本入口是纯计算，碰磁盘的在 collect/node。 */
export type { BookRecords } from './extract/bookRecords';
export { readBookRecords, type BookInput } from './extract/readBookRecords';
export { combineSubmissions, type Combined } from './combine/combineSubmissions';
export { gather, type Gathered, type GatherInput } from './gather';
export { sentenceKey } from './extract/sentences';
export type * from './lake/column';
export { dataDictionary } from './lake/dictionary';
export { divideMicro, fromMicro, toMicro } from './lake/micro';
export { bookRows, type BookRows } from './lake/rows';
export {
  lakeTables,
  tableKeys,
  type Identity,
  type PlainRow,
  type RowOf,
  type TableKey,
} from './lake/tables';
export { rosterMatcher } from './roster/matchUnit';
export { parseRoster, unitKey, type RosterParse, type RosterUnit } from './roster/roster';
export { currentBooks, unitIdentity } from './rollUp/current';
export * from './rollUp/measures';
export { bandIndex, byName, rollUp, UNNAMED, type RollUpInput } from './rollUp/rollUp';
export { planDetail, type DetailPlan } from './report/detailPlan';
export { detailSheets } from './report/detailSheets';
export type { UnitDetail } from './report/unitDetails';
export { mainBook, type MainBookInput } from './report/mainBook';
export { writeTable, writeTitle, type TableColumn } from './report/table';
export { summarizeRows, type Summary } from './rollUp/summarizeRows';
export { duplicates } from './across/duplicates';
export { forecastGaps } from './across/forecastGaps';
export { outliers } from './across/outliers';
export { fullMarks, repeatedAmounts } from './across/projectPatterns';
export type { AcrossFinding } from './across/spot';
export { defaultSampling, sample, type Sampled, type SamplingRules } from './sample/sample';
export { qualityCriteria, qualityFacts, qualityLines, qualitySource } from './review/quality';
export { criteria, downgradeFactors, type Criterion } from './review/criteria';
export {
  reviewStates,
  signLayer,
  standingOf,
  stateOf,
  stepProblem,
  type LayerStanding,
  type ReviewEvent,
  type ReviewLayer,
  type ReviewQuality,
  type ReviewRow,
  type ReviewState,
  type ReviewTotal,
} from './review/layer';
export { parseLayer, reviewNamespace, writeLayer } from './review/layerXml';
export { readReviewSheet, type ReadableSheet } from './review/readReviewSheet';
export { reviewBook } from './review/reviewBook';
export { reviewParts, splitTarget } from './review/reviewRows';
export { reviewCaptions, reviewSheetName, reviewTabColor, writeReviewSheet } from './review/reviewSheet';
export {
  isResubmitted,
  takeReviewStep,
  type ReviewBasis,
  type ReviewStep,
  type StepOutcome,
} from './review/reviewStep';
export { submissionDiff, type FieldChange } from './review/submissionDiff';
