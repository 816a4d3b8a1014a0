import type { ThreadComment } from '../../engine/port';
import { ApiObject } from '../../protocol/apiObject';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import { EventCode } from '../core/eventHub';
import { sheetGuard } from '../core/protectionGuard';
import type { Range } from '../range/range';
import type { Worksheet } from '../sheet/worksheet';
import { CommentReplyCollection } from './commentReplies';

/** Excel.Comment：线程批注。 */
export class Comment extends ApiObject {
  readonly $type = 'Comment';
  readonly #sheet: Worksheet;

  constructor(
    sheet: Worksheet,
    readonly id: string,
  ) {
    super();
    this.#sheet = sheet;
  }
  override $ids() {
    return { Id: this.id };
  }
  override get $scalars() {
    return ['id', 'content', 'authorName', 'authorEmail', 'creationDate', 'resolved', 'contentType'];
  }

  /** 引擎里的批注；已删掉就是 ItemNotFound。 */
  get data(): ThreadComment {
    const data = this.#sheet.book.engine.comments(this.#sheet.id).find((each) => each.id === this.id);
    if (!data) throw itemNotFound();
    return data;
  }
  get userName(): string {
    return this.#sheet.book.identity.userName;
  }
  save(change: Partial<ThreadComment>): void {
    const data = this.data;
    this.#guard(data);
    this.#sheet.book.engine.setComment(this.#sheet.id, { ...data, ...change });
    this.#fire(EventCode.CommentChanged, { changeType: 'CommentEdited' });
  }
  #guard({ r, c }: ThreadComment): void {
    sheetGuard(this.#sheet.book, this.#sheet.id, { r, c, r2: r, c2: c }, 'objects');
    this.#sheet.book.meter.wrote();
  }
  #fire(code: number, more: Record<string, unknown> = {}): void {
    this.#sheet.book.events.fire(code, null, {
      commentDetails: [{ commentId: this.id, replyIds: [] }],
      source: 'Local',
      worksheetId: this.#sheet.id,
      ...more,
    });
  }

  get content(): string {
    return this.data.text;
  }
  set content(text: string) {
    if (typeof text !== 'string') throw invalidArgument();
    this.save({ text });
  }
  get authorName(): string {
    return this.data.author;
  }
  get authorEmail(): string {
    return '';
  }
  get contentType(): string {
    return 'Plain';
  }
  /** 客户端要的是可转成 Date 的文字。 */
  get creationDate(): string {
    return this.data.created;
  }
  get resolved(): boolean {
    return this.data.resolved;
  }
  set resolved(resolved: boolean) {
    this.save({ resolved });
  }
  get replies(): CommentReplyCollection {
    return new CommentReplyCollection(this);
  }
  getLocation(): Range {
    return this.#sheet.getCell(this.data.r, this.data.c);
  }
  delete(): void {
    this.#guard(this.data);
    this.#sheet.book.engine.removeComment(this.#sheet.id, this.id);
    this.#fire(EventCode.CommentDeleted);
  }
}
