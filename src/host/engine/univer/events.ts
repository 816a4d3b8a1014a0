import type { EngineEvent, Source } from '../port';
import { boundsOf, type Matrix } from './matrix';
import { toRect, type Context } from './context';
import type { ICellData, ICommandInfo, IExecutionOptions, IRange } from './kit';
import { parseStructureCommand } from './structureCommand';

const SET_RANGE_VALUES = 'sheet.mutation.set-range-values';
const SET_SELECTIONS = 'sheet.operation.set-selections';
/** 鼠标拖选的过程，不报。 */
const MOVE_START = 0;
const MOVING = 1;
const ROWS_OR_COLUMNS = /^sheet\.mutation\.(insert|remove)-(row|col)s?$/;
/** 这些命令顺带改的格不算“内容变了”：结构、名称、表名、删表。 */
const SIDE_EFFECT = /(insert|remove|delete)-(row|col|range|multi)|defined-name|worksheet-name|remove-sheet/;
type Shift = 'Down' | 'Right' | 'Up' | 'Left';
const SHIFTS: Record<string, Shift> = {
  down: 'Down',
  right: 'Right',
  up: 'Up',
  left: 'Left',
};

interface EventParams {
  subUnitId: string;
  trigger?: string;
  cellValue?: Matrix<ICellData | null>;
  range: IRange;
  sheet?: { id: string };
  selections?: { range: IRange }[];
  type?: number;
}

/** 把 Univer 的 mutation 翻译成端口事件。 */
export class Events {
  private active: string;
  private readonly shifting = new WeakMap<object, { shift: Shift; sheetId: string }>();

  constructor(private readonly context: Context) {
    this.active = context.activeSheet();
    context.commands.beforeCommandExecuted((command) => this.before(command));
    context.commands.onCommandExecuted((command, options) => this.after(command, options));
  }

  /** 插删单元格的命令是异步的：开始时记下是哪张表；主机发起的由 Structure 自己报。 */
  private before(command: Readonly<ICommandInfo>): void {
    const shift = SHIFTS[/-range-move-(down|right|up|left)$/.exec(command.id)?.[1] ?? ''];
    if (!shift || this.context.source === 'host') return;
    const change = parseStructureCommand(command, () => this.context.activeSheet());
    if (change) this.shifting.set(command.params ?? {}, { shift, sheetId: change.sheetId });
  }

  private after(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const params = (command.params ?? {}) as EventParams;
    const source = this.context.source;
    if (command.id === SET_RANGE_VALUES) {
      this.cellsChanged(params, source, options);
      return;
    }
    if (command.id === SET_SELECTIONS) {
      this.selected(params);
      return;
    }
    this.cellsShifted(params);
    const structure = ROWS_OR_COLUMNS.exec(command.id);
    if (structure) {
      this.context.emit({
        kind: structure[2] === 'row' ? 'rows' : 'cols',
        op: structure[1] === 'insert' ? 'insert' : 'delete',
        sheetId: params.subUnitId,
        rect: toRect(params.range),
        source,
      });
      return;
    }
    this.sheetChanged(command.id, params, source);
  }

  /** 主机自己的写入在 Cells.write 里已经报过；公式结果不报。 */
  private cellsChanged(params: EventParams, source: Source, options?: IExecutionOptions): void {
    if (options?.fromFormula || source === 'host' || SIDE_EFFECT.test(params.trigger ?? '')) return;
    const rect = boundsOf(params.cellValue, true);
    if (rect) this.context.emit({ kind: 'cells', sheetId: params.subUnitId, rect, source });
  }

  private cellsShifted(params: EventParams): void {
    const started = this.shifting.get(params);
    if (!started) return;
    this.shifting.delete(params);
    this.context.emit({ kind: 'cellsShifted', ...started, rect: toRect(params.range), source: 'user' });
  }

  private selected({ subUnitId, selections, type }: EventParams): void {
    const last = selections?.at(-1);
    // 主机插删行列时 Univer 顺手挪选区，Excel 不报；主机的 select() 另以用户身份走到这里。
    if (this.context.source === 'host') return;
    if (!last || type === MOVE_START || type === MOVING) return;
    this.context.emit({ kind: 'selection', sheetId: subUnitId, rect: toRect(last.range) });
  }

  private sheetChanged(id: string, params: EventParams, source: Source): void {
    const emit = (op: Extract<EngineEvent, { kind: 'sheets' }>['op'], sheetId: string): void =>
      this.context.emit({ kind: 'sheets', op, sheetId, source });
    if (id === 'sheet.mutation.insert-sheet') emit('added', params.sheet?.id ?? '');
    else if (id === 'sheet.mutation.remove-sheet') emit('deleted', params.subUnitId);
    else if (id === 'sheet.mutation.set-worksheet-name') emit('renamed', params.subUnitId);
    else if (id === 'sheet.mutation.set-worksheet-order') emit('moved', params.subUnitId);
    else if (id === 'sheet.mutation.set-worksheet-hidden') emit('visibility', params.subUnitId);
    else if (id !== 'sheet.operation.set-worksheet-active') return;
    if (this.context.switchingQuietly) return;
    const active = this.context.activeSheet();
    if (active === this.active) return;
    emit('deactivated', this.active);
    emit('activated', active);
    this.active = active;
  }
}
