import type { Font, Style } from '../../engine/port';
import { ApiObject } from '../../protocol/apiObject';
import { normalizeColor } from '../core/color';
import type { ConditionalFormat } from './conditionalFormat';

/** 条件格式里的一样样式；读写都落在规则的 `style` 上。 */
abstract class StylePart extends ApiObject {
  readonly #owner: ConditionalFormat;

  constructor(owner: ConditionalFormat) {
    super();
    this.#owner = owner;
  }
  protected get current(): Style {
    return this.#owner.state.style;
  }
  protected change(style: Style): void {
    const font = style.font ? { ...this.current.font, ...style.font } : this.current.font;
    this.#owner.patch({ style: { ...this.current, ...style, ...(font ? { font } : {}) } });
  }
}

/** Excel.ConditionalRangeFormat：底色、字体、数字格式。 */
export class ConditionalRangeFormat extends StylePart {
  readonly $type = 'ConditionalRangeFormat';
  readonly #source: ConditionalFormat;

  constructor(owner: ConditionalFormat) {
    super(owner);
    this.#source = owner;
  }
  override get $scalars() {
    return ['numberFormat'];
  }
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.#source);
  }
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.#source);
  }
  get numberFormat(): string {
    return this.current.numFmt ?? '';
  }
  set numberFormat(numFmt: string) {
    this.change({ numFmt });
  }
}

/** Excel.ConditionalRangeFill。 */
export class ConditionalRangeFill extends StylePart {
  readonly $type = 'ConditionalRangeFill';
  override get $scalars() {
    return ['color'];
  }
  get color(): string {
    return this.current.fill ?? '';
  }
  set color(color: string) {
    this.change({ fill: normalizeColor(color) });
  }
  clear(): void {
    this.change({ fill: null });
  }
}

/** Excel.ConditionalRangeFont。 */
export class ConditionalRangeFont extends StylePart {
  readonly $type = 'ConditionalRangeFont';
  override get $scalars() {
    return ['color', 'bold', 'italic', 'underline', 'strikethrough'];
  }
  get color(): string {
    return this.#font.color ?? '';
  }
  set color(color: string) {
    this.change({ font: { color: normalizeColor(color) } });
  }
  get bold(): boolean {
    return this.#font.bold ?? false;
  }
  set bold(bold: boolean) {
    this.change({ font: { bold } });
  }
  get italic(): boolean {
    return this.#font.italic ?? false;
  }
  set italic(italic: boolean) {
    this.change({ font: { italic } });
  }
  get underline(): string {
    return this.#font.underline ? 'Single' : 'None';
  }
  set underline(style: string) {
    this.change({ font: { underline: style !== 'None' } });
  }
  get strikethrough(): boolean {
    return this.#font.strike ?? false;
  }
  set strikethrough(strike: boolean) {
    this.change({ font: { strike } });
  }
  get #font(): Font {
    return this.current.font ?? {};
  }
}
