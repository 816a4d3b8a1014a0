import { createAdoptActions, type AdoptActions } from './adopt';
import { createCarryOverActions, type CarryOverActions } from './carryOver';
import { createImportActions, type ImportActions } from './importTables';
import { createAuditSheetActions, type AuditSheetActions } from './auditSheet';
import { createAutoActions, type AutoActions } from './auto';
import { createExampleActions, type ExampleActions } from './example';
import { createFinalizeActions, type FinalizeActions } from './finalize';
import { createAttachmentActions, type AttachmentActions } from './attachments';
import { createEvidenceActions, type EvidenceActions } from './evidence';
import { createFixActions, type FixActions } from './fixes';
import { createPrintActions, type PrintActions } from './print';
import { createPublishActions, type PublishActions } from './publish';
import { createSchemeActions, type SchemeActions } from './schemes';
import { createScoreSheetActions, type ScoreSheetActions } from './scoreSheet';
import { createSelfCheckActions, type SelfCheckActions } from './selfCheck';
import { createReportActions, type ReportActions } from './report';
import { createReviewActions, type ReviewActions } from './review';
import { createRollUpActions, type RollUpActions } from './rollUp';
import type { Store } from '../state';
import { createAuditActions, type AuditActions } from './audit';
import { createCellActions, type CellActions } from './cells';
import { createInsertActions, type InsertActions } from './insert';
import { createLiveActions, type LiveActions } from './live';
import { createProjectActions, type ProjectActions } from './projects';
import { createRowActions, type RowActions } from './rows';
import { createRuntime, type Services } from './runtime';

export type { ActionRuntime, Progressing, Services } from './runtime';

/** 窗格与功能区共用的动作，一组一个文件；都不抛错，结果写进状态。 */
export interface PaneActions
  extends
    LiveActions,
    InsertActions,
    AdoptActions,
    RowActions,
    ProjectActions,
    CellActions,
    AuditActions,
    AuditSheetActions,
    AutoActions,
    FixActions,
    CarryOverActions,
    ImportActions,
    ExampleActions,
    FinalizeActions,
    AttachmentActions,
    EvidenceActions,
    PrintActions,
    PublishActions,
    ReportActions,
    ReviewActions,
    RollUpActions,
    ScoreSheetActions,
    SelfCheckActions,
    SchemeActions {}

/** 把会话、读数与审核接到状态上。 */
export function createActions(store: Store, services: Services): PaneActions {
  const runtime = createRuntime(store, services);
  return {
    ...createLiveActions(runtime),
    ...createInsertActions(runtime),
    ...createAdoptActions(runtime),
    ...createRowActions(runtime),
    ...createProjectActions(runtime),
    ...createCellActions(runtime),
    ...createAuditActions(runtime),
    ...createAuditSheetActions(runtime),
    ...createAutoActions(runtime),
    ...createFixActions(runtime),
    ...createCarryOverActions(runtime),
    ...createImportActions(runtime),
    ...createExampleActions(runtime),
    ...createFinalizeActions(runtime),
    ...createAttachmentActions(runtime),
    ...createEvidenceActions(runtime),
    ...createPrintActions(runtime),
    ...createPublishActions(runtime),
    ...createReportActions(store),
    ...createReviewActions(runtime),
    ...createRollUpActions(runtime),
    ...createScoreSheetActions(runtime),
    ...createSelfCheckActions(runtime),
    ...createSchemeActions(store, services.schemes),
  };
}
