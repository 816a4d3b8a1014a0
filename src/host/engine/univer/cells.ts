import type { Cell, CellPatch, Rect } from '../port';
import { toRange, type Context } from './context';
import { SetRangeValuesUndoMutationFactory, SetStyleCommand } from './kit';
import type { ICellData, IMutationInfo } from './kit';
import { boundsOf, type Matrix } from './matrix';
import { CellType, mergePending, pendingOf, type PendingCell } from './pendingCell';
import { fromUniverStyle, mergeStyles, type UniverStyle } from './styles';

const SET_RANGE_VALUES = 'sheet.mutation.set-range-values';
const COLUMN_BASE = 16384;

/**
 * 单元格的读写。写入先缓冲，读、结构操作、批末再一次落下去：
 * 逐格发命令慢两个数量级，而加载项写一块区域往往要值、格式、锁定各一遍。
 */
export class Cells {
  private pending = new Map<string, Map<number, PendingCell>>();

  constructor(private readonly context: Context) {
    context.flush = () => this.flush();
  }

  get hasPending(): boolean {
    return this.pending.size > 0;
  }

  /**
   * 读一格。缓冲着的只是样式、锁定就合起来答；连内容也没落下才先落下——
   * 对象层写一块之前要看各格的格式，不能因此打散缓冲。
   */
  read(id: string, r: number, c: number): Cell {
    let waiting = this.pending.get(id)?.get(r * COLUMN_BASE + c);
    if (waiting && ('v' in waiting || 'f' in waiting || waiting.s === null)) {
      this.flush();
      waiting = undefined;
    }
    const data = this.context.sheet(id).getCellRaw(r, c);
    const stored = data ? (this.context.book.getStyles().getStyleByCell(data) as UniverStyle | null) : null;
    const custom = { ...data?.custom, ...waiting?.custom };
    return {
      value: data ? readValue(data) : '',
      formula: data ? this.formulaOf(id, data, r, c) : null,
      style: fromUniverStyle(waiting?.s ? mergeStyles(stored ?? {}, waiting.s) : stored),
      locked: (custom.locked as boolean | undefined) ?? true,
      hidden: (custom.hidden as boolean | undefined) ?? false,
    };
  }

  private formulaOf(id: string, data: ICellData, r: number, c: number): string | null {
    return data.f || (data.si ? this.context.facade(id).getRange(r, c).getFormula() : '') || null;
  }

  displayText(id: string, r: number, c: number): string {
    this.flush();
    const value = this.read(id, r, c).value;
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (this.context.sheet(id).getCellRaw(r, c)?.p) return String(value);
    return this.context.facade(id).getRange(r, c).getDisplayValue() ?? '';
  }

  usedRange(id: string, valuesOnly: boolean): Rect | null {
    this.flush();
    let used: Rect | null = null;
    this.context
      .sheet(id)
      .getCellMatrix()
      .forValue((r, c, data) => {
        if (!data) return;
        const hasContent =
          Boolean(data.f || data.si || data.p) || (data.v !== undefined && data.v !== null && data.v !== '');
        if (!hasContent && (valuesOnly || !data.s)) return;
        used = used
          ? {
              r: Math.min(used.r, r),
              c: Math.min(used.c, c),
              r2: Math.max(used.r2, r),
              c2: Math.max(used.c2, c),
            }
          : { r, c, r2: r, c2: c };
      });
    return used;
  }

  write(id: string, rect: Rect, patch: (i: number, j: number) => CellPatch | null): void {
    this.grow(id, rect);
    const cells = this.pending.get(id) ?? new Map<number, PendingCell>();
    let touchesContent = false;
    for (let r = rect.r; r <= rect.r2; r++) {
      for (let c = rect.c; c <= rect.c2; c++) {
        const change = patch(r - rect.r, c - rect.c);
        if (!change) continue;
        const cell = pendingOf(change);
        if ('f' in cell) touchesContent = true;
        const key = r * COLUMN_BASE + c;
        cells.set(key, mergePending(cells.get(key), cell));
      }
    }
    if (cells.size) this.pending.set(id, cells);
    if (touchesContent) this.context.emit({ kind: 'cells', sheetId: id, rect, source: 'host' });
  }

  flush(): void {
    if (!this.pending.size) return;
    const batches = this.pending;
    this.pending = new Map();
    for (const [id, cells] of batches) this.flushSheet(id, cells);
  }

  /** 直接写一块原样的格（插入单元格时沿用邻格样式）。 */
  writeRaw(id: string, matrix: Matrix<ICellData>): void {
    const bounds = boundsOf(matrix);
    if (bounds) this.setRangeValues(id, matrix, bounds);
  }

  /** 写到网格外面时先把网格变大。 */
  grow(id: string, rect: Rect): void {
    const { rows, cols } = this.context.size(id);
    const target = { unitId: this.context.unitId, subUnitId: id };
    if (rect.r2 >= rows) {
      this.context.run('sheet.command.set-worksheet-row-count', { ...target, rowCount: rect.r2 + 101 });
    }
    if (rect.c2 >= cols) {
      this.context.run('sheet.command.set-worksheet-column-count', { ...target, columnCount: rect.c2 + 11 });
    }
  }

  /**
   * 改内容的格与只改样式的格分两批：set-range-values 里没有 `f` 的格会被删掉公式，
   * 除非 trigger 是 set-style 或 onlyLocal。
   */
  private flushSheet(id: string, cells: Map<number, PendingCell>): void {
    if (!this.context.book.getSheetBySheetId(id)) return;
    const current = this.context.sheet(id).getCellMatrix();
    const contents: Matrix<PendingCell> = {};
    const styles: Matrix<PendingCell> = {};
    for (const [key, cell] of cells) {
      const r = Math.floor(key / COLUMN_BASE);
      const c = key % COLUMN_BASE;
      if (cell.custom) cell.custom = { ...current.getValue(r, c)?.custom, ...cell.custom };
      // 只改样式的照原来的类型：不写，引擎会把像数的文字（电话）当成数
      const type = 'f' in cell ? null : current.getValue(r, c)?.t;
      if (type !== null && type !== undefined) cell.t = type;
      const target = 'f' in cell ? contents : styles;
      (target[r] ??= {})[c] = cell;
    }
    const contentBounds = boundsOf(contents);
    if (contentBounds) this.setRangeValues(id, contents, contentBounds);
    if (Object.keys(styles).length) this.setStyles(id, styles);
  }

  /** 一律给 range：不给 range 又没有选区（无界面总是没有）时这个命令只返回 false。 */
  private setRangeValues(id: string, value: Matrix<PendingCell | ICellData>, bounds: Rect): void {
    this.context.must('sheet.command.set-range-values', {
      unitId: this.context.unitId,
      subUnitId: id,
      value,
      range: toRange(bounds),
    });
  }

  private setStyles(id: string, cells: Matrix<PendingCell>): void {
    const params = {
      unitId: this.context.unitId,
      subUnitId: id,
      cellValue: cells as Matrix<ICellData>,
      trigger: SetStyleCommand.id,
    };
    const undo: IMutationInfo = {
      id: SET_RANGE_VALUES,
      params: {
        ...SetRangeValuesUndoMutationFactory(this.context.injector, params),
        trigger: SetStyleCommand.id,
      },
    };
    this.context.mutate({ id: SET_RANGE_VALUES, params }, undo, { onlyLocal: true });
  }
}

/** 单元格数据 → 端口的值。 */
export function readValue(data: ICellData): number | string | boolean {
  const value = richText(data) ?? data.v ?? '';
  if (data.t === CellType.boolean) return value === true || Boolean(Number(value));
  if (data.t === CellType.number && typeof value === 'string') return Number(value);
  return value;
}

/** 敲了 Alt+Enter 的格网格存成富文本，不在 `v` 里：段落之间是 `\r`，末尾总有 `\r\n`。 */
function richText({ p }: ICellData): string | null {
  return p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n') ?? null;
}
