import { ApiCollection } from '../../protocol/apiObject';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../../protocol/hostError';
import type { Book } from '../core/book';
import { sheetGuard } from '../core/protectionGuard';
import type { Range } from '../range/range';
import { Worksheet } from '../sheet/worksheet';
import { locateCell, type CellLocation } from './cellLocation';
import { Note } from './note';

/** 新备注的大小（磅），同 Excel 的缺省。 */
const NOTE_SIZE = { width: 108, height: 59.25 };

/** Excel.NoteCollection（ExcelApi 1.18）：一张表或整个工作簿的备注。 */
export class NoteCollection extends ApiCollection<Note> {
  readonly $type = 'NoteCollection';
  readonly #book: Book;
  readonly #home: Worksheet | null;

  constructor(book: Book, home: Worksheet | null) {
    super();
    this.#book = book;
    this.#home = home;
  }

  $items(): Note[] {
    const sheets = this.#home ? [this.#home.id] : this.#book.engine.sheets().map((sheet) => sheet.id);
    return sheets.flatMap((id) =>
      this.#book.engine.notes(id).map(({ r, c }) => new Note({ sheet: new Worksheet(this.#book, id), r, c })),
    );
  }
  getCount(): number {
    return this.$items().length;
  }
  /** 一格一条：已有备注或批注的格再加是 ItemAlreadyExists。 */
  add(cell: Range | string, content: string): Note {
    if (typeof content !== 'string') throw invalidArgument();
    const { sheet, r, c } = this.#locate(cell);
    sheetGuard(this.#book, sheet.id, { r, c, r2: r, c2: c }, 'objects');
    if (this.#at(sheet.id, r, c)) throw itemAlreadyExists();
    if (this.#book.engine.comments(sheet.id).some((each) => each.r === r && each.c === c)) {
      throw itemAlreadyExists();
    }
    this.#book.meter.wrote();
    const author = this.#book.identity.userName;
    this.#book.engine.setNote(sheet.id, { r, c, text: content, author, visible: false, ...NOTE_SIZE });
    return new Note({ sheet, r, c });
  }
  getItemOrNullObject(cell: Range | string): Note | null {
    const location = this.#locate(cell);
    return this.#at(location.sheet.id, location.r, location.c) ? new Note(location) : null;
  }
  getItem(cell: Range | string): Note {
    const note = this.getItemOrNullObject(cell);
    if (!note) throw itemNotFound();
    return note;
  }
  getItemAt(index: number): Note {
    const note = this.$items()[index];
    if (!note) throw invalidArgument();
    return note;
  }

  #locate(cell: Range | string): CellLocation {
    return locateCell(this.#book, this.#home, cell);
  }
  #at(sheetId: string, r: number, c: number): boolean {
    return this.#book.engine.notes(sheetId).some((note) => note.r === r && note.c === c);
  }
}
