import type { EngineEvent, EngineOptions, Rect, Source } from '../port';
import { ICommandService } from './kit';
import type {
  FUniver,
  FWorkbook,
  FWorksheet,
  IExecutionOptions,
  IMutationInfo,
  IRange,
  Injector,
  Univer,
  Workbook,
  Worksheet,
} from './kit';

/** 端口的矩形 → Univer 的区域。 */
export const toRange = (rect: Rect): IRange => ({
  startRow: rect.r,
  endRow: rect.r2,
  startColumn: rect.c,
  endColumn: rect.c2,
});

/** Univer 的区域 → 端口的矩形。 */
export const toRect = (range: IRange): Rect => ({
  r: range.startRow,
  c: range.startColumn,
  r2: range.endRow,
  c2: range.endColumn,
});

/** 两个矩形是否相交。 */
export const intersects = (a: Rect, b: Rect): boolean =>
  a.r <= b.r2 && b.r <= a.r2 && a.c <= b.c2 && b.c <= a.c2;

/** 把两块都包进去的最小一块。 */
export const union = (a: Rect, b: Rect): Rect => ({
  r: Math.min(a.r, b.r),
  c: Math.min(a.c, b.c),
  r2: Math.max(a.r2, b.r2),
  c2: Math.max(a.c2, b.c2),
});

/** 1 磅等于多少像素（96 dpi）。 */
export const PIXELS_PER_POINT = 96 / 72;

/** 短随机 id，带前缀便于辨认。 */
export const freshId = (prefix: string): string => prefix + Math.random().toString(36).slice(2, 10);

/** 适配器各部分共用的东西：取服务、发命令、记住“现在是主机在写”、发事件。 */
export class Context {
  readonly unitId: string;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly book: Workbook;
  private readonly listeners = new Set<(event: EngineEvent) => void>();
  private hostDepth = 0;
  private quiet = false;
  /** 把缓冲的写入落下去；由 Cells 接上。 */
  flush: () => void = () => undefined;
  /** 压一步撤销；由 UndoLog 接上。 */
  pushUndo: (undo: IMutationInfo[], redo: IMutationInfo[]) => void = () => undefined;
  /** 即使没有脏单元格也要再算一轮（名称变了、函数登记了）。 */
  nudge: () => void = () => undefined;

  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
    readonly workbook: FWorkbook,
    readonly headless: boolean,
    readonly options: Required<EngineOptions>,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.unitId = workbook.getId();
    this.book = workbook.getWorkbook();
  }

  /** 正在进行的同步动作是谁发起的。 */
  get source(): Source {
    return this.hostDepth > 0 ? 'host' : 'user';
  }

  /** 以主机身份做一段同步动作。 */
  asHost<T>(action: () => T): T {
    this.hostDepth++;
    try {
      return action();
    } finally {
      this.hostDepth--;
    }
  }

  /** 以主机身份同步执行命令；命令自己进撤销栈。 */
  run(id: string, params: object, options?: IExecutionOptions): boolean {
    return this.asHost(() => Boolean(this.commands.syncExecuteCommand(id, params, options)));
  }

  /**
   * 以主机身份发起一个异步命令；它在第一个 await 之前就把活干完。
   * 只有“插入/删除单元格”用：挂着的异步命令会改写后面 mutation 的 trigger。
   */
  runAsync(id: string, params: object): void {
    void this.asHost(() => this.commands.executeCommand(id, params));
  }

  /** 直接执行 mutation 并自己记撤销；用在 Univer 的命令不合用的地方。 */
  mutate(redo: IMutationInfo, undo: IMutationInfo, options?: IExecutionOptions): void {
    this.run(redo.id, redo.params, options);
    this.pushUndo([undo], [redo]);
  }

  /** 执行命令并要求成功。 */
  must(id: string, params: object): void {
    if (!this.run(id, params)) throw new Error(`${id} 被拒绝`);
  }

  sheet(id: string): Worksheet {
    const sheet = this.book.getSheetBySheetId(id);
    if (!sheet) throw new Error(`没有工作表 ${id}`);
    return sheet;
  }

  facade(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`没有工作表 ${id}`);
    return sheet;
  }

  /** 正在悄悄切换活动表（不报激活事件）。 */
  get switchingQuietly(): boolean {
    return this.quiet;
  }

  /** 做完后活动表照旧；给 `sheetId` 就先切到它。切来切去不报事件。 */
  keepActive(action: () => void, sheetId?: string): void {
    const active = this.activeSheet();
    const activate = (id: string): void => {
      if (this.activeSheet() === id) return;
      this.run('sheet.operation.set-worksheet-active', { unitId: this.unitId, subUnitId: id });
    };
    this.quiet = true;
    try {
      if (sheetId !== undefined) activate(sheetId);
      action();
      activate(active);
    } finally {
      this.quiet = false;
    }
  }

  activeSheet(): string {
    return this.book.getActiveSheet().getSheetId();
  }

  size(id: string): { rows: number; cols: number } {
    const sheet = this.sheet(id);
    return { rows: sheet.getRowCount(), cols: sheet.getColumnCount() };
  }

  on(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: EngineEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
