import type { Rect } from '../../engine/port';
import { ApiObject } from '../../protocol/apiObject';
import { HostError, invalidArgument, itemNotFound } from '../../protocol/hostError';
import { formatLocal, inGrid, MAX_COLUMN, MAX_ROW, quoteSheet } from '../core/address';
import type { Book } from '../core/book';
import { bounding, intersection } from '../core/rects';
import type { Trackable } from '../core/rangeTracking';
import type { Worksheet } from '../sheet/worksheet';
import type { Range } from './range';

/** 区域的几何：位置、大小、地址，以及由它导出的别的区域。 */
export abstract class RangeShape extends ApiObject implements Trackable {
  readonly $type = 'Range';
  deleted = false;
  readonly #sheet: Worksheet;
  #rect: Rect;

  constructor(sheet: Worksheet, rect: Rect) {
    super();
    const valid = inGrid(rect);
    if (!valid || rect.r > rect.r2 || rect.c > rect.c2) throw invalidArgument();
    this.#sheet = sheet;
    this.#rect = rect;
  }

  /** 造同一张表上的另一个区域。 */
  protected abstract at(rect: Rect): Range;

  get worksheet(): Worksheet {
    return this.#sheet;
  }
  get book(): Book {
    return this.#sheet.book;
  }
  get sheetId(): string {
    return this.#sheet.id;
  }
  /** 所指的矩形；被删掉的区域再用就是 ItemNotFound。 */
  get rect(): Rect {
    if (this.deleted) throw itemNotFound();
    return this.#rect;
  }
  set rect(rect: Rect) {
    this.#rect = rect;
  }
  /** 网格以内的部分：整行整列时免得走一百万行。 */
  get clipped(): Rect {
    return this.book.clip(this.sheetId, this.rect);
  }

  get rowIndex(): number {
    return this.rect.r;
  }
  get columnIndex(): number {
    return this.rect.c;
  }
  get rowCount(): number {
    return this.rect.r2 - this.rect.r + 1;
  }
  get columnCount(): number {
    return this.rect.c2 - this.rect.c + 1;
  }
  /** 格数；超过 2^31-1 时 Excel 答 -1。 */
  get cellCount(): number {
    const count = this.rowCount * this.columnCount;
    return count > 2_147_483_647 ? -1 : count;
  }
  get address(): string {
    return `${quoteSheet(this.#sheet.name)}!${formatLocal(this.rect)}`;
  }
  get addressLocal(): string {
    return this.address;
  }
  get isEntireRow(): boolean {
    return this.rect.c === 0 && this.rect.c2 === MAX_COLUMN;
  }
  get isEntireColumn(): boolean {
    return this.rect.r === 0 && this.rect.r2 === MAX_ROW;
  }
  /** 整行或整列：单元格级属性读出来是 `null`，也不许写。 */
  get unbounded(): boolean {
    return this.isEntireRow || this.isEntireColumn;
  }
  get left(): number {
    return this.#sum(0, this.rect.c, (c) => this.book.engine.colWidth(this.sheetId, c));
  }
  get top(): number {
    return this.#sum(0, this.rect.r, (r) => this.book.engine.rowHeight(this.sheetId, r));
  }
  get width(): number {
    const { c, c2 } = this.clipped;
    return this.#sum(c, c2 + 1, (col) => this.book.engine.colWidth(this.sheetId, col));
  }
  get height(): number {
    const { r, r2 } = this.clipped;
    return this.#sum(r, r2 + 1, (row) => this.book.engine.rowHeight(this.sheetId, row));
  }

  #sum(from: number, to: number, size: (index: number) => number): number {
    let total = 0;
    for (let i = from; i < to; i++) total += size(i);
    return total;
  }

  #part(r: number, c: number, r2: number, c2: number): Range {
    const { r: top, c: left } = this.rect;
    return this.at({ r: top + r, c: left + c, r2: top + r2, c2: left + c2 });
  }

  getCell(row: number, column: number): Range {
    return this.#part(row, column, row, column);
  }
  getRow(row: number): Range {
    return this.#part(row, 0, row, this.columnCount - 1);
  }
  getColumn(column: number): Range {
    return this.#part(0, column, this.rowCount - 1, column);
  }
  getLastCell(): Range {
    return this.getCell(this.rowCount - 1, this.columnCount - 1);
  }
  getLastRow(): Range {
    return this.getRow(this.rowCount - 1);
  }
  getLastColumn(): Range {
    return this.getColumn(this.columnCount - 1);
  }
  getEntireRow(): Range {
    return this.at({ ...this.rect, c: 0, c2: MAX_COLUMN });
  }
  getEntireColumn(): Range {
    return this.at({ ...this.rect, r: 0, r2: MAX_ROW });
  }
  getOffsetRange(rows: number, columns: number): Range {
    return this.#part(rows, columns, rows + this.rowCount - 1, columns + this.columnCount - 1);
  }
  getResizedRange(deltaRows: number, deltaColumns: number): Range {
    return this.#part(0, 0, this.rowCount - 1 + deltaRows, this.columnCount - 1 + deltaColumns);
  }
  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.#part(0, 0, rows - 1, columns - 1);
  }
  getRowsAbove(count: number | null): Range {
    const n = count ?? 1;
    return n < 0 ? this.getRowsBelow(-n) : this.#part(-n, 0, -1, this.columnCount - 1);
  }
  getRowsBelow(count: number | null): Range {
    const n = count ?? 1;
    const h = this.rowCount;
    return n < 0 ? this.getRowsAbove(-n) : this.#part(h, 0, h + n - 1, this.columnCount - 1);
  }
  getColumnsBefore(count: number | null): Range {
    const n = count ?? 1;
    return n < 0 ? this.getColumnsAfter(-n) : this.#part(0, -n, this.rowCount - 1, -1);
  }
  getColumnsAfter(count: number | null): Range {
    const n = count ?? 1;
    const w = this.columnCount;
    return n < 0 ? this.getColumnsBefore(-n) : this.#part(0, w, this.rowCount - 1, w + n - 1);
  }
  getBoundingRect(other: Range | string): Range {
    return this.at(bounding(this.rect, this.#sheet.toRange(other).rect));
  }
  getIntersectionOrNullObject(other: Range | string): Range | null {
    const range = this.#sheet.toRange(other);
    const rect = range.sheetId === this.sheetId ? intersection(this.rect, range.rect) : null;
    return rect ? this.at(rect) : null;
  }
  getIntersection(other: Range | string): Range {
    const range = this.getIntersectionOrNullObject(other);
    if (!range) throw itemNotFound();
    return range;
  }
  getUsedRangeOrNullObject(valuesOnly: boolean | null): Range | null {
    const used = this.book.engine.usedRange(this.sheetId, valuesOnly ?? false);
    const rect = used && intersection(this.rect, used);
    return rect ? this.at(rect) : null;
  }
  getUsedRange(valuesOnly: boolean | null): Range {
    const used = this.getUsedRangeOrNullObject(valuesOnly);
    if (!used) throw itemNotFound();
    return used;
  }
  /** 客户端把大块写入拆开之前先问一次大小对不对。 */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) {
      throw new HostError(
        'InvalidArgument',
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  }
}
