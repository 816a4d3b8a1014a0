import { HostError, invalidArgument, itemNotFound } from '../../protocol/hostError';
import { CommentCollection } from '../annotations/commentCollection';
import { NoteCollection } from '../annotations/noteCollection';
import { ChartCollection } from '../chart/chartCollection';
import { MAX_COLUMN, MAX_ROW, parseLocal, splitReference } from '../core/address';
import { NamedItemCollection } from '../names/namedItemCollection';
import { PageBreakCollection } from '../page/pageBreaks';
import { PageLayout } from '../page/pageLayout';
import { Range } from '../range/range';
import { RangeAreas } from '../range/rangeAreas';
import { ShapeCollection } from './shapes';
import { WorksheetCustomPropertyCollection } from './worksheetCustomProperties';
import { WorksheetFreezePanes } from './worksheetFreezePanes';
import { WorksheetProperties } from './worksheetProperties';
import { WorksheetProtection } from './worksheetProtection';

/** Excel.Worksheet。 */
export class Worksheet extends WorksheetProperties {
  readonly $type = 'Worksheet';

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
  get shapes(): ShapeCollection {
    return new ShapeCollection(this);
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
    if (this.info.visibility !== 'Visible') throw new HostError('InvalidOperation');
    this.book.engine.activateSheet(this.id);
  }
  calculate(): Promise<void> {
    return this.book.settle();
  }
  delete(): void {
    this.assertExists();
    this.keepOneVisible();
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
