import type { Finding, Fix, LiveFormat } from '../audit';
import type { FormId } from '../schemes';
import type { CellSource, Place, SubmissionData } from '../submission';
import { annotateFindings, type AnnotateResult } from './actions/annotate/annotate';
import { autoAnnotateFindings, canAutoAnnotate } from './actions/annotate/autoAnnotate';
import { readAutoOption, writeAutoOption } from './actions/annotate/autoOption';
import type { CarryRequest, CarryResult, CarryUndo } from './actions/carryOver/carryOver';
import type { AuditSheetResult } from './actions/auditSheet/auditSheet';
import type { AuditSheetContent } from './actions/auditSheet/content';
import type { FinalizeOptions, FinalizeResult } from './actions/finalize/finalize';
import type { FinalizeRequest } from './actions/finalize/finalizeRequest';
import type { RestoreResult } from './actions/finalize/restore';
import { watchWorkbook, type WatchHandlers } from './actions/watch/watch';
import type { FillOptions } from './actions/fill/fill';
import type { ApplyFixesResult, FixUndo, UndoFixResult } from './actions/fixes/fixUndo';
import type { CellContent, CellTarget, WriteOutcome } from './actions/cells/writeCell';
import type { RestoredFunctions } from './actions/functions/restoreFunctions';
import { goToPlace } from './actions/goTo/goTo';
import type { InsertFormsRequest, InsertOptions, InsertResult } from './actions/insert/insertForms';
import type { PrintResult } from './actions/print/setUpPrint';
import { canOpenWorkbook, openWorkbook } from './actions/openWorkbook/openWorkbook';
import { readSource, type ReadOptions } from './actions/read/read';
import type { ScoreSheetContent } from './actions/scoreSheet/planScoreSheet';
import type { ScoreSheetResult } from './actions/scoreSheet/scoreSheet';
import type { RowDirection } from './actions/rows/moveRow';
import type { SelfCheckOptions, SelfCheckReport } from './actions/selfCheck';
import { SessionState, type IsSetSupported } from './kernel/sessionState';

/** 建会话的选项。 */
export interface SessionOptions {
  readonly isSetSupported: IsSetSupported;
  /** 插表时放的原生条件格式；缺省是全部审核规则带的。 */
  readonly live?: readonly LiveFormat[];
}

/** 工作簿要提醒用户的地方。 */
export interface WorkbookCondition {
  /** 停在 #NAME? 要重写的 PBE 公式有几处。 */
  readonly staleFunctions: number;
  /** Excel 是手动计算：改了数，公式不会马上变。只提醒，不替用户改。 */
  readonly manualCalculation: boolean;
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
  /** 生成或重写“得分分析”：一张有分的表一页，原生公式与图表（2）。 */
  writeScoreSheet(content: ScoreSheetContent): Promise<ScoreSheetResult>;
  /** 记下提交前检查里勾了的附件（2）。 */
  tickAttachments(ticked: readonly string[]): Promise<void>;
  /** 定稿：审核过关才写，公式换成原生公式或定值，上锁登记；失败还原（3）。 */
  finalize(request: FinalizeRequest, options: FinalizeOptions): Promise<FinalizeResult>;
  /** 撤销定稿：公式、锁定、保护、标注回到定稿前（2）。 */
  restoreFinalized(): Promise<RestoreResult>;
  /** 接着还原断在半路的定稿或撤销；没有断过返回 null（2）。 */
  repairFinalize(): Promise<RestoreResult | null>;
  /** 在草稿表上把主机声称的行为逐项做一遍（每项 3–6 次同步），做完删掉，用户的表不动。 */
  selfCheck(options: Omit<SelfCheckOptions, 'isSetSupported'>): Promise<SelfCheckReport>;
  /** 上次读到的工作簿要提醒用户的地方。 */
  readonly condition: WorkbookCondition;
  /** 重写停在 #NAME? 的 PBE 公式，录入不动（2；没有要写的 1）。 */
  restoreFunctions(): Promise<RestoredFunctions>;
  /** 一键设置打印：全部表样与“审核情况表”，只动打印设置（2）。 */
  setUpPrint(): Promise<PrintResult>;
  /** 这个版本的 Excel 能另开工作簿窗口。 */
  readonly canOpenWorkbook: boolean;
  /** 在新窗口里打开一份 .xlsx（Base64），当前工作簿不动（1）。 */
  openWorkbook(base64: string): Promise<void>;
  /** 跳到并选中一个位置（1）。 */
  goTo(place: Place): Promise<void>;
  /** 听工作簿的改动与选区；返回停止函数。 */
  watch(handlers: WatchHandlers): Promise<() => void>;
}

/**
 * 建一个会话；它只缓存工作表清单一类的东西，随时可以重建。
 * 读取、标注、监听随窗格装好，其余动作用到才装：打开窗格只下载看得见的那些。
 */
export function createSession({ isSetSupported, live }: SessionOptions): WorkbookSession {
  const session = new SessionState(isSetSupported);
  /** 要放原生条件格式的改动。 */
  const changeWithLive = <T>(
    work: () => Promise<T>,
    given: readonly LiveFormat[] | undefined = live,
  ): Promise<T> =>
    session.change(async () => {
      await session.loadLive(given);
      return work();
    });
  return {
    insertForms: (request, options = {}) =>
      changeWithLive(async () => {
        const { insertRequests, toRequests } = await import('./actions/insert/insertForms');
        return insertRequests(session, toRequests(request), options);
      }, request.live ?? live),
    fill: (data, options = {}) =>
      changeWithLive(async () => (await import('./actions/fill/fill')).fillForms(session, data, options)),
    read: (options = {}) => session.exclusive(() => readSource(session, options)),
    addRow: (form, project, block, afterIndex) =>
      changeWithLive(async () => {
        const { addRow } = await import('./actions/rows/changeRows');
        return addRow(session, { form, project, block }, afterIndex);
      }),
    removeRow: (form, project, block, index) =>
      changeWithLive(async () => {
        const { removeRow } = await import('./actions/rows/changeRows');
        return removeRow(session, { form, project, block }, index);
      }),
    moveRow: (form, project, block, index, direction) =>
      session.change(async () => {
        const { moveRow } = await import('./actions/rows/moveRow');
        return moveRow(session, { form, project, block }, index, direction);
      }),
    addProject: (name) =>
      changeWithLive(async () =>
        (await import('./actions/projects/changeProjects')).addProject(session, name),
      ),
    renameProject: (from, to) =>
      session.change(async () =>
        (await import('./actions/projects/renameProject')).renameProject(session, from, to),
      ),
    removeProject: (name) =>
      session.change(async () =>
        (await import('./actions/projects/changeProjects')).removeProject(session, name),
      ),
    annotate: (findings) => session.change(() => annotateFindings(session, findings)),
    clearAnnotations: () => session.change(async () => (await annotateFindings(session, [])).removed),
    canAutoAnnotate: canAutoAnnotate(isSetSupported),
    autoAnnotate: (findings) =>
      session.exclusive(async () => (session.seal ? null : autoAnnotateFindings(session, findings))),
    readAutoOption: () => session.exclusive(readAutoOption),
    writeAutoOption: (on) => session.exclusive(() => writeAutoOption(on)),
    applyFixes: (fixes) =>
      session.change(async () => (await import('./actions/fixes/applyFixes')).applyFixes(fixes)),
    undoFix: (undo) => session.change(async () => (await import('./actions/fixes/undoFix')).undoFix(undo)),
    carryOver: (request) =>
      changeWithLive(async () => (await import('./actions/carryOver/carryOver')).carryOver(session, request)),
    undoCarryOver: (undo) =>
      session.change(async () =>
        (await import('./actions/carryOver/carryOver')).undoCarryOver(session, undo),
      ),
    writeCell: (target, content, overwrite) =>
      session.change(async () =>
        (await import('./actions/cells/writeCell')).writeCell(target, content, overwrite),
      ),
    writeAuditSheet: (content) =>
      session.change(async () =>
        (await import('./actions/auditSheet/auditSheet')).writeAuditSheet(session, content),
      ),
    explain: (key, text, content) =>
      session.change(async () => {
        const { explainFinding } = await import('./actions/auditSheet/auditSheet');
        return explainFinding(session, { key, text }, content);
      }),
    writeScoreSheet: (content) =>
      session.change(async () =>
        (await import('./actions/scoreSheet/scoreSheet')).writeScoreSheet(session, content),
      ),
    tickAttachments: (ticked) =>
      session.change(async () =>
        (await import('./actions/attachments/attachments')).tickAttachments(session, ticked),
      ),
    finalize: (request, options) =>
      session.exclusive(async () =>
        (await import('./actions/finalize/finalize')).finalize(session, request, options),
      ),
    restoreFinalized: () =>
      session.exclusive(async () =>
        (await import('./actions/finalize/restoreFinalized')).restoreFinalized(session),
      ),
    repairFinalize: () =>
      session.exclusive(async () =>
        (await import('./actions/finalize/restoreFinalized')).repairFinalize(session),
      ),
    selfCheck: (options) =>
      session.exclusive(async () => {
        const { runSelfCheck } = await import('./actions/selfCheck');
        return runSelfCheck({ ...options, isSetSupported });
      }),
    get condition() {
      const { staleFunctions, manualCalculation } = session;
      return { staleFunctions, manualCalculation };
    },
    restoreFunctions: () =>
      session.change(async () =>
        (await import('./actions/functions/restoreFunctions')).restoreFunctions(session),
      ),
    setUpPrint: () =>
      session.exclusive(async () => (await import('./actions/print/setUpPrint')).setUpPrint(session)),
    canOpenWorkbook: canOpenWorkbook(isSetSupported),
    openWorkbook: (base64) => session.exclusive(() => openWorkbook(base64)),
    goTo: (place) => session.exclusive(() => goToPlace(place)),
    watch: (handlers) => watchWorkbook(session, handlers),
  };
}
