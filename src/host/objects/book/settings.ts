import { ApiCollection, ApiObject } from '../../protocol/apiObject';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import type { Book } from '../core/book';

/** Excel.SettingCollection：随文件保存的键值（值须能 JSON 化）。 */
export class SettingCollection extends ApiCollection<Setting> {
  readonly $type = 'SettingCollection';
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }
  get #entries(): Record<string, unknown> {
    return this.#book.data.settings ?? {};
  }
  $items(): Setting[] {
    return Object.keys(this.#entries).map((key) => new Setting(this.#book, key));
  }
  getCount(): number {
    return Object.keys(this.#entries).length;
  }
  add(key: string, value: unknown): Setting {
    if (typeof key !== 'string' || key === '') throw invalidArgument();
    this.#book.patchData({ settings: { ...this.#entries, [key]: value } });
    return new Setting(this.#book, key);
  }
  getItemOrNullObject(key: string): Setting | null {
    return key in this.#entries ? new Setting(this.#book, key) : null;
  }
  getItem(key: string): Setting {
    const setting = this.getItemOrNullObject(key);
    if (!setting) throw itemNotFound();
    return setting;
  }
}

/** Excel.Setting。 */
export class Setting extends ApiObject {
  readonly $type = 'Setting';
  readonly #book: Book;

  constructor(
    book: Book,
    readonly key: string,
  ) {
    super();
    this.#book = book;
  }
  override $ids() {
    return { _Id: this.key };
  }
  override get $scalars() {
    return ['key', 'value'];
  }
  get value(): unknown {
    const entries = this.#book.data.settings ?? {};
    if (!(this.key in entries)) throw itemNotFound();
    return entries[this.key];
  }
  set value(value: unknown) {
    this.#book.patchData({ settings: { ...this.#book.data.settings, [this.key]: value } });
  }
  delete(): void {
    const { [this.key]: _gone, ...rest } = this.#book.data.settings ?? {};
    this.#book.patchData({ settings: rest });
  }
}
