import { liveFormats, type Finding, type Fix, type LiveFormat } from '../audit';
import type { FormId } from '../schemes';
import type { CellSource, Place, SubmissionData } from '../submission';
import { annotateFindings, type AnnotateResult } from './annotate/annotate';
import { autoAnnotateFindings, canAutoAnnotate } from './annotate/autoAnnotate';
import { readAutoOption, writeAutoOption } from './annotate/autoOption';
import {
  carryOver,
  undoCarryOver,
  type CarryRequest,
  type CarryResult,
  type CarryUndo,
} from './carryOver/carryOver';
import { explainFinding, writeAuditSheet, type AuditSheetResult } from './auditSheet/auditSheet';
import type { AuditSheetContent } from './auditSheet/content';
import { finalize, type FinalizeOptions, type FinalizeResult } from './finalize/finalize';
import type { FinalizeRequest } from './finalize/planFinal';
import type { RestoreResult } from './finalize/restore';
import { repairFinalize, restoreFinalized } from './finalize/restoreFinalized';
import { watchWorkbook, type WatchHandlers } from './events/watch';
import { fillForms, type FillOptions } from './fill';
import { applyFixes } from './fixes/applyFixes';
import type { ApplyFixesResult, FixUndo, UndoFixResult } from './fixes/fixUndo';
import { undoFix } from './fixes/undoFix';
import { writeCell, type CellContent, type CellTarget, type WriteOutcome } from './cells/writeCell';
import { goToPlace } from './goTo';
import {
  insertRequests,
  toRequests,
  type InsertFormsRequest,
  type InsertOptions,
  type InsertResult,
} from './insert/insertForms';
import { addProject, removeProject } from './projects/changeProjects';
import { renameProject } from './projects/renameProject';
import { readSource, type ReadOptions } from './read';
import { addRow, removeRow } from './rows/changeRows';
import { moveRow, type RowDirection } from './rows/moveRow';
import { SessionState, type IsSetSupported } from './sessionState';

/** 建会话的选项。 */
export interface SessionOptions {
  readonly isSetSupported: IsSetSupported;
  /** 插表时放的原生条件格式；缺省是全部审核规则带的。 */
  readonly live?: readonly LiveFormat[];
}

/** 与当前工作簿打交道的一切动作；出错抛 WorkbookError。括号里是同步次数，都不随行数增长。 */
export interface WorkbookSession {
  /** 插入、刷新或重建表样（1＋每张表 1）。失败后再插一次即可修好，已填的数据不丢。 */
  insertForms(request: InsertFormsRequest, options?: InsertOptions): Promise<InsertResult>;
  /** 把一份数据文件填进工作簿，没有的表先插好（1＋每张表 1）。 */
  fill(data: SubmissionData, options?: FillOptions): Promise<InsertResult>;
  /** 读回我们的表（1；第一次打开、有新表或没见过的备注时 2）。 */
  read(options?: ReadOptions): Promise<CellSource>;
  /** 在可增行区第 `afterIndex` 行（−1 为最前）之后加一行（2）。 */
  addRow(form: FormId, project: string | null, block: string, afterIndex: number): Promise<void>;
  /** 删掉可增行区一行，到了最少行数就只清空它（2）。 */
  removeRow(form: FormId, project: string | null, block: string, index: number): Promise<void>;
  /** 把可增行区一行与同组的上（下）一行对调（3）。 */
  moveRow(
    form: FormId,
    project: string | null,
    block: string,
    index: number,
    direction: RowDirection,
  ): Promise<void>;
  /** 照登记的方案加一张项目表（3）。 */
  addProject(name: string): Promise<void>;
  /** 项目改名：单元格、工作表名、登记一起改（2）。 */
  renameProject(from: string, to: string): Promise<void>;
  /** 删掉一张项目表，不可撤销（2）。 */
  removeProject(name: string): Promise<void>;
  /** 把审核结果标到单元格上，只动我们自己加的（1；没有变化 0）。 */
  annotate(findings: readonly Finding[]): Promise<AnnotateResult>;
  /** 清掉我们加的全部标注，返回清了几格（1）。 */
  clearAnnotations(): Promise<number>;
  /** 这个版本的 Excel 写入后撤销还在，可以自动标注。 */
  readonly canAutoAnnotate: boolean;
  /** 同 annotate，但用户正在编辑单元格、工作簿已定稿时不等不写，返回 null（1；没有变化 0）。 */
  autoAnnotate(findings: readonly Finding[]): Promise<AnnotateResult | null>;
  /** 这份工作簿开没开自动标注（1）。 */
  readAutoOption(): Promise<boolean>;
  /** 开或关自动标注，存进工作簿（1）。 */
  writeAutoOption(on: boolean): Promise<void>;
  /** 一键修正：先核对再一批写完（2；都变了 1）。 */
  applyFixes(fixes: readonly Fix[]): Promise<ApplyFixesResult>;
  /** 撤销一次修正，改过以后又被人动过的格不动（2；都动过 1）。 */
  undoFix(undo: FixUndo): Promise<UndoFixResult>;
  /** 把勾选的上年数写进本年表并登记（2；要加行时 4＋有几张表加行）。 */
  carryOver(request: CarryRequest): Promise<CarryResult>;
  /** 撤销刚才那次结转（2）。 */
  undoCarryOver(undo: CarryUndo): Promise<void>;
  /** 往一格写文字或公式；格里有内容而没说可以盖掉就不写（2）。 */
  writeCell(target: CellTarget, content: CellContent, overwrite: boolean): Promise<WriteOutcome>;
  /** 生成或更新“审核情况表”，用户写的审核说明一条不丢（2）。 */
  writeAuditSheet(content: AuditSheetContent): Promise<AuditSheetResult>;
  /** 给一条结果（稳定键）写审核说明，空白即清掉；还没有“审核情况表”就连表一起生成（2）。 */
  explain(key: string, text: string, content: AuditSheetContent): Promise<void>;
  /** 定稿：审核过关才写，公式换成原生公式或定值，上锁登记；失败还原（3）。 */
  finalize(request: FinalizeRequest, options: FinalizeOptions): Promise<FinalizeResult>;
  /** 撤销定稿：公式、锁定、保护、标注回到定稿前（2）。 */
  restoreFinalized(): Promise<RestoreResult>;
  /** 接着还原断在半路的定稿或撤销；没有断过返回 null（2）。 */
  repairFinalize(): Promise<RestoreResult | null>;
  /** 跳到并选中一个位置（1）。 */
  goTo(place: Place): Promise<void>;
  /** 听工作簿的改动与选区；返回停止函数。 */
  watch(handlers: WatchHandlers): Promise<() => void>;
}

/** 建一个会话；它只缓存工作表清单一类的东西，随时可以重建。 */
export function createSession({ isSetSupported, live = liveFormats }: SessionOptions): WorkbookSession {
  const session = new SessionState(isSetSupported, live);
  return {
    insertForms: (request, options = {}) =>
      session.change(() => {
        session.live = request.live ?? session.live;
        return insertRequests(session, toRequests(request), options);
      }),
    fill: (data, options = {}) => session.change(() => fillForms(session, data, options)),
    read: (options = {}) => session.exclusive(() => readSource(session, options)),
    addRow: (form, project, block, afterIndex) =>
      session.change(() => addRow(session, { form, project, block }, afterIndex)),
    removeRow: (form, project, block, index) =>
      session.change(() => removeRow(session, { form, project, block }, index)),
    moveRow: (form, project, block, index, direction) =>
      session.change(() => moveRow(session, { form, project, block }, index, direction)),
    addProject: (name) => session.change(() => addProject(session, name)),
    renameProject: (from, to) => session.change(() => renameProject(session, from, to)),
    removeProject: (name) => session.change(() => removeProject(session, name)),
    annotate: (findings) => session.change(() => annotateFindings(session, findings)),
    clearAnnotations: () => session.change(async () => (await annotateFindings(session, [])).removed),
    canAutoAnnotate: canAutoAnnotate(isSetSupported),
    autoAnnotate: (findings) =>
      session.exclusive(async () => (session.seal ? null : autoAnnotateFindings(session, findings))),
    readAutoOption: () => session.exclusive(readAutoOption),
    writeAutoOption: (on) => session.exclusive(() => writeAutoOption(on)),
    applyFixes: (fixes) => session.change(() => applyFixes(fixes)),
    undoFix: (undo) => session.change(() => undoFix(undo)),
    carryOver: (request) => session.change(() => carryOver(session, request)),
    undoCarryOver: (undo) => session.change(() => undoCarryOver(session, undo)),
    writeCell: (target, content, overwrite) => session.change(() => writeCell(target, content, overwrite)),
    writeAuditSheet: (content) => session.change(() => writeAuditSheet(session, content)),
    explain: (key, text, content) => session.change(() => explainFinding(session, { key, text }, content)),
    finalize: (request, options) => session.exclusive(() => finalize(session, request, options)),
    restoreFinalized: () => session.exclusive(() => restoreFinalized(session)),
    repairFinalize: () => session.exclusive(() => repairFinalize(session)),
    goTo: (place) => session.exclusive(() => goToPlace(place)),
    watch: (handlers) => watchWorkbook(session, handlers),
  };
}
