export { WorkbookError, type WorkbookErrorDetail } from './errors';
export { createSession, type SessionOptions, type WorkbookCondition, type WorkbookSession } from './session';
export type { RestoredFunctions } from './functions/restoreFunctions';
export { annotationPrefix } from './annotate/planAnnotations';
export type { AnnotateResult } from './annotate/annotate';
export type { CarryRequest, CarryResult, CarryUndo } from './carryOver/carryOver';
export type { AnnotationMeans } from './annotate/means';
export type { CellContent, CellTarget, WriteOutcome } from './cells/writeCell';
export type { AuditSheetResult } from './auditSheet/auditSheet';
export type { AuditSheetContent } from './auditSheet/content';
export type { DirtyEvent, SelectionEvent, WatchHandlers } from './events/watch';
export type { FillOptions } from './fill';
export type { ApplyFixesResult, FixUndo, UndoFixResult } from './fixes/fixUndo';
export type {
  FormToInsert,
  InsertedForm,
  InsertFormsRequest,
  InsertOptions,
  InsertProgress,
  InsertResult,
} from './insert/insertForms';
export type { InsertState } from './insert/insertPlan';
export type { PrintResult } from './print/setUpPrint';
export type { ReadOptions } from './read';
export type { RowDirection } from './rows/moveRow';
export { describeDifference, type CheckResult, type SelfCheckReport } from './selfCheck/report';
export type { ScoreSheetContent } from './scoreSheet/planScoreSheet';
export type { ScoreSheetResult } from './scoreSheet/scoreSheet';
export type { IsSetSupported } from './sessionState';
export type { BlockingReason } from './finalize/blocking';
export type { FinalizeOptions, FinalizeProgress, FinalizeResult } from './finalize/finalize';
export type { FinalizeRequest } from './finalize/planFinal';
export type { RestoreResult } from './finalize/restore';
