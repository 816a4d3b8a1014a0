export { WorkbookError, type WorkbookErrorDetail } from './kernel/errors';
export { createSession, type SessionOptions, type WorkbookCondition, type WorkbookSession } from './session';
export { workbookActions, type ActionName } from './actions';
export type { AdoptRequest, AdoptResult } from './actions/adopt/adoptSheet';
export type { RecognizedSheet } from './actions/adopt/recognizeSheets';
export type { ReleaseResult } from './actions/adopt/releaseSheet';
export type { RestoredFunctions } from './actions/functions/restoreFunctions';
export { annotationPrefix } from './actions/annotate/planAnnotations';
export type { AnnotateResult } from './actions/annotate/annotate';
export type { ImportRequest, ImportResult, ImportUndo } from './actions/importValues/importValues';
export type { CarryRequest, CarryResult, CarryUndo } from './actions/carryOver/carryOver';
export type { AnnotationMeans } from './actions/annotate/means';
export type { CellContent, CellTarget, WriteOutcome } from './actions/cells/writeCell';
export type { AuditSheetResult } from './actions/auditSheet/auditSheet';
export type { AuditSheetContent } from './actions/auditSheet/content';
export type { SelectionEvent, WatchHandlers } from './actions/watch/watch';
export type { DirtyEvent } from './actions/watch/dirtySignal';
export type { FillOptions } from './actions/fill/fill';
export type { ApplyFixesResult, FixUndo, UndoFixResult } from './actions/fixes/fixUndo';
export type {
  FormToInsert,
  InsertedForm,
  InsertFormsRequest,
  InsertOptions,
  InsertProgress,
  InsertResult,
} from './actions/insert/insertForms';
export type { InsertState } from './actions/insert/insertPlan';
export type { SheetPaper } from './actions/print/readPaper';
export type { HiddenColors } from './actions/print/hideColors';
export type { ShownColors } from './actions/print/showColors';
export type { PrintResult } from './actions/print/setUpPrint';
export type { ReadOptions } from './actions/read/read';
export type { ReviewGrid, ReviewToWrite, StoredReview } from './actions/review/review';
export type { RowDirection } from './actions/rows/moveRow';
export { describeDifference, type CheckResult, type SelfCheckReport } from './actions/selfCheck/report';
export type { Recording } from './actions/selfCheck/recording';
export type { ScoreSheetContent } from './actions/scoreSheet/planScoreSheet';
export type { ScoreSheetResult } from './actions/scoreSheet/scoreSheet';
export type { IsSetSupported } from './kernel/sessionState';
export type { BlockingReason } from './actions/finalize/blocking';
export type { FinalizeOptions, FinalizeProgress, FinalizeResult } from './actions/finalize/finalize';
export type { FinalizeRequest } from './actions/finalize/finalizeRequest';
export type { RestoreResult } from './actions/finalize/restore';
