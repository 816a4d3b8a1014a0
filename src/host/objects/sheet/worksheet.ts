import type { SheetInfo } from '../../engine/port';
import { HostError, invalidArgument, itemAlreadyExists, itemNotFound } from '../../protocol/hostError';
import { CommentCollection } from '../annotations/commentCollection';
import { NoteCollection } from '../annotations/noteCollection';
import { ChartCollection } from '../chart/chartCollection';
import { MAX_COLUMN, MAX_ROW, parseLocal, splitReference } from '../core/address';
import type { Book } from '../core/book';
import { normalizeColor } from '../core/color';
import { checkSheetName } from '../core/limits';
import { NamedItemCollection } from '../names/namedItemCollection';
import { PageBreakCollection } from '../page/pageBreaks';
import { PageLayout } from '../page/pageLayout';
import { Range } from '../range/range';
import { RangeAreas } from '../range/rangeAreas';
import { WorksheetCustomPropertyCollection } from './worksheetCustomProperties';
import { WorksheetEvents } from './worksheetEvents';
import { WorksheetFreezePanes } from './worksheetFreezePanes';
import { WorksheetProtection } from './worksheetProtection';

/** Excel.Worksheet。 */
export class Worksheet extends WorksheetEvents {
  readonly $type = 'Worksheet';

  constructor(
    readonly book: Book,
    readonly id: string,
  ) {
    super();
  }
  override $ids() {
    return { Id: this.id };
  }
  override get $scalars() {
    return [
      'id',
      'name',
      'position',
      'visibility',
      'tabColor',
      'showGridlines',
      'showHeadings',
      'standardHeight',
    ];
  }
  protected get eventTarget(): string {
    return this.id;
  }

  get #info(): SheetInfo {
    const info = this.book.engine.sheets().find((sheet) => sheet.id === this.id);
    if (!info) throw itemNotFound();
    return info;
  }

  /** 表已被删掉就是 ItemNotFound。 */
  assertExists(): void {
    if (!this.book.engine.sheets().some((sheet) => sheet.id === this.id)) throw itemNotFound();
  }

  // —— 属性
  get name(): string {
    return this.#info.name;
  }
  set name(name: string) {
    checkSheetName(name);
    const clash = this.book.engine
      .sheets()
      .some((sheet) => sheet.id !== this.id && sheet.name.toLowerCase() === name.toLowerCase());
    if (clash) throw itemAlreadyExists();
    if (name === this.#info.name) return;
    this.book.meter.wrote();
    this.book.engine.renameSheet(this.id, name);
  }
  get position(): number {
    return this.book.engine.sheets().findIndex((sheet) => sheet.id === this.id);
  }
  set position(position: number) {
    if (!(position >= 0 && position < this.book.engine.sheets().length)) throw invalidArgument();
    this.book.meter.wrote();
    this.book.engine.moveSheet(this.id, position);
  }
  get visibility(): string {
    return this.#info.visibility;
  }
  set visibility(visibility: string) {
    if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden')
      throw invalidArgument();
    if (visibility !== 'Visible') this.#keepOneVisible();
    this.book.meter.wrote();
    this.book.engine.setSheetVisibility(this.id, visibility);
  }
  get tabColor(): string {
    return this.book.engine.tabColor(this.id) ?? '';
  }
  set tabColor(color: string) {
    this.book.meter.wrote();
    this.book.engine.setTabColor(this.id, color === '' ? null : normalizeColor(color));
  }
  get showGridlines(): boolean {
    return this.book.engine.gridlines(this.id);
  }
  set showGridlines(visible: boolean) {
    this.book.meter.wrote();
    this.book.engine.setGridlines(this.id, visible);
  }
  /** 客户端写 `showGridlines` 时用的线名。 */
  get gridlines(): boolean {
    return this.showGridlines;
  }
  set gridlines(visible: boolean) {
    this.showGridlines = visible;
  }
  get showHeadings(): boolean {
    return this.book.sheetData(this.id).showHeadings ?? true;
  }
  set showHeadings(showHeadings: boolean) {
    this.book.patchSheetData(this.id, { showHeadings });
  }
  /** 客户端写 `showHeadings` 时用的线名。 */
  get headings(): boolean {
    return this.showHeadings;
  }
  set headings(visible: boolean) {
    this.showHeadings = visible;
  }
  get standardHeight(): number {
    return this.book.engine.defaultRowHeight(this.id);
  }

  // —— 下属对象
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.book, this.id);
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this);
  }
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this);
  }
  get notes(): NoteCollection {
    return new NoteCollection(this.book, this);
  }
  get comments(): CommentCollection {
    return new CommentCollection(this.book, this);
  }
  get charts(): ChartCollection {
    return new ChartCollection(this);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this);
  }
  get horizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this);
  }
  get customProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this);
  }

  // —— 区域
  /** 地址或区域对象 → 区域。 */
  toRange(range: Range | string): Range {
    return range instanceof Range ? range : this.getRange(range);
  }
  getRange(address?: string | null): Range {
    this.assertExists();
    if (address === undefined || address === null || address === '') {
      return new Range(this, { r: 0, c: 0, r2: MAX_ROW, c2: MAX_COLUMN });
    }
    const { sheet, local } = splitReference(address);
    const rect = parseLocal(local);
    if (rect) return new Range(sheet === null ? this : this.#sibling(sheet), rect);
    const item = this.names.getItemOrNullObject(address) ?? this.#workbookNames.getItemOrNullObject(address);
    const range = item?.getRangeOrNullObject();
    if (!range) throw invalidArgument();
    return range;
  }
  getRanges(addresses?: string | null): RangeAreas {
    if (!addresses) return new RangeAreas([this.getRange()]);
    return new RangeAreas(addresses.split(/[,;]/).map((address) => this.getRange(address.trim())));
  }
  getCell(row: number, column: number): Range {
    return new Range(this, { r: row, c: column, r2: row, c2: column });
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this, { r: row, c: column, r2: row + rows - 1, c2: column + columns - 1 });
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean | null): Range | null {
    const used = this.book.engine.usedRange(this.id, valuesOnly ?? false);
    return used ? new Range(this, used) : null;
  }
  /** 空表的已用区域是 A1。 */
  getUsedRange(valuesOnly?: boolean | null): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  // —— 动作
  activate(): void {
    if (this.#info.visibility !== 'Visible') throw new HostError('InvalidOperation');
    this.book.engine.activateSheet(this.id);
  }
  calculate(): Promise<void> {
    return this.book.settle();
  }
  delete(): void {
    this.assertExists();
    this.#keepOneVisible();
    this.book.meter.wrote();
    this.book.rules.forget(this.id);
    this.book.engine.removeSheet(this.id);
  }
  copy(position: string | null, relativeTo: Worksheet | null): Worksheet {
    this.book.meter.wrote();
    this.book.rules.flush();
    const copied = new Worksheet(this.book, this.book.engine.copySheet(this.id, this.#copyName()));
    const at = this.#copyPosition(position ?? 'None', relativeTo);
    if (at !== null) this.book.engine.moveSheet(copied.id, at);
    return copied;
  }
  getNextOrNullObject(visibleOnly: boolean | null): Worksheet | null {
    return this.#neighbour(1, visibleOnly ?? false);
  }
  getNext(visibleOnly: boolean | null): Worksheet {
    return found(this.getNextOrNullObject(visibleOnly));
  }
  getPreviousOrNullObject(visibleOnly: boolean | null): Worksheet | null {
    return this.#neighbour(-1, visibleOnly ?? false);
  }
  getPrevious(visibleOnly: boolean | null): Worksheet {
    return found(this.getPreviousOrNullObject(visibleOnly));
  }
  _GetSheetById(id: string): Worksheet {
    return new Worksheet(this.book, id);
  }
  _GetAnotherWorksheetById(id: string): Worksheet {
    return new Worksheet(this.book, id);
  }

  get #workbookNames(): NamedItemCollection {
    return new NamedItemCollection(this.book, null);
  }
  #sibling(name: string): Worksheet {
    const key = name.toLowerCase();
    const sheet = this.book.engine.sheets().find((each) => each.name.toLowerCase() === key);
    if (!sheet) throw invalidArgument();
    return new Worksheet(this.book, sheet.id);
  }
  #neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const sheets = this.book.engine.sheets();
    for (let i = this.position + step; i >= 0 && i < sheets.length; i += step) {
      const sheet = sheets[i];
      if (sheet && (!visibleOnly || sheet.visibility === 'Visible'))
        return new Worksheet(this.book, sheet.id);
    }
    return null;
  }
  /** Excel 不许把最后一张可见的表藏起来或删掉。 */
  #keepOneVisible(): void {
    const others = this.book.engine.sheets().some((s) => s.id !== this.id && s.visibility === 'Visible');
    if (!others) throw new HostError('InvalidOperation');
  }
  #copyName(): string {
    const taken = new Set(this.book.engine.sheets().map((sheet) => sheet.name.toLowerCase()));
    for (let n = 2; ; n++) {
      const suffix = ` (${n})`;
      const name = this.name.slice(0, 31 - suffix.length) + suffix;
      if (!taken.has(name.toLowerCase())) return name;
    }
  }
  #copyPosition(position: string, relativeTo: Worksheet | null): number | null {
    switch (position) {
      case 'None':
      case 'End':
        return null;
      case 'Beginning':
        return 0;
      case 'Before':
        return found(relativeTo).position;
      case 'After':
        return found(relativeTo).position + 1;
      default:
        throw invalidArgument();
    }
  }
}

function found(sheet: Worksheet | null): Worksheet {
  if (!sheet) throw itemNotFound();
  return sheet;
}
