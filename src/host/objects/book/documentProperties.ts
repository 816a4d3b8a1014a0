import type { DocumentPropertiesData } from '../../engine/meta';
import { ApiObject } from '../../protocol/apiObject';
import type { Book } from '../core/book';

/** Excel.DocumentProperties 里随文件保存的几样文字。 */
export class DocumentProperties extends ApiObject {
  readonly $type = 'DocumentProperties';
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }
  override get $scalars() {
    return ['author', 'title', 'subject', 'keywords', 'comments', 'category', 'company'];
  }
  #read(key: keyof DocumentPropertiesData): string {
    return this.#book.data.properties?.[key] ?? '';
  }
  #write(key: keyof DocumentPropertiesData, text: string): void {
    this.#book.patchData({ properties: { ...this.#book.data.properties, [key]: text } });
  }
  get author(): string {
    return this.#read('author');
  }
  set author(text: string) {
    this.#write('author', text);
  }
  get title(): string {
    return this.#read('title');
  }
  set title(text: string) {
    this.#write('title', text);
  }
  get subject(): string {
    return this.#read('subject');
  }
  set subject(text: string) {
    this.#write('subject', text);
  }
  get keywords(): string {
    return this.#read('keywords');
  }
  set keywords(text: string) {
    this.#write('keywords', text);
  }
  get comments(): string {
    return this.#read('comments');
  }
  set comments(text: string) {
    this.#write('comments', text);
  }
  get category(): string {
    return this.#read('category');
  }
  set category(text: string) {
    this.#write('category', text);
  }
  get company(): string {
    return this.#read('company');
  }
  set company(text: string) {
    this.#write('company', text);
  }
}
