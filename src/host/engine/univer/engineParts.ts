import type * as Port from '../port';
import { Calculation } from './calculation';
import { Cells } from './cells';
import { Charts } from './charts';
import { Comments } from './comments';
import { ConditionalFormats } from './conditionalFormats';
import { Context } from './context';
import { showEmptySections } from './emptySections';
import { Events } from './events';
import { applyExcelSemantics } from './excelSemantics';
import { FollowConditionalFormats } from './followConditionalFormats';
import { FollowNotes } from './followNotes';
import { FollowValidation } from './followValidation';
import { listFormulasBySheet } from './formulaData';
import { Functions } from './functions';
import { Hyperlinks } from './hyperlinks';
import { IUniverInstanceService } from './kit';
import type { FUniver, IWorkbookData, Univer } from './kit';
import { forgiveLateValidation } from './lateValidation';
import { Layout } from './layout';
import { Meta } from './meta';
import { NameScope } from './nameScope';
import { Names } from './names';
import { Notes } from './notes';
import { PendingResults } from './pendingResults';
import { followPageBreaks } from './pageBreaks';
import { emptySheet, Sheets } from './sheets';
import { Structure } from './structure';
import { Typing } from './typing';
import { UndoLog } from './undoLog';
import { UserGate } from './userGate';
import { Validation } from './validation';

/** 创建选项：快照（`save()` 的结果）、是否无界面，以及端口的引擎选项。 */
export interface UniverEngineOptions extends Port.EngineOptions {
  snapshot?: unknown;
  headless?: boolean;
  /** 加载项选了当前表上的一块，选区还没有动：有界面的把它滚到看得见。 */
  reveal?: (rect: Port.Rect) => void;
}

let engines = 0;

/**
 * 每个引擎一个进程内唯一的工作簿 id：Univer 的语法树缓存是进程级的，
 * 键是“工作簿 id＋公式文本”，节点指向第一个引擎。
 */
function workbookData(snapshot: unknown): Partial<IWorkbookData> {
  const id = `wb${++engines}-${Math.random().toString(36).slice(2, 8)}`;
  if (snapshot) return { ...structuredClone(snapshot as IWorkbookData), id };
  return { id, name: '工作簿', sheets: { s1: emptySheet('s1', 'Sheet1') }, sheetOrder: ['s1'] };
}

/** 引擎的各个部件，按依赖的次序装起来；端口的方法转给它们。 */
export abstract class EngineParts {
  protected readonly context: Context;
  protected readonly undoLog: UndoLog;
  protected readonly calculation: Calculation;
  protected readonly cells: Cells;
  protected readonly layout: Layout;
  protected readonly structure: Structure;
  protected readonly nameList: Names;
  protected readonly metaStore: Meta;
  protected readonly sheetList: Sheets;
  protected readonly noteList: Notes;
  protected readonly commentList: Comments;
  protected readonly linkList: Hyperlinks;
  protected readonly chartList: Charts;
  protected readonly formats: ConditionalFormats;
  protected readonly validation: Validation;
  protected readonly functions: Functions;
  protected readonly gate: UserGate;
  protected readonly typing: Typing;
  protected readonly reveal: (rect: Port.Rect) => void;

  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
    options: UniverEngineOptions = {},
  ) {
    applyExcelSemantics();
    forgiveLateValidation();
    const workbook = api.createWorkbook(workbookData(options.snapshot));
    const context = new Context(univer, api, workbook, options.headless ?? false, {
      blankArguments: options.blankArguments ?? 'null',
      calculation: options.calculation ?? 'automatic',
    });
    this.context = context;
    this.reveal = options.reveal ?? (() => undefined);
    if (context.headless) context.injector.get(IUniverInstanceService).focusUnit(context.unitId);
    listFormulasBySheet(context);
    this.undoLog = new UndoLog(context);
    const pending = new PendingResults();
    this.calculation = new Calculation(context, pending);
    this.cells = new Cells(context);
    this.layout = new Layout(context, this.cells);
    this.structure = new Structure(context, this.cells);
    this.nameList = new Names(context);
    new NameScope(context, this.nameList);
    this.metaStore = new Meta(context);
    this.sheetList = new Sheets(context, this.metaStore, this.nameList);
    this.noteList = new Notes(context);
    this.commentList = new Comments(context, this.metaStore);
    this.linkList = new Hyperlinks(context, this.metaStore);
    this.chartList = new Charts(context, this.metaStore);
    followPageBreaks(context, this.metaStore);
    this.formats = new ConditionalFormats(context);
    new FollowConditionalFormats(context);
    new FollowValidation(context);
    new FollowNotes(context);
    this.validation = new Validation(context);
    this.functions = new Functions(context, () => this.calculation.force(), pending);
    this.gate = new UserGate(context, this.undoLog);
    this.typing = new Typing(context, this.cells);
    new Events(context);
    showEmptySections(context);
  }
}
