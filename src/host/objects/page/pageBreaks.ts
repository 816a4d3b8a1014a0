import { ApiCollection, ApiObject } from '../../protocol/apiObject';
import { invalidArgument, itemNotFound } from '../../protocol/hostError';
import type { Range } from '../range/range';
import type { Worksheet } from '../sheet/worksheet';

/** Excel.PageBreakCollection（ExcelApi 1.9）：手工的横向分页。 */
export class PageBreakCollection extends ApiCollection<PageBreak> {
  readonly $type = 'PageBreakCollection';
  readonly #sheet: Worksheet;

  constructor(sheet: Worksheet) {
    super();
    this.#sheet = sheet;
  }
  $items(): PageBreak[] {
    return this.#rows.map((row) => new PageBreak(this.#sheet, row));
  }
  getCount(): number {
    return this.#rows.length;
  }
  getItem(index: number): PageBreak {
    const item = this.$items()[index];
    if (!item) throw itemNotFound();
    return item;
  }
  /** 在区域的第一行之前另起一页；第一行之前不能分。 */
  add(pageBreakRange: Range | string): PageBreak {
    const { r } = this.#sheet.toRange(pageBreakRange).rect;
    if (r === 0) throw invalidArgument();
    this.#save([...new Set([...this.#rows, r])].sort((a, b) => a - b));
    return new PageBreak(this.#sheet, r);
  }
  removePageBreaks(): void {
    this.#save([]);
  }

  get #rows(): readonly number[] {
    return this.#sheet.pageLayout.data.rowBreaks ?? [];
  }
  #save(rowBreaks: number[]): void {
    this.#sheet.pageLayout.save({ rowBreaks });
  }
}

/** Excel.PageBreak。 */
export class PageBreak extends ApiObject {
  readonly $type = 'PageBreak';
  readonly #sheet: Worksheet;
  readonly #row: number;

  constructor(sheet: Worksheet, row: number) {
    super();
    this.#sheet = sheet;
    this.#row = row;
  }
  override get $scalars() {
    return ['rowIndex'];
  }
  /** 分页之后的第一行，从 0 起。 */
  get rowIndex(): number {
    return this.#row;
  }
  getCellAfterBreak(): Range {
    return this.#sheet.getCell(this.#row, 0);
  }
  delete(): void {
    const rowBreaks = (this.#sheet.pageLayout.data.rowBreaks ?? []).filter((row) => row !== this.#row);
    this.#sheet.pageLayout.save({ rowBreaks });
  }
}
