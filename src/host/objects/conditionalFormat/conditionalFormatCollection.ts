import { ApiCollection } from '../../protocol/apiObject';
import { HostError, invalidArgument, itemNotFound } from '../../protocol/hostError';
import { sheetGuard } from '../core/protectionGuard';
import { intersects } from '../core/rects';
import type { Range } from '../range/range';
import { ConditionalFormat } from './conditionalFormat';

/** 支持的种类；别的种类答 NotImplemented。 */
const SUPPORTED = new Set(['Custom', 'CellValue']);

/** Excel.ConditionalFormatCollection：碰到这些区域的条件格式，按优先级。 */
export class ConditionalFormatCollection extends ApiCollection<ConditionalFormat> {
  readonly $type = 'ConditionalFormatCollection';
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }

  $items(): ConditionalFormat[] {
    const sheet = this.#first.worksheet;
    return sheet.book.rules
      .formats(sheet.id)
      .filter((rule) =>
        rule.ranges.some((rect) => this.#ranges.some((range) => intersects(rect, range.rect))),
      )
      .map((rule) => new ConditionalFormat(sheet, rule.id));
  }
  getCount(): number {
    return this.$items().length;
  }
  add(type: string): ConditionalFormat {
    if (!SUPPORTED.has(type)) throw new HostError('NotImplemented');
    const { book, sheetId, worksheet } = this.#first;
    this.#guard();
    const id = book.rules.addFormat(
      sheetId,
      this.#ranges.map((range) => range.rect),
    );
    const format = new ConditionalFormat(worksheet, id);
    if (type !== 'Custom') format.saveKind({ type });
    return format;
  }
  getItemOrNullObject(id: string): ConditionalFormat | null {
    return this.$items().find((format) => format.id === id) ?? null;
  }
  getItem(id: string): ConditionalFormat {
    const format = this.getItemOrNullObject(id);
    if (!format) throw itemNotFound();
    return format;
  }
  getItemAt(index: number): ConditionalFormat {
    const format = this.$items()[index];
    if (!format) throw invalidArgument();
    return format;
  }
  clearAll(): void {
    this.#guard();
    for (const format of this.$items()) format.delete();
  }

  get #first(): Range {
    const [range] = this.#ranges;
    if (!range) throw invalidArgument();
    return range;
  }
  #guard(): void {
    for (const range of this.#ranges) sheetGuard(range.book, range.sheetId, range.rect, 'format');
    this.#first.book.meter.wrote();
  }
}
