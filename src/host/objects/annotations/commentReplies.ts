import type { CommentReply as ReplyData } from '../../engine/port';
import { ApiCollection, ApiObject } from '../../protocol/apiObject';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import { newGuid } from '../core/guid';
import type { Range } from '../range/range';
import type { Comment } from './comment';

/** Excel.CommentReplyCollection。 */
export class CommentReplyCollection extends ApiCollection<CommentReply> {
  readonly $type = 'CommentReplyCollection';
  readonly #comment: Comment;

  constructor(comment: Comment) {
    super();
    this.#comment = comment;
  }
  $items(): CommentReply[] {
    return this.#comment.data.replies.map((reply) => new CommentReply(this.#comment, reply.id));
  }
  getCount(): number {
    return this.#comment.data.replies.length;
  }
  add(content: string): CommentReply {
    if (typeof content !== 'string') throw invalidArgument();
    const reply: ReplyData = {
      id: newGuid(),
      text: content,
      author: this.#comment.userName,
      created: new Date().toISOString(),
    };
    this.#comment.save({ replies: [...this.#comment.data.replies, reply] });
    return new CommentReply(this.#comment, reply.id);
  }
  getItemOrNullObject(id: string): CommentReply | null {
    return this.$items().find((reply) => reply.id === id) ?? null;
  }
  getItem(id: string): CommentReply {
    const reply = this.getItemOrNullObject(id);
    if (!reply) throw itemNotFound();
    return reply;
  }
  getItemAt(index: number): CommentReply {
    const reply = this.$items()[index];
    if (!reply) throw invalidArgument();
    return reply;
  }
}

/** Excel.CommentReply。 */
export class CommentReply extends ApiObject {
  readonly $type = 'CommentReply';
  readonly #comment: Comment;

  constructor(
    comment: Comment,
    readonly id: string,
  ) {
    super();
    this.#comment = comment;
  }
  override $ids() {
    return { Id: this.id };
  }
  override get $scalars() {
    return ['id', 'content', 'authorName', 'creationDate', 'resolved'];
  }
  get #data(): ReplyData {
    const data = this.#comment.data.replies.find((reply) => reply.id === this.id);
    if (!data) throw itemNotFound();
    return data;
  }
  get content(): string {
    return this.#data.text;
  }
  set content(text: string) {
    const { id } = this.#data;
    const replies = this.#comment.data.replies.map((reply) => (reply.id === id ? { ...reply, text } : reply));
    this.#comment.save({ replies });
  }
  get authorName(): string {
    return this.#data.author;
  }
  get creationDate(): string {
    return this.#data.created;
  }
  get resolved(): boolean {
    return this.#comment.resolved;
  }
  getParentComment(): Comment {
    return this.#comment;
  }
  getLocation(): Range {
    return this.#comment.getLocation();
  }
  delete(): void {
    const { id } = this.#data;
    this.#comment.save({ replies: this.#comment.data.replies.filter((reply) => reply.id !== id) });
  }
}
