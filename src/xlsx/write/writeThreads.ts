import type { ThreadComment } from '../../host';
import { cellAddress } from '../address';
import { escapeXml, tag, xmlDocument } from '../package/xmlWriter';

const THREADED = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

/** 批注作者名册：按显示名编 id，同一个人在各表里是同一个 id。 */
export class Persons {
  private readonly names: string[] = [];

  get empty(): boolean {
    return this.names.length === 0;
  }

  /** 这个人的 id。 */
  id(name: string): string {
    const found = this.names.indexOf(name);
    const index = found < 0 ? this.names.push(name) - 1 : found;
    return `{00000000-0000-4000-8000-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}`;
  }

  /** 整个部件。 */
  write(): string {
    return xmlDocument(
      tag(
        'personList',
        { xmlns: THREADED },
        this.names
          .map((name) =>
            tag('person', { displayName: name, id: this.id(name), userId: name, providerId: 'None' }),
          )
          .join(''),
      ),
    );
  }
}

/** 写一张表的线程批注：一条后面跟它的回复。 */
export function writeThreads(comments: readonly ThreadComment[], persons: Persons): string {
  const entries = comments.flatMap((comment) => {
    const ref = cellAddress(comment.r, comment.c);
    const body = (text: string) => `<text>${escapeXml(text)}</text>`;
    const common = (one: { id: string; author: string; created: string }) => ({
      ref,
      dT: one.created.replace(/Z$/, ''),
      personId: persons.id(one.author),
      id: one.id,
    });
    return [
      tag('threadedComment', { ...common(comment), done: comment.resolved || undefined }, body(comment.text)),
      ...comment.replies.map((reply) =>
        tag('threadedComment', { ...common(reply), parentId: comment.id }, body(reply.text)),
      ),
    ];
  });
  return xmlDocument(tag('ThreadedComments', { xmlns: THREADED }, entries.join('')));
}
