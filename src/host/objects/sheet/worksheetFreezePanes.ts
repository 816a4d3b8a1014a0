import { ApiObject } from '../../protocol/apiObject';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import { MAX_COLUMN, MAX_ROW } from '../core/address';
import { Range } from '../range/range';
import type { Worksheet } from './worksheet';

/** Excel.WorksheetFreezePanes：从左上角冻结若干行列。 */
export class WorksheetFreezePanes extends ApiObject {
  readonly $type = 'WorksheetFreezePanes';
  readonly #sheet: Worksheet;

  constructor(sheet: Worksheet) {
    super();
    this.#sheet = sheet;
  }
  freezeRows(count: number | null): void {
    this.#set(count ?? 1, 0);
  }
  freezeColumns(count: number | null): void {
    this.#set(0, count ?? 1);
  }
  freezeAt(range: Range | string): void {
    const { rect, isEntireRow, isEntireColumn } = this.#sheet.toRange(range);
    this.#set(isEntireColumn ? 0 : rect.r2 + 1, isEntireRow ? 0 : rect.c2 + 1);
  }
  unfreeze(): void {
    this.#set(0, 0);
  }
  getLocationOrNullObject(): Range | null {
    const { rows, cols } = this.#sheet.book.engine.freeze(this.#sheet.id);
    if (rows === 0 && cols === 0) return null;
    return new Range(this.#sheet, {
      r: 0,
      c: 0,
      r2: rows > 0 ? rows - 1 : MAX_ROW,
      c2: cols > 0 ? cols - 1 : MAX_COLUMN,
    });
  }
  getLocation(): Range {
    const range = this.getLocationOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }
  #set(rows: number, cols: number): void {
    if (rows < 0 || cols < 0) throw invalidArgument();
    this.#sheet.book.meter.wrote();
    this.#sheet.book.engine.setFreeze(this.#sheet.id, { rows, cols });
  }
}
