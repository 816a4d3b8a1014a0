import type { Rect } from '../port';
import type { Cells } from './cells';
import type { Matrix } from './matrix';
import { toRange, type Context } from './context';
import {
  Direction,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from './kit';
import type { ICellData } from './kit';

const MOVE_COMMANDS = {
  Down: 'sheet.command.insert-range-move-down',
  Right: 'sheet.command.insert-range-move-right',
  Up: 'sheet.command.delete-range-move-up',
  Left: 'sheet.command.delete-range-move-left',
} as const;

/** 插删行、列、单元格。 */
export class Structure {
  constructor(
    private readonly context: Context,
    private readonly cells: Cells,
  ) {}

  insert(id: string, rect: Rect, shift: 'Down' | 'Right'): void {
    this.context.flush();
    const { rows, cols } = this.context.size(id);
    const target = { unitId: this.context.unitId, subUnitId: id };
    const cellValue = this.inherited(id, rect, shift);
    if (shift === 'Down' && spansColumns(rect, cols)) {
      const range = toRange({ r: rect.r, c: 0, r2: rect.r2, c2: cols - 1 });
      this.onSheet(id, () =>
        this.context.must(InsertRowByRangeCommand.id, {
          ...target,
          direction: Direction.UP,
          range,
          cellValue,
        }),
      );
    } else if (shift === 'Right' && spansRows(rect, rows)) {
      const range = toRange({ r: 0, c: rect.c, r2: rows - 1, c2: rect.c2 });
      this.onSheet(id, () =>
        this.context.must(InsertColByRangeCommand.id, {
          ...target,
          direction: Direction.LEFT,
          range,
          cellValue,
        }),
      );
    } else {
      this.onSheet(id, () => {
        this.context.runAsync(MOVE_COMMANDS[shift], { range: toRange(rect) });
        this.cells.writeRaw(id, cellValue);
      });
      this.context.emit({ kind: 'cellsShifted', shift, sheetId: id, rect, source: 'host' });
    }
  }

  delete(id: string, rect: Rect, shift: 'Up' | 'Left'): void {
    this.context.flush();
    const { rows, cols } = this.context.size(id);
    const target = { unitId: this.context.unitId, subUnitId: id };
    if (shift === 'Up' && spansColumns(rect, cols)) {
      const range = toRange({ r: rect.r, c: 0, r2: rect.r2, c2: cols - 1 });
      this.onSheet(id, () => this.context.must(RemoveRowByRangeCommand.id, { ...target, range }));
    } else if (shift === 'Left' && spansRows(rect, rows)) {
      const range = toRange({ r: 0, c: rect.c, r2: rows - 1, c2: rect.c2 });
      this.onSheet(id, () => this.context.must(RemoveColByRangeCommand.id, { ...target, range }));
    } else {
      this.onSheet(id, () => this.context.runAsync(MOVE_COMMANDS[shift], { range: toRange(rect) }));
      this.context.emit({ kind: 'cellsShifted', shift, sheetId: id, rect, source: 'host' });
    }
  }

  /**
   * 先激活再切回：插删单元格的命令只认活动表；删行删列的命令删对了表，
   * 却按活动表去挪公式和名称里的引用。
   */
  private onSheet(id: string, action: () => void): void {
    this.context.keepActive(action, id);
  }

  /** 新格沿用上（左）邻的样式与锁定，同 Excel。 */
  private inherited(id: string, rect: Rect, shift: 'Down' | 'Right'): Matrix<ICellData> {
    const sheet = this.context.sheet(id);
    const { rows, cols } = this.context.size(id);
    const matrix: Matrix<ICellData> = {};
    if (shift === 'Down' ? rect.r === 0 : rect.c === 0) return matrix;
    for (let r = rect.r; r <= Math.min(rect.r2, rows - 1); r++) {
      for (let c = rect.c; c <= Math.min(rect.c2, cols - 1); c++) {
        const source = shift === 'Down' ? sheet.getCellRaw(rect.r - 1, c) : sheet.getCellRaw(r, rect.c - 1);
        if (!source || (!source.s && !source.custom)) continue;
        const cell: ICellData = {};
        if (source.s) cell.s = structuredClone(source.s);
        if (source.custom) cell.custom = { ...source.custom };
        (matrix[r] ??= {})[c] = cell;
      }
    }
    return matrix;
  }
}

const spansColumns = (rect: Rect, cols: number): boolean => rect.c === 0 && rect.c2 >= cols - 1;
const spansRows = (rect: Rect, rows: number): boolean => rect.r === 0 && rect.r2 >= rows - 1;
