import type { Context } from './context';
import { IUndoRedoService } from './kit';
import type { ICellData, IMutationInfo, IUndoRedoItem } from './kit';

const SET_RANGE_VALUES = 'sheet.mutation.set-range-values';

interface RangeValues {
  subUnitId: string;
  cellValue?: Record<number, Record<number, ICellData | null>>;
}

/**
 * 撤销：主机一个批次合成一步。
 *
 * 不用 Univer 的 `__tempBatchingUndoRedo`：它按正序重放撤销（结构操作之后就会失败并堵住 Ctrl+Z），而且栈只有 20。
 */
export class UndoLog {
  private readonly service: IUndoRedoService;
  private readonly push: (item: IUndoRedoItem) => void;
  private collected: IUndoRedoItem[] | null = null;

  constructor(private readonly context: Context) {
    // redi 第一次 get() 返回的可能是惰性代理，在代理上改方法不起作用：先碰一下属性，再取到真身。
    void context.injector.get(IUndoRedoService).undoRedoStatus$;
    this.service = context.injector.get(IUndoRedoService);
    this.push = this.service.pushUndoRedo.bind(this.service);
    Object.defineProperty(this.service, 'pushUndoRedo', {
      configurable: true,
      writable: true,
      value: (item: IUndoRedoItem) => this.take(item),
    });
    context.pushUndo = (undo, redo) =>
      context.asHost(() =>
        this.service.pushUndoRedo({ unitID: context.unitId, undoMutations: undo, redoMutations: redo }),
      );
  }

  /** 批次进行中（用户的结构操作此时要拦）。 */
  get inTransaction(): boolean {
    return this.collected !== null;
  }

  /** 其间主机的写入合成一步撤销；嵌套的并进外层。 */
  async transaction<T>(fn: () => Promise<T>): Promise<T> {
    if (this.collected) return fn();
    const items: IUndoRedoItem[] = [];
    this.collected = items;
    try {
      return await fn();
    } finally {
      this.context.flush();
      this.collected = null;
      if (items.length) {
        this.push({
          unitID: this.context.unitId,
          redoMutations: items.flatMap((item) => item.redoMutations),
          undoMutations: [...items].reverse().flatMap((item) => item.undoMutations),
        });
      }
    }
  }

  async undo(): Promise<boolean> {
    this.context.flush();
    return this.context.commands.executeCommand('univer.command.undo');
  }

  async redo(): Promise<boolean> {
    this.context.flush();
    return this.context.commands.executeCommand('univer.command.redo');
  }

  /** 以前的步骤都撤不回了。 */
  clear(): void {
    this.service.clearUndoRedo(this.context.unitId);
  }

  private take(item: IUndoRedoItem): void {
    for (const mutation of item.redoMutations) this.keepFormulas(mutation);
    if (this.collected && this.context.source === 'host') this.collected.push(item);
    else this.push(item);
  }

  /**
   * Univer 重做时会改写 trigger，重做“公式格的样式改动”就把公式删了：
   * 趁压栈时把当前的公式补进只改样式的重做。
   */
  private keepFormulas(mutation: IMutationInfo): void {
    if (mutation.id !== SET_RANGE_VALUES) return;
    const { subUnitId, cellValue } = mutation.params as RangeValues;
    const sheet = this.context.book.getSheetBySheetId(subUnitId);
    if (!sheet || !cellValue) return;
    for (const [row, cells] of Object.entries(cellValue)) {
      for (const [column, data] of Object.entries(cells ?? {})) {
        if (!data || 'f' in data || 'v' in data || 'p' in data || 'si' in data) continue;
        const current = sheet.getCellRaw(Number(row), Number(column));
        if (current?.f) data.f = current.f;
        if (current?.si) data.si = current.si;
      }
    }
  }
}
