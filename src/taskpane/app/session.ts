import type { Finding, Fix } from '../../audit';
import type { FormId, Scheme } from '../../schemes';
import type { CellSource, Place } from '../../submission';
import type {
  ApplyFixesResult,
  AuditSheetContent,
  AuditSheetResult,
  CarryRequest,
  CarryResult,
  CarryUndo,
  FinalizeOptions,
  FinalizeRequest,
  FinalizeResult,
  FixUndo,
  PrintResult,
  SelfCheckReport,
  RestoreResult,
  ScoreSheetContent,
  ScoreSheetResult,
  UndoFixResult,
} from '../../workbook';

/** 要插的一张表；项目表带项目名。 */
export interface FormRequest {
  readonly form: FormId;
  readonly project?: string;
}

/** 一次插表的全部内容。 */
export interface InsertRequest {
  readonly scheme: Scheme;
  readonly year: number;
  readonly unit: string;
  readonly forms: readonly FormRequest[];
}

/** 插表进度：已完成几张、共几张、正在插哪一张。 */
export interface InsertProgress {
  readonly done: number;
  readonly total: number;
  /** 项目表是项目名，其余是表名。 */
  readonly title: string;
}

/** 插好的一张表：新插、就地刷新、另建新表并保留旧表。 */
export interface InsertedForm {
  readonly sheetName: string;
  readonly state: 'new' | 'refreshed' | 'rebuilt';
  /** 就地刷新修好了什么，一条一句话；没坏为空。 */
  readonly repairs?: readonly string[];
}

/** 插表结果；notices 是要告诉用户的话。 */
export interface InsertOutcome {
  readonly inserted: readonly InsertedForm[];
  readonly notices: readonly string[];
}

/** 标注结果：加、改、删、未动的条数，以及用了备注、批注还是底色。 */
export interface AnnotateOutcome {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly kept: number;
  readonly means: 'notes' | 'comments' | 'fill';
  /** 退到底色的格，如“基础数据表!D5”。 */
  readonly instead: readonly string[];
}

/** 选中的单元格（0 起）。 */
export interface CellSelection {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** 要写进一格的东西：文字一律按文字写，公式以 = 开头。 */
export type CellContent =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'formula'; readonly formula: string };

/** 写了没有。 */
export type WriteOutcome =
  { readonly written: true } | { readonly written: false; readonly existing: string };

/** 工作簿变化的通知；回调里不许写工作簿。 */
export interface WatchHandlers {
  /** remote：全是合著者的改动。 */
  readonly onDirty: (event: { readonly remote: boolean }) => void;
  readonly onSelection?: (selection: CellSelection) => void;
}

/**
 * 窗格用到的工作簿动作。窗格只认这个端口（workbook 房间的会话在结构上满足它），
 * 所以状态与动作不装 office.js 也能测。
 */
export interface PaneSession {
  insertForms(
    request: InsertRequest,
    options: { readonly onProgress?: (progress: InsertProgress) => void; readonly signal?: AbortSignal },
  ): Promise<InsertOutcome>;
  /** annotations：连现有标注一起看清，紧接着标注就少一次同步；边录边审时不必。 */
  read(options: { readonly annotations: boolean }): Promise<CellSource>;
  addRow(form: FormId, project: string | null, block: string, afterIndex: number): Promise<void>;
  removeRow(form: FormId, project: string | null, block: string, index: number): Promise<void>;
  moveRow(
    form: FormId,
    project: string | null,
    block: string,
    index: number,
    direction: 'up' | 'down',
  ): Promise<void>;
  addProject(name: string): Promise<void>;
  renameProject(from: string, to: string): Promise<void>;
  removeProject(name: string): Promise<void>;
  annotate(findings: readonly Finding[]): Promise<AnnotateOutcome>;
  clearAnnotations(): Promise<number>;
  writeAuditSheet(content: AuditSheetContent): Promise<AuditSheetResult>;
  explain(key: string, text: string, content: AuditSheetContent): Promise<void>;
  writeScoreSheet(content: ScoreSheetContent): Promise<ScoreSheetResult>;
  /** 写入后撤销还在，可以自动标注。 */
  readonly canAutoAnnotate: boolean;
  /** 用户正在编辑单元格时不等不写，返回 null。 */
  autoAnnotate(findings: readonly Finding[]): Promise<AnnotateOutcome | null>;
  readAutoOption(): Promise<boolean>;
  writeAutoOption(on: boolean): Promise<void>;
  applyFixes(fixes: readonly Fix[]): Promise<ApplyFixesResult>;
  undoFix(undo: FixUndo): Promise<UndoFixResult>;
  carryOver(request: CarryRequest): Promise<CarryResult>;
  undoCarryOver(undo: CarryUndo): Promise<void>;
  /** 往一格写；格里有别的内容而没说可以盖掉就不写，返回现有内容。 */
  writeCell(target: CellSelection, content: CellContent, overwrite: boolean): Promise<WriteOutcome>;
  /** 记下提交前检查里勾了的附件（id）。 */
  tickAttachments(ticked: readonly string[]): Promise<void>;
  finalize(request: FinalizeRequest, options: FinalizeOptions): Promise<FinalizeResult>;
  restoreFinalized(): Promise<RestoreResult>;
  /** 没有断在半路的定稿返回 null。 */
  repairFinalize(): Promise<RestoreResult | null>;
  /** 一键设置打印：全部表样与“审核情况表”。 */
  setUpPrint(): Promise<PrintResult>;
  /** 逐项自检，只在草稿表上做。 */
  selfCheck(options: {
    readonly environment: string;
    readonly time: string;
    readonly onProgress: (progress: InsertProgress) => void;
    readonly signal: AbortSignal;
  }): Promise<SelfCheckReport>;
  /** 上次读到的工作簿要提醒用户的地方。 */
  readonly condition: {
    readonly staleFunctions: number;
    readonly manualCalculation: boolean;
  };
  /** 重写停在 #NAME? 的公式，录入不动。 */
  restoreFunctions(): Promise<{ readonly restored: number; readonly failed: number }>;
  /** 能另开工作簿窗口。 */
  readonly canOpenWorkbook: boolean;
  openWorkbook(base64: string): Promise<void>;
  goTo(place: Place): Promise<void>;
  watch(handlers: WatchHandlers): Promise<() => void>;
}
