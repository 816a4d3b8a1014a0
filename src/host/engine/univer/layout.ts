import type { Freeze, Rect } from '../port';
import type { Cells } from './cells';
import { intersects, PIXELS_PER_POINT, toRange, toRect, type Context } from './context';

const ADD_MERGE = 'sheet.mutation.add-worksheet-merge';
const REMOVE_MERGE = 'sheet.mutation.remove-worksheet-merge';

const SET_COL_WIDTH = 'sheet.mutation.set-worksheet-col-width';
const SET_ROW_HEIGHT = 'sheet.mutation.set-worksheet-row-height';
const SET_ROW_AUTO = 'sheet.mutation.set-worksheet-row-is-auto-height';

/** 一段行（列）各自的一样，按号数；撤销时照它放回去。 */
function sizes<T>(first: number, last: number, of: (index: number) => T): Record<number, T> {
  return Object.fromEntries(Array.from({ length: last - first + 1 }, (_, i) => [first + i, of(first + i)]));
}

/** 合并、行高列宽、隐藏行列、冻结。 */
export class Layout {
  constructor(
    private readonly context: Context,
    private readonly cells: Cells,
  ) {}

  merges(id: string): Rect[] {
    const merges = this.context.sheet(id).getMergeData().map(toRect);
    return merges.sort((a, b) => a.r - b.r || a.c - b.c);
  }

  /** 用 mutation 而不用命令：命令是异步的（挂着会改写别的 mutation 的 trigger），还会弹窗问人。 */
  merge(id: string, rects: Rect[]): void {
    for (const rect of rects) {
      this.unmerge(id, rect);
      this.cells.write(id, rect, (i, j) => (i || j ? { value: '' } : null));
      this.context.flush();
      const params = this.mergeParams(id, [rect]);
      this.context.mutate({ id: ADD_MERGE, params }, { id: REMOVE_MERGE, params });
    }
  }

  unmerge(id: string, rect: Rect): void {
    this.context.flush();
    const hit = this.merges(id).filter((merged) => intersects(merged, rect));
    if (!hit.length) return;
    const params = this.mergeParams(id, hit);
    this.context.mutate({ id: REMOVE_MERGE, params }, { id: ADD_MERGE, params });
  }

  colWidth(id: string, c: number): number {
    return this.context.sheet(id).getColumnManager().getColumnWidth(c) / PIXELS_PER_POINT;
  }

  defaultColWidth(id: string): number {
    return this.context.sheet(id).getConfig().defaultColumnWidth / PIXELS_PER_POINT;
  }

  /** 用 mutation：命令每改一列就把视野里各行的高重算一遍（Excel 改列宽也不动行高），打开一份表要多花两三秒。 */
  setColWidth(id: string, c: number, c2: number, pt: number): void {
    this.cells.grow(id, { r: 0, c, r2: 0, c2 });
    const ranges = [toRange({ r: 0, c, r2: this.context.size(id).rows - 1, c2 })];
    const columns = this.context.sheet(id).getColumnManager();
    const before = sizes(c, c2, (column) => columns.getColumnWidth(column));
    const target = { ...this.target(id), ranges };
    this.context.mutate(
      { id: SET_COL_WIDTH, params: { ...target, colWidth: pt * PIXELS_PER_POINT } },
      { id: SET_COL_WIDTH, params: { ...target, colWidth: before } },
    );
  }

  rowHeight(id: string, r: number): number {
    return this.context.sheet(id).getRowManager().getRowHeight(r) / PIXELS_PER_POINT;
  }

  defaultRowHeight(id: string): number {
    return this.context.sheet(id).getConfig().defaultRowHeight / PIXELS_PER_POINT;
  }

  setRowHeight(id: string, r: number, r2: number, pt: number): void {
    this.cells.grow(id, { r, c: 0, r2, c2: 0 });
    const ranges = [toRange({ r, c: 0, r2, c2: this.context.size(id).cols - 1 })];
    const rows = this.context.sheet(id).getRowManager();
    const target = { ...this.target(id), ranges };
    const redo = [
      { id: SET_ROW_HEIGHT, params: { ...target, rowHeight: pt * PIXELS_PER_POINT } },
      { id: SET_ROW_AUTO, params: { ...target, autoHeightInfo: 0 } },
    ];
    const undo = [
      {
        id: SET_ROW_AUTO,
        params: { ...target, autoHeightInfo: sizes(r, r2, (row) => rows.getRow(row)?.ia) },
      },
      { id: SET_ROW_HEIGHT, params: { ...target, rowHeight: sizes(r, r2, (row) => rows.getRowHeight(row)) } },
    ];
    for (const { id: mutation, params } of redo) this.context.run(mutation, params);
    this.context.pushUndo(undo, redo);
  }

  fitRows(id: string, r: number, r2: number): void {
    if (this.context.headless) return;
    const ranges = [toRange({ r, c: 0, r2, c2: this.context.size(id).cols - 1 })];
    this.context.must('sheet.command.set-row-is-auto-height', { ...this.target(id), ranges });
  }

  rowHidden(id: string, r: number): boolean {
    return this.context.sheet(id).getRowManager().getRow(r)?.hd === 1;
  }

  /** 用 mutation：命令要选区、还会把选区挪走。 */
  setRowsHidden(id: string, r: number, r2: number, hidden: boolean): void {
    this.cells.grow(id, { r, c: 0, r2, c2: 0 });
    const ranges = [toRange({ r, c: 0, r2, c2: this.context.size(id).cols - 1 })];
    this.toggle('row', { ...this.target(id), ranges }, hidden);
  }

  colHidden(id: string, c: number): boolean {
    return this.context.sheet(id).getColumnManager().getColumn(c)?.hd === 1;
  }

  setColsHidden(id: string, c: number, c2: number, hidden: boolean): void {
    this.cells.grow(id, { r: 0, c, r2: 0, c2 });
    const ranges = [toRange({ r: 0, c, r2: this.context.size(id).rows - 1, c2 })];
    this.toggle('col', { ...this.target(id), ranges }, hidden);
  }

  freeze(id: string): Freeze {
    const { xSplit, ySplit } = this.context.sheet(id).getFreeze();
    return { rows: ySplit, cols: xSplit };
  }

  setFreeze(id: string, { rows, cols }: Freeze): void {
    this.context.run('sheet.command.set-frozen', {
      ...this.target(id),
      startRow: rows || -1,
      ySplit: rows,
      startColumn: cols || -1,
      xSplit: cols,
    });
  }

  private toggle(axis: 'row' | 'col', params: object, hidden: boolean): void {
    const hide = { id: `sheet.mutation.set-${axis}-hidden`, params };
    const show = { id: `sheet.mutation.set-${axis}-visible`, params };
    if (hidden) this.context.mutate(hide, show);
    else this.context.mutate(show, hide);
  }

  private mergeParams(id: string, rects: Rect[]): object {
    return { ...this.target(id), ranges: rects.map(toRange) };
  }

  private target(id: string): { unitId: string; subUnitId: string } {
    return { unitId: this.context.unitId, subUnitId: id };
  }
}
