import type { Border } from '../../engine/port';
import { ApiCollection, ApiObject } from '../../protocol/apiObject';
import { invalidArgument } from '../../protocol/hostError';
import { normalizeColor } from '../core/color';
import { BORDER_SIDES, edgesOf, fromLine, toLine, type BorderSide } from './borderLines';
import type { Range } from './range';

/** Excel.RangeBorderCollection。 */
export class RangeBorderCollection extends ApiCollection<RangeBorder> {
  readonly $type = 'RangeBorderCollection';
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }
  override get $scalars() {
    return ['count'];
  }
  get count(): number {
    return BORDER_SIDES.length;
  }
  $items(): RangeBorder[] {
    return BORDER_SIDES.map((side) => new RangeBorder(this.#ranges, side));
  }
  getItem(index: string): RangeBorder {
    const side = BORDER_SIDES.find((known) => known === index);
    if (!side) throw invalidArgument();
    return new RangeBorder(this.#ranges, side);
  }
  getItemAt(index: number): RangeBorder {
    const side = BORDER_SIDES[index];
    if (!side) throw invalidArgument();
    return new RangeBorder(this.#ranges, side);
  }
}

/** Excel.RangeBorder：一条边框（外框四边、内部横竖线；斜线不画）。 */
export class RangeBorder extends ApiObject {
  readonly $type = 'RangeBorder';
  readonly #ranges: readonly Range[];

  constructor(
    ranges: readonly Range[],
    readonly sideIndex: BorderSide,
  ) {
    super();
    this.#ranges = ranges;
  }
  override $ids() {
    return { _Id: this.sideIndex };
  }
  override get $scalars() {
    return ['sideIndex', 'style', 'weight', 'color'];
  }

  get style(): string {
    return fromLine(this.#current?.style).style;
  }
  set style(style: string) {
    const line = toLine(style, this.weight);
    this.#apply(line === null ? null : { style: line, color: this.color });
  }
  get weight(): string {
    return fromLine(this.#current?.style).weight;
  }
  set weight(weight: string) {
    const style = this.style === 'None' ? 'Continuous' : this.style;
    this.#apply({ style: toLine(style, weight) ?? 'Thin', color: this.color });
  }
  get color(): string {
    return this.#current?.color ?? '#000000';
  }
  set color(color: string) {
    this.#apply({ style: this.#current?.style ?? 'Thin', color: normalizeColor(color) });
  }

  /** 现在的样子，以能代表这条边的一格为准。 */
  get #current(): Border | null {
    const [range] = this.#ranges;
    if (!range) return null;
    const { r, c, r2, c2 } = range.clipped;
    const row = this.sideIndex === 'EdgeBottom' ? r2 : r;
    const column = this.sideIndex === 'EdgeRight' ? c2 : c;
    const [edge] = edgesOf(this.sideIndex, row - r, column - c, r2 - r + 1, c2 - c + 1);
    return edge ? (range.cellAt(row, column).style.borders?.[edge] ?? null) : null;
  }

  #apply(border: Border | null): void {
    for (const range of this.#ranges) {
      const { r, c, r2, c2 } = range.clipped;
      const [height, width] = [r2 - r + 1, c2 - c + 1];
      range.patchCells((i, j) => {
        const edges = edgesOf(this.sideIndex, i, j, height, width);
        if (edges.length === 0) return null;
        return { style: { borders: Object.fromEntries(edges.map((edge) => [edge, border])) } };
      });
    }
  }
}
