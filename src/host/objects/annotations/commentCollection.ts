import type { ThreadComment } from '../../engine/port';
import { ApiCollection } from '../../protocol/apiObject';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../../protocol/hostError';
import type { Book } from '../core/book';
import { EventCode } from '../core/eventHub';
import { sheetGuard } from '../core/protectionGuard';
import { newGuid } from '../core/guid';
import type { Range } from '../range/range';
import { Worksheet } from '../sheet/worksheet';
import { locateCell } from './cellLocation';
import { Comment } from './comment';

/** Excel.CommentCollection：一张表或整个工作簿的线程批注。 */
export class CommentCollection extends ApiCollection<Comment> {
  readonly $type = 'CommentCollection';
  readonly #book: Book;
  readonly #home: Worksheet | null;

  constructor(book: Book, home: Worksheet | null) {
    super();
    this.#book = book;
    this.#home = home;
  }

  $items(): Comment[] {
    return this.#all.map(({ sheet, data }) => new Comment(sheet, data.id));
  }
  getCount(): number {
    return this.#all.length;
  }
  /** 已有批注（或备注）的格再加是错误（office-js #1416）；不纯文字的内容种类不支持。 */
  add(cell: Range | string, content: string, contentType: string | null): Comment {
    if (typeof content !== 'string' || (contentType ?? 'Plain') !== 'Plain') throw invalidArgument();
    const { sheet, r, c } = locateCell(this.#book, this.#home, cell);
    const { engine, identity } = this.#book;
    sheetGuard(this.#book, sheet.id, { r, c, r2: r, c2: c }, 'objects');
    const taken = [...engine.comments(sheet.id), ...engine.notes(sheet.id)];
    if (taken.some((each) => each.r === r && each.c === c)) throw itemAlreadyExists();
    const id = newGuid();
    this.#book.meter.wrote();
    engine.setComment(sheet.id, {
      id,
      r,
      c,
      text: content,
      author: identity.userName,
      created: new Date().toISOString(),
      resolved: false,
      replies: [],
    });
    this.#book.events.fire(EventCode.CommentAdded, null, {
      commentDetails: [{ commentId: id, replyIds: [] }],
      source: 'Local',
      worksheetId: sheet.id,
    });
    return new Comment(sheet, id);
  }
  getItemOrNullObject(id: string): Comment | null {
    const found = this.#all.find(({ data }) => data.id === id);
    return found ? new Comment(found.sheet, id) : null;
  }
  getItem(id: string): Comment {
    return existing(this.getItemOrNullObject(id));
  }
  getItemAt(index: number): Comment {
    const comment = this.$items()[index];
    if (!comment) throw invalidArgument();
    return comment;
  }
  /** 没有批注的格是 ItemNotFound；没有对应的 OrNullObject。 */
  getItemByCell(cell: Range | string): Comment {
    const { sheet, r, c } = locateCell(this.#book, this.#home, cell);
    const data = this.#book.engine.comments(sheet.id).find((each) => each.r === r && each.c === c);
    return existing(data ? new Comment(sheet, data.id) : null);
  }
  getItemByReplyId(replyId: string): Comment {
    const found = this.#all.find(({ data }) => data.replies.some((reply) => reply.id === replyId));
    return existing(found ? new Comment(found.sheet, found.data.id) : null);
  }
  _RegisterAddedEvent(): void {
    this.#book.events.listen(EventCode.CommentAdded);
  }
  _UnregisterAddedEvent(): void {
    this.#book.events.unlisten(EventCode.CommentAdded);
  }
  _RegisterChangedEvent(): void {
    this.#book.events.listen(EventCode.CommentChanged);
  }
  _UnregisterChangedEvent(): void {
    this.#book.events.unlisten(EventCode.CommentChanged);
  }
  _RegisterDeletedEvent(): void {
    this.#book.events.listen(EventCode.CommentDeleted);
  }
  _UnregisterDeletedEvent(): void {
    this.#book.events.unlisten(EventCode.CommentDeleted);
  }

  get #all(): { sheet: Worksheet; data: ThreadComment }[] {
    const ids = this.#home ? [this.#home.id] : this.#book.engine.sheets().map((sheet) => sheet.id);
    return ids.flatMap((id) => {
      const sheet = new Worksheet(this.#book, id);
      return this.#book.engine.comments(id).map((data) => ({ sheet, data }));
    });
  }
}

function existing(comment: Comment | null): Comment {
  if (!comment) throw itemNotFound();
  return comment;
}
