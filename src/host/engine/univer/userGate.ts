import type { Rect, Veto } from '../port';
import { boundsOf, type Matrix } from './matrix';
import { toRect, type Context } from './context';
import { CanceledError, CommandType, SheetsSelectionsService } from './kit';
import type { ICellData, ICommandInfo, IExecutionOptions, IRange } from './kit';
import { keepTextCells } from './textCells';
import type { UndoLog } from './undoLog';

const SET_RANGE_VALUES = 'sheet.mutation.set-range-values';
const MOVE_RANGE = 'sheet.mutation.move-range';
const EDIT_VISIBLE = 'sheet.operation.set-cell-edit-visible';
const UNDO_REDO = /^univer\.command\.(undo|redo)$/;
const STRUCTURE = /^sheet\.command\.(insert|remove|delete|append)-(row|col|range|multi)/;

interface GateParams {
  subUnitId?: string;
  visible?: boolean;
  range?: IRange;
  cellValue?: Matrix<ICellData | null>;
  from?: { subUnitId: string; value: Matrix<unknown> };
  to?: { subUnitId: string; value: Matrix<unknown> };
}

interface Question {
  sheetId: string;
  rects: (Rect | null)[];
  kind: Parameters<Veto>[2];
}

/**
 * 用户动作的关：锁定的格不许改、批次进行中不许插删行列。
 *
 * 在 mutation 一级拦内容改动，编辑、粘贴、填充、拖动、清除都绕不过去；撤销重做与公式结果放行。
 */
export class UserGate {
  private readonly vetoes = new Set<Veto>();
  private replaying = false;
  private editingCell = false;

  constructor(
    private readonly context: Context,
    private readonly undoLog: UndoLog,
  ) {
    context.commands.beforeCommandExecuted((command, options) => this.before(command, options));
    context.commands.onCommandExecuted((command) => {
      if (UNDO_REDO.test(command.id)) this.replaying = false;
      if (command.id === EDIT_VISIBLE) {
        this.editingCell = Boolean((command.params as GateParams | undefined)?.visible);
      }
    });
  }

  get editing(): boolean {
    return this.editingCell;
  }

  add(veto: Veto): () => void {
    this.vetoes.add(veto);
    return () => this.vetoes.delete(veto);
  }

  private before(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (UNDO_REDO.test(command.id)) this.replaying = true;
    if (this.context.source === 'host' || this.replaying || options?.fromFormula) return;
    const question = this.question(command);
    if (!question) return;
    if (question.kind === 'structure' && this.undoLog.inTransaction) throw new CanceledError();
    const rects = question.rects.filter((rect) => rect !== null);
    if (!rects.length) return;
    for (const veto of this.vetoes) {
      if (veto(question.sheetId, rects, question.kind)) throw new CanceledError();
    }
    if (command.id === SET_RANGE_VALUES) {
      keepTextCells(this.context, question.sheetId, (command.params as GateParams).cellValue);
    }
  }

  private question(command: Readonly<ICommandInfo>): Question | null {
    const params = (command.params ?? {}) as GateParams;
    const sheetId = params.subUnitId ?? this.context.activeSheet();
    if (command.id === SET_RANGE_VALUES) {
      const content = boundsOf(params.cellValue, true);
      const rects = [content ?? boundsOf(params.cellValue)];
      return { sheetId, rects, kind: content ? 'cells' : 'format' };
    }
    if (command.id === MOVE_RANGE) {
      const rects = [boundsOf(params.from?.value), boundsOf(params.to?.value)];
      return { sheetId: params.to?.subUnitId ?? sheetId, rects, kind: 'cells' };
    }
    if (command.id === EDIT_VISIBLE) {
      return params.visible ? { sheetId, rects: [this.selected()], kind: 'cells' } : null;
    }
    if (command.type === CommandType.COMMAND && STRUCTURE.test(command.id)) {
      const rects = [params.range ? toRect(params.range) : this.selected()];
      return { sheetId, rects, kind: 'structure' };
    }
    return null;
  }

  private selected(): Rect | null {
    const selection = this.context.injector.get(SheetsSelectionsService).getCurrentLastSelection();
    return selection ? toRect(selection.range) : null;
  }
}
