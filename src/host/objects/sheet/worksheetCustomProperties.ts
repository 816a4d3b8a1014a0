import { ApiCollection, ApiObject } from '../../protocol/apiObject';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import type { Worksheet } from './worksheet';

/** Excel.WorksheetCustomPropertyCollection：表上的键值（文字）；键不分大小写。 */
export class WorksheetCustomPropertyCollection extends ApiCollection<WorksheetCustomProperty> {
  readonly $type = 'WorksheetCustomPropertyCollection';
  readonly #sheet: Worksheet;

  constructor(sheet: Worksheet) {
    super();
    this.#sheet = sheet;
  }
  get entries(): Record<string, string> {
    return this.#sheet.book.sheetData(this.#sheet.id).customProperties ?? {};
  }
  save(entries: Record<string, string>): void {
    this.#sheet.book.patchSheetData(this.#sheet.id, { customProperties: entries });
  }
  $items(): WorksheetCustomProperty[] {
    return Object.keys(this.entries).map((key) => new WorksheetCustomProperty(this, key));
  }
  getCount(): number {
    return Object.keys(this.entries).length;
  }
  add(key: string, value: string): WorksheetCustomProperty {
    if (typeof key !== 'string' || key === '' || typeof value !== 'string') throw invalidArgument();
    const existing = this.#find(key) ?? key;
    this.save({ ...this.entries, [existing]: value });
    return new WorksheetCustomProperty(this, existing);
  }
  getItemOrNullObject(key: string): WorksheetCustomProperty | null {
    const existing = this.#find(key);
    return existing === undefined ? null : new WorksheetCustomProperty(this, existing);
  }
  getItem(key: string): WorksheetCustomProperty {
    const item = this.getItemOrNullObject(key);
    if (!item) throw itemNotFound();
    return item;
  }
  #find(key: string): string | undefined {
    return Object.keys(this.entries).find((each) => each.toLowerCase() === String(key).toLowerCase());
  }
}

/** Excel.WorksheetCustomProperty。 */
export class WorksheetCustomProperty extends ApiObject {
  readonly $type = 'WorksheetCustomProperty';
  readonly #owner: WorksheetCustomPropertyCollection;

  constructor(
    owner: WorksheetCustomPropertyCollection,
    readonly key: string,
  ) {
    super();
    this.#owner = owner;
  }
  override $ids() {
    return { _Id: this.key };
  }
  override get $scalars() {
    return ['key', 'value'];
  }
  get value(): string {
    const value = this.#owner.entries[this.key];
    if (value === undefined) throw itemNotFound();
    return value;
  }
  set value(value: string) {
    this.#owner.save({ ...this.#owner.entries, [this.key]: value });
  }
  delete(): void {
    const { [this.key]: _gone, ...rest } = this.#owner.entries;
    this.#owner.save(rest);
  }
}
