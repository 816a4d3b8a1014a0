import type { Note as NoteData } from '../../engine/port';
import { ApiObject } from '../../protocol/apiObject';
import { itemNotFound } from '../../protocol/hostError';
import { formatLocal, quoteSheet } from '../core/address';
import { sheetGuard } from '../core/protectionGuard';
import type { Range } from '../range/range';
import type { CellLocation } from './cellLocation';

/** Excel.Note（ExcelApi 1.18）：旧式备注，一格一条。 */
export class Note extends ApiObject {
  readonly $type = 'Note';
  readonly #at: CellLocation;

  constructor(at: CellLocation) {
    super();
    this.#at = at;
  }
  /** 以带表名的地址为标识，工作簿级与表级集合都认。 */
  override $ids() {
    const { sheet, r, c } = this.#at;
    return { _Id: `${quoteSheet(sheet.name)}!${formatLocal({ r, c, r2: r, c2: c })}` };
  }
  override get $scalars() {
    return ['authorName', 'content', 'height', 'visible', 'width'];
  }

  get #data(): NoteData {
    const { sheet, r, c } = this.#at;
    const note = sheet.book.engine.notes(sheet.id).find((each) => each.r === r && each.c === c);
    if (!note) throw itemNotFound();
    return note;
  }
  #guard(): void {
    const { sheet, r, c } = this.#at;
    sheetGuard(sheet.book, sheet.id, { r, c, r2: r, c2: c }, 'objects');
    sheet.book.meter.wrote();
  }
  #save(change: Partial<NoteData>): void {
    const data = this.#data;
    this.#guard();
    this.#at.sheet.book.engine.setNote(this.#at.sheet.id, { ...data, ...change });
  }

  get authorName(): string {
    return this.#data.author;
  }
  get content(): string {
    return this.#data.text;
  }
  set content(text: string) {
    this.#save({ text });
  }
  get visible(): boolean {
    return this.#data.visible;
  }
  set visible(visible: boolean) {
    this.#save({ visible });
  }
  get width(): number {
    return this.#data.width;
  }
  set width(width: number) {
    this.#save({ width });
  }
  get height(): number {
    return this.#data.height;
  }
  set height(height: number) {
    this.#save({ height });
  }
  getLocation(): Range {
    return this.#at.sheet.getCell(this.#at.r, this.#at.c);
  }
  delete(): void {
    const { r, c } = this.#data;
    this.#guard();
    this.#at.sheet.book.engine.removeNote(this.#at.sheet.id, r, c);
  }
}
