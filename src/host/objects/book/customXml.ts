import type { CustomXmlPartData } from '../../engine/meta';
import { ApiCollection, ApiObject } from '../../protocol/apiObject';
import { HostError, invalidArgument, itemNotFound } from '../../protocol/hostError';
import type { Book } from '../core/book';
import { newGuid } from '../core/guid';
import { rootNamespace } from './xmlRoot';

/** Excel.CustomXmlPartCollection。 */
export class CustomXmlPartCollection extends ApiCollection<CustomXmlPart> {
  readonly $type = 'CustomXmlPartCollection';
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }
  get #all(): CustomXmlPartData[] {
    return this.#book.data.customXmlParts ?? [];
  }
  $items(): CustomXmlPart[] {
    return this.#all.map((part) => new CustomXmlPart(this.#book, part.id));
  }
  getCount(): number {
    return this.#all.length;
  }
  /** 不是良构 XML 就是 InvalidArgument。 */
  add(xml: string): CustomXmlPart {
    rootNamespace(xml);
    const part: CustomXmlPartData = { id: newGuid(), xml };
    this.#book.patchData({ customXmlParts: [...this.#all, part] });
    return new CustomXmlPart(this.#book, part.id);
  }
  getByNamespace(namespaceUri: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.#book, namespaceUri);
  }
  getItemOrNullObject(id: string): CustomXmlPart | null {
    return this.#all.some((part) => part.id === id) ? new CustomXmlPart(this.#book, id) : null;
  }
  getItem(id: string): CustomXmlPart {
    const part = this.getItemOrNullObject(id);
    if (!part) throw itemNotFound();
    return part;
  }
}

/** Excel.CustomXmlPartScopedCollection：同一命名空间的部件。 */
export class CustomXmlPartScopedCollection extends ApiCollection<CustomXmlPart> {
  readonly $type = 'CustomXmlPartScopedCollection';
  readonly #book: Book;
  readonly #namespaceUri: string;

  constructor(book: Book, namespaceUri: string) {
    super();
    this.#book = book;
    this.#namespaceUri = namespaceUri;
  }
  $items(): CustomXmlPart[] {
    return (this.#book.data.customXmlParts ?? [])
      .filter((part) => rootNamespace(part.xml) === this.#namespaceUri)
      .map((part) => new CustomXmlPart(this.#book, part.id));
  }
  getCount(): number {
    return this.$items().length;
  }
  getItemOrNullObject(id: string): CustomXmlPart | null {
    return this.$items().find((part) => part.id === id) ?? null;
  }
  getItem(id: string): CustomXmlPart {
    const part = this.getItemOrNullObject(id);
    if (!part) throw itemNotFound();
    return part;
  }
  getOnlyItem(): CustomXmlPart {
    const [part, ...others] = this.$items();
    if (!part || others.length > 0) throw new HostError('GeneralException');
    return part;
  }
  /** 没有或不止一个时是空对象。 */
  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const [part, ...others] = this.$items();
    return part && others.length === 0 ? part : null;
  }
}

/** Excel.CustomXmlPart。 */
export class CustomXmlPart extends ApiObject {
  readonly $type = 'CustomXmlPart';
  readonly #book: Book;

  constructor(
    book: Book,
    readonly id: string,
  ) {
    super();
    this.#book = book;
  }
  override $ids() {
    return { Id: this.id };
  }
  override get $scalars() {
    return ['id', 'namespaceUri'];
  }
  get namespaceUri(): string {
    return rootNamespace(this.getXml());
  }
  getXml(): string {
    const part = this.#book.data.customXmlParts?.find((each) => each.id === this.id);
    if (!part) throw itemNotFound();
    return part.xml;
  }
  setXml(xml: string): void {
    if (typeof xml !== 'string') throw invalidArgument();
    rootNamespace(xml);
    this.getXml();
    const parts = this.#book.data.customXmlParts ?? [];
    this.#book.patchData({
      customXmlParts: parts.map((part) => (part.id === this.id ? { ...part, xml } : part)),
    });
  }
  delete(): void {
    this.getXml();
    const parts = this.#book.data.customXmlParts ?? [];
    this.#book.patchData({ customXmlParts: parts.filter((part) => part.id !== this.id) });
  }
}
