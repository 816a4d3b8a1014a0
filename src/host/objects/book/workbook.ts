import { ApiObject } from '../../protocol/apiObject';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import { CommentCollection } from '../annotations/commentCollection';
import { NoteCollection } from '../annotations/noteCollection';
import type { Book } from '../core/book';
import { NamedItemCollection } from '../names/namedItemCollection';
import { Range } from '../range/range';
import { Application, Runtime } from './application';
import { CustomXmlPartCollection } from './customXml';
import { DocumentProperties } from './documentProperties';
import { SettingCollection } from './settings';
import { workbookFile } from './workbookCreated';
import { WorkbookProtection } from './workbookProtection';
import { Worksheet } from '../sheet/worksheet';
import { WorksheetCollection } from '../sheet/worksheetCollection';

/** Excel.Workbook：一切对象路径的根。 */
export class Workbook extends ApiObject {
  readonly $type = 'Workbook';

  constructor(readonly book: Book) {
    super();
  }
  override get $scalars() {
    return ['name', 'readOnly', 'isDirty', 'autoSave', 'previouslySaved'];
  }
  get name(): string {
    return this.book.identity.workbookName;
  }
  get readOnly(): boolean {
    return false;
  }
  get isDirty(): boolean {
    return true;
  }
  get autoSave(): boolean {
    return false;
  }
  get previouslySaved(): boolean {
    return true;
  }

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.book);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.book, null);
  }
  get application(): Application {
    return new Application(this.book);
  }
  get comments(): CommentCollection {
    return new CommentCollection(this.book, null);
  }
  get notes(): NoteCollection {
    return new NoteCollection(this.book, null);
  }
  get settings(): SettingCollection {
    return new SettingCollection(this.book);
  }
  get customXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.book);
  }
  get protection(): WorkbookProtection {
    return new WorkbookProtection();
  }
  get properties(): DocumentProperties {
    return new DocumentProperties(this.book);
  }
  get _Runtime(): Runtime {
    return new Runtime(this.book);
  }

  /** 只做“插在最后”（缺省就是）；别的位置、挑几张插没有做。 */
  async insertWorksheetsFromBase64(
    base64: string,
    options: { sheetNamesToInsert?: string[]; positionType?: string } | null,
  ): Promise<readonly string[]> {
    const file = workbookFile(base64);
    if (!file || !this.book.insertFile) throw invalidArgument();
    const { sheetNamesToInsert = [], positionType = 'End' } = options ?? {};
    if (sheetNamesToInsert.length > 0 || positionType !== 'End') throw invalidArgument();
    this.book.meter.wrote();
    return this.book.insertFile(file);
  }
  getSelectedRange(): Range {
    const selection = this.book.engine.selection();
    if (!selection) return new Worksheet(this.book, this.book.engine.activeSheet()).getCell(0, 0);
    return new Range(new Worksheet(this.book, selection.sheetId), selection.rect);
  }
  getActiveCell(): Range {
    return this.getSelectedRange().getCell(0, 0);
  }
  _GetRangeOrNullObjectForEventByReferenceId(id: string): Range | null {
    const found = this.book.relay.eventRange(id);
    return found ? new Range(new Worksheet(this.book, found.sheetId), found.rect) : null;
  }
  _GetRangeForEventByReferenceId(id: string): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(id);
    if (!range) throw itemNotFound();
    return range;
  }
}
