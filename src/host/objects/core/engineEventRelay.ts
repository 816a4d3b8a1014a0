import type { EngineEvent, Rect } from '../../engine/port';
import { formatLocal, MAX_COLUMN, MAX_ROW } from './address';
import type { Book } from './book';
import { EventCode } from './eventHub';
import { sheetGuard } from './protectionGuard';
import type { Shift } from './rects';
import { valueTypeOf } from './valueTypes';

/** 单格改动前的样子，给 `event.details`。 */
interface Before {
  sheetId: string;
  r: number;
  c: number;
  value: unknown;
}

const SHEET_EVENT = {
  added: EventCode.Added,
  deleted: EventCode.Deleted,
  renamed: EventCode.NameChanged,
  moved: EventCode.Moved,
  visibility: EventCode.VisibilityChanged,
  activated: EventCode.Activated,
  deactivated: EventCode.Deactivated,
} as const;

const SHIFT_DIRECTION = {
  Down: 'ShiftCellDown',
  Up: 'ShiftCellUp',
  Left: 'ShiftCellLeft',
  Right: 'ShiftCellRight',
} as const;

/** 把引擎事件翻成 Excel 事件；同时挪动跟踪区域、在用户动手前问保护。 */
export class EngineEventRelay {
  /** 其间的改动算作合著者（远程）做的。 */
  remote = false;
  /** 用户的动作被保护拦下时告诉界面。 */
  onRefused: ((error: Error) => void) | undefined;
  #before: Before | null = null;
  #shiftingCells = false;
  readonly #names = new Map<string, string>();
  readonly #eventRanges = new Map<string, { sheetId: string; rect: Rect }>();
  #nextEventRange = 1;

  constructor(private readonly book: Book) {
    book.engine.on((event) => this.#relay(event));
    book.engine.veto((sheetId, rects, kind) => this.#refuse(sheetId, rects, kind));
    for (const sheet of book.engine.sheets()) this.#names.set(sheet.id, sheet.name);
  }

  /** 写入前记下单格的旧值。 */
  remember(sheetId: string, rect: Rect): void {
    const { r, c } = rect;
    const single = rect.r2 === r && rect.c2 === c && this.book.events.isHeard(EventCode.Changed, sheetId);
    this.#before = single ? { sheetId, r, c, value: this.book.engine.readCell(sheetId, r, c).value } : null;
  }

  /**
   * 插删一块单元格：引擎为腾地方会顺带在表尾加行加列，那不是用户看得见的插行，不报也不挪。
   */
  shiftingCells(action: () => void): void {
    this.#shiftingCells = true;
    try {
      action();
    } finally {
      this.#shiftingCells = false;
    }
  }

  /** `event.getRange()` 所指的区域。 */
  eventRange(id: string): { sheetId: string; rect: Rect } | undefined {
    return this.#eventRanges.get(id);
  }

  #refuse(sheetId: string, rects: Rect[], kind: 'cells' | 'format' | 'structure'): boolean {
    try {
      for (const rect of rects)
        sheetGuard(this.book, sheetId, rect, kind === 'structure' ? 'anyStructure' : kind);
    } catch (error) {
      this.onRefused?.(error as Error);
      return true;
    }
    const [only] = rects;
    if (kind === 'cells' && rects.length === 1 && only) this.remember(sheetId, only);
    return false;
  }

  #relay(event: EngineEvent): void {
    switch (event.kind) {
      case 'cells':
        return this.#changed(event.sheetId, event.rect, 'RangeEdited', event.source, {
          ...this.#details(event.sheetId, event.rect),
        });
      case 'rows':
      case 'cols':
        return this.#shiftingCells ? undefined : this.#wholeShift(event);
      case 'cellsShifted':
        return this.#cellShift(event);
      case 'selection':
        return this.book.events.fire(EventCode.SelectionChanged, event.sheetId, {
          address: formatLocal(event.rect),
          worksheetId: event.sheetId,
        });
      case 'sheets':
        return this.#sheets(event);
      case 'calculated':
        return this.book.late.calculated()
          ? this.book.events.fire(EventCode.Calculated, null, {})
          : undefined;
    }
  }

  #changed(
    sheetId: string,
    rect: Rect,
    changeType: string,
    source: 'host' | 'user',
    more: Record<string, unknown> = {},
  ): void {
    const local = !this.remote;
    this.book.events.fire(EventCode.Changed, sheetId, {
      address: formatLocal(rect),
      changeType,
      source: local ? 'Local' : 'Remote',
      triggerSource: local && source === 'host' ? 'ThisLocalAddin' : 'Unknown',
      worksheetId: sheetId,
      shiftDirection: 'None',
      referenceId: this.#keepEventRange(sheetId, rect),
      ...more,
    });
  }

  #keepEventRange(sheetId: string, rect: Rect): string {
    const id = `event${this.#nextEventRange++}`;
    this.#eventRanges.set(id, { sheetId, rect });
    const oldest = this.#eventRanges.keys().next().value;
    if (this.#eventRanges.size > 256 && oldest) this.#eventRanges.delete(oldest);
    return id;
  }

  #details(sheetId: string, rect: Rect): Record<string, unknown> {
    const before = this.#before;
    this.#before = null;
    const single = rect.r === rect.r2 && rect.c === rect.c2;
    if (!single || !before || before.sheetId !== sheetId || before.r !== rect.r || before.c !== rect.c)
      return {};
    const after = this.book.engine.readCell(sheetId, rect.r, rect.c).value;
    return {
      valueBefore: before.value,
      valueAfter: after,
      valueTypeBefore: valueTypeOf(before.value),
      valueTypeAfter: valueTypeOf(after),
    };
  }

  #wholeShift(event: Extract<EngineEvent, { kind: 'rows' | 'cols' }>): void {
    const rows = event.kind === 'rows';
    const deleted = event.op === 'delete';
    const rect = rows ? { ...event.rect, c: 0, c2: MAX_COLUMN } : { ...event.rect, r: 0, r2: MAX_ROW };
    const shift: Shift = rows
      ? { axis: 'r', at: rect.r, count: rect.r2 - rect.r + 1, deleted, from: 0, to: MAX_COLUMN }
      : { axis: 'c', at: rect.c, count: rect.c2 - rect.c + 1, deleted, from: 0, to: MAX_ROW };
    this.book.tracking.shifted(event.sheetId, shift);
    const changeType = `${rows ? 'Row' : 'Column'}${deleted ? 'Deleted' : 'Inserted'}`;
    this.#changed(event.sheetId, rect, changeType, event.source);
  }

  #cellShift(event: Extract<EngineEvent, { kind: 'cellsShifted' }>): void {
    const { rect, shift } = event;
    const vertical = shift === 'Down' || shift === 'Up';
    const deleted = shift === 'Up' || shift === 'Left';
    this.book.tracking.shifted(
      event.sheetId,
      vertical
        ? { axis: 'r', at: rect.r, count: rect.r2 - rect.r + 1, deleted, from: rect.c, to: rect.c2 }
        : { axis: 'c', at: rect.c, count: rect.c2 - rect.c + 1, deleted, from: rect.r, to: rect.r2 },
    );
    this.#changed(event.sheetId, rect, deleted ? 'CellDeleted' : 'CellInserted', event.source, {
      shiftDirection: SHIFT_DIRECTION[shift],
    });
  }

  #sheets(event: Extract<EngineEvent, { kind: 'sheets' }>): void {
    const before = this.#names.get(event.sheetId);
    const after = this.book.engine.sheets().find((sheet) => sheet.id === event.sheetId)?.name;
    if (after === undefined) this.#names.delete(event.sheetId);
    else this.#names.set(event.sheetId, after);
    const collectionOnly = event.op === 'added' || event.op === 'deleted' || event.op === 'moved';
    this.book.events.fire(SHEET_EVENT[event.op], collectionOnly ? null : event.sheetId, {
      worksheetId: event.sheetId,
      source: this.remote ? 'Remote' : 'Local',
      ...(event.op === 'renamed' ? { nameBefore: before, nameAfter: after } : {}),
    });
  }
}
