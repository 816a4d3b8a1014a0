import type { EngineEvent, Source } from '../port';
import { boundsOf, type Matrix } from './cells';
import { toRect, type Context } from './context';
import { CommandType } from './kit';
import type { ICellData, ICommandInfo, IExecutionOptions, IRange } from './kit';
import { parseStructureCommand } from './structureCommand';

const SET_RANGE_VALUES = 'sheet.mutation.set-range-values';
const ROWS_OR_COLUMNS = /^sheet\.mutation\.(insert|remove)-(row|col)s?$/;
/** 这些命令顺带改的格不算“内容变了”：结构、名称、表名、删表。 */
const SIDE_EFFECT = /(insert|remove|delete)-(row|col|range|multi)|defined-name|worksheet-name|remove-sheet/;
const SHIFTS: Record<string, 'Down' | 'Right' | 'Up' | 'Left'> = {
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
}

/** 把 Univer 的 mutation 翻译成端口事件。 */
export class Events {
  private active: string;

  constructor(private readonly context: Context) {
    this.active = context.activeSheet();
    context.commands.onCommandExecuted((command, options) => this.after(command, options));
    context.workbook.onSelectionChange((selections) => {
      const last = selections.at(-1);
      if (last) this.context.emit({ kind: 'selection', sheetId: context.activeSheet(), rect: toRect(last) });
    });
  }

  private after(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const params = (command.params ?? {}) as EventParams;
    const source = this.context.source;
    if (command.id === SET_RANGE_VALUES) {
      this.cellsChanged(params, source, options);
      return;
    }
    if (command.type === CommandType.COMMAND) this.cellsShifted(command, source);
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

  private cellsShifted(command: Readonly<ICommandInfo>, source: Source): void {
    const direction = /-range-move-(down|right|up|left)$/.exec(command.id)?.[1];
    const change = parseStructureCommand(command, () => this.context.activeSheet());
    const shift = SHIFTS[direction ?? ''];
    if (!shift || !change) return;
    const rect = toRect((command.params as EventParams).range);
    this.context.emit({ kind: 'cellsShifted', shift, sheetId: change.sheetId, rect, source });
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
    const active = this.context.activeSheet();
    if (active === this.active) return;
    emit('deactivated', this.active);
    emit('activated', active);
    this.active = active;
  }
}
