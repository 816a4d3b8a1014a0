import { invalidArgument, itemAlreadyExists, itemNotFound } from '../../protocol/hostError';
import type { Book } from '../core/book';
import { checkSheetName } from '../core/limits';
import { Worksheet } from './worksheet';
import { WorksheetEvents } from './worksheetEvents';

/** Excel.WorksheetCollection：按名或按 id 取表。 */
export class WorksheetCollection extends WorksheetEvents {
  readonly $type = 'WorksheetCollection';

  constructor(readonly book: Book) {
    super();
  }
  protected get eventTarget(): undefined {
    return undefined;
  }

  $items(): Worksheet[] {
    return this.book.engine.sheets().map((sheet) => new Worksheet(this.book, sheet.id));
  }
  getCount(visibleOnly?: boolean | null): number {
    return this.#listed(visibleOnly).length;
  }
  getItemOrNullObject(key: string): Worksheet | null {
    const name = String(key).toLowerCase();
    const sheets = this.book.engine.sheets();
    const sheet =
      sheets.find((each) => each.name.toLowerCase() === name) ?? sheets.find((each) => each.id === key);
    return sheet ? new Worksheet(this.book, sheet.id) : null;
  }
  getItem(key: string): Worksheet {
    const sheet = this.getItemOrNullObject(key);
    if (!sheet) throw itemNotFound();
    return sheet;
  }
  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.book, this.book.engine.activeSheet());
  }
  getFirst(visibleOnly?: boolean | null): Worksheet {
    return listed(this.#listed(visibleOnly)[0]);
  }
  getLast(visibleOnly?: boolean | null): Worksheet {
    return listed(this.#listed(visibleOnly).at(-1));
  }
  add(name?: string | null): Worksheet {
    const title = name ?? this.#freeName();
    checkSheetName(title);
    const clash = this.book.engine.sheets().some((sheet) => sheet.name.toLowerCase() === title.toLowerCase());
    if (clash) throw itemAlreadyExists();
    this.book.meter.wrote();
    return new Worksheet(this.book, this.book.engine.addSheet(title));
  }

  #listed(visibleOnly: boolean | null | undefined): Worksheet[] {
    return this.$items().filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
  }
  #freeName(): string {
    const taken = new Set(this.book.engine.sheets().map((sheet) => sheet.name.toLowerCase()));
    for (let n = taken.size + 1; ; n++) if (!taken.has(`sheet${n}`)) return `Sheet${n}`;
  }
}

function listed(sheet: Worksheet | undefined): Worksheet {
  if (!sheet) throw invalidArgument();
  return sheet;
}
