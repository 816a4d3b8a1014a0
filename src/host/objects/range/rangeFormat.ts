import { ApiObject } from '../../protocol/apiObject';
import { invalidArgument } from '../../protocol/hostError';
import { sheetGuard } from '../core/protectionGuard';
import { autofitColumns, autofitRows } from './autofit';
import { FormatProtection } from './formatProtection';
import type { Range } from './range';
import { RangeBorderCollection } from './rangeBorders';
import { RangeFill } from './rangeFill';
import { RangeFont } from './rangeFont';
import { uniformOf } from './uniformOf';

const HORIZONTAL = new Set([
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
]);
const VERTICAL = new Set(['Top', 'Center', 'Bottom', 'Justify', 'Distributed']);

/** Excel.RangeFormat；可以管一块或几块区域。 */
export class RangeFormat extends ApiObject {
  readonly $type = 'RangeFormat';
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }
  override get $scalars() {
    return [
      'wrapText',
      'indentLevel',
      'horizontalAlignment',
      'verticalAlignment',
      'columnWidth',
      'rowHeight',
    ];
  }

  get fill(): RangeFill {
    return new RangeFill(this.#ranges);
  }
  get font(): RangeFont {
    return new RangeFont(this.#ranges);
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.#ranges);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this.#ranges);
  }

  get horizontalAlignment(): string | null {
    return uniformOf(this.#ranges, (cell) => cell.style.h ?? 'General');
  }
  set horizontalAlignment(h: string) {
    if (!HORIZONTAL.has(h)) throw invalidArgument();
    for (const range of this.#ranges) range.patchStyle({ h });
  }
  get verticalAlignment(): string | null {
    return uniformOf(this.#ranges, (cell) => cell.style.v ?? 'Bottom');
  }
  set verticalAlignment(v: string) {
    if (!VERTICAL.has(v)) throw invalidArgument();
    for (const range of this.#ranges) range.patchStyle({ v });
  }
  get wrapText(): boolean | null {
    return uniformOf(this.#ranges, (cell) => cell.style.wrap ?? false);
  }
  set wrapText(wrap: boolean) {
    for (const range of this.#ranges) range.patchStyle({ wrap });
  }
  get indentLevel(): number | null {
    return uniformOf(this.#ranges, (cell) => cell.style.indent ?? 0);
  }
  set indentLevel(indent: number) {
    // Excel 的缩进上限 250 格
    if (!Number.isInteger(indent) || indent < 0 || indent > 250) throw invalidArgument();
    for (const range of this.#ranges) range.patchStyle({ indent });
  }

  /** 列宽（磅）；各列不一为 `null`。 */
  get columnWidth(): number | null {
    return sameSize(this.#ranges, 'c', (range, c) => range.book.engine.colWidth(range.sheetId, c));
  }
  set columnWidth(points: number) {
    this.#resize('formatColumns', points, (range) => {
      range.book.engine.setColWidth(range.sheetId, range.rect.c, range.clipped.c2, points);
    });
  }
  /** 行高（磅）；各行不一为 `null`。 */
  get rowHeight(): number | null {
    return sameSize(this.#ranges, 'r', (range, r) => range.book.engine.rowHeight(range.sheetId, r));
  }
  set rowHeight(points: number) {
    // Excel 的行高上限 409 磅
    if (points > 409) throw invalidArgument();
    this.#resize('formatRows', points, (range) => {
      range.book.engine.setRowHeight(range.sheetId, range.rect.r, range.clipped.r2, points);
    });
  }
  autofitColumns(): void {
    this.#resize('formatColumns', 0, autofitColumns);
  }
  autofitRows(): void {
    this.#resize('formatRows', 0, autofitRows);
  }

  #resize(action: 'formatColumns' | 'formatRows', points: number, apply: (range: Range) => void): void {
    if (typeof points !== 'number' || points < 0) throw invalidArgument();
    for (const range of this.#ranges) {
      sheetGuard(range.book, range.sheetId, range.rect, action);
      range.book.meter.wrote();
      apply(range);
    }
  }
}

function sameSize(
  ranges: readonly Range[],
  axis: 'r' | 'c',
  size: (range: Range, index: number) => number,
): number | null {
  let found: number | null = null;
  for (const range of ranges) {
    const { r, c, r2, c2 } = range.clipped;
    const [from, to] = axis === 'r' ? [r, r2] : [c, c2];
    for (let i = from; i <= to; i++) {
      const value = size(range, i);
      if (found === null) found = value;
      else if (Math.abs(found - value) > 0.01) return null;
    }
  }
  return found;
}
