import type { NameInfo } from '../../engine/port';
import { ApiCollection } from '../../protocol/apiObject';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../../protocol/hostError';
import { formatAddress } from '../core/address';
import type { Book } from '../core/book';
import { checkFormula, checkName } from '../core/limits';
import { Range } from '../range/range';
import { NamedItem } from './namedItem';

/** Excel.NamedItemCollection：工作簿级（`sheetId` 为 `null`）或某张表级的名称。 */
export class NamedItemCollection extends ApiCollection<NamedItem> {
  readonly $type = 'NamedItemCollection';
  readonly #book: Book;
  readonly #sheetId: string | null;

  constructor(book: Book, sheetId: string | null) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  get #all(): NameInfo[] {
    return this.#book.engine.names().filter((name) => name.sheetId === this.#sheetId);
  }
  $items(): NamedItem[] {
    return this.#all
      .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
      .map((name) => new NamedItem(this.#book, name.id));
  }
  getCount(): number {
    return this.#all.length;
  }
  getItemOrNullObject(name: string): NamedItem | null {
    const found = this.#book.engine.nameCalled(String(name), this.#sheetId);
    return found ? new NamedItem(this.#book, found.id) : null;
  }
  getItem(name: string): NamedItem {
    const item = this.getItemOrNullObject(name);
    if (!item) throw itemNotFound();
    return item;
  }

  /** 新建；重名是 ItemAlreadyExists（office-js #2875），名称或公式不合法是 InvalidArgument。 */
  add(name: string, reference: Range | string, comment: string | null): NamedItem {
    checkName(name);
    if (this.getItemOrNullObject(name)) throw itemAlreadyExists();
    this.#book.meter.wrote();
    const formula = toFormula(reference);
    const id = this.#book.engine.setName({
      name,
      formula,
      comment: comment ?? '',
      sheetId: this.#sheetId,
      visible: true,
    });
    return new NamedItem(this.#book, id);
  }
  addFormulaLocal(name: string, formula: string, comment: string | null): NamedItem {
    return this.add(name, formula, comment);
  }
}

function toFormula(reference: Range | string): string {
  if (reference instanceof Range) return `=${formatAddress(reference.worksheet.name, reference.rect, true)}`;
  if (typeof reference !== 'string' || reference === '') throw invalidArgument();
  if (!reference.startsWith('=')) return `="${reference.replace(/"/g, '""')}"`;
  checkFormula(reference);
  return reference;
}
