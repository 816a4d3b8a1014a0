import type { Font } from '../../engine/port';
import { ApiObject } from '../../protocol/apiObject';
import { invalidArgument } from '../../protocol/hostError';
import { normalizeColor } from '../core/color';
import type { Range } from './range';
import { uniformOf } from './uniformOf';

/** Excel.RangeFont。 */
export class RangeFont extends ApiObject {
  readonly $type = 'RangeFont';
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }
  override get $scalars() {
    return ['name', 'size', 'color', 'italic', 'bold', 'underline', 'strikethrough'];
  }

  get name(): string | null {
    return this.#read((font) => font.name ?? '等线');
  }
  set name(name: string) {
    this.#write({ name });
  }
  get size(): number | null {
    return this.#read((font) => font.size ?? 11);
  }
  set size(size: number) {
    if (!(size >= 1 && size <= 409)) throw invalidArgument();
    this.#write({ size });
  }
  get color(): string {
    return this.#read((font) => font.color ?? '#000000') ?? '';
  }
  set color(color: string) {
    this.#write({ color: normalizeColor(color) });
  }
  get bold(): boolean | null {
    return this.#read((font) => font.bold ?? false);
  }
  set bold(bold: boolean) {
    this.#write({ bold });
  }
  get italic(): boolean | null {
    return this.#read((font) => font.italic ?? false);
  }
  set italic(italic: boolean) {
    this.#write({ italic });
  }
  get underline(): string | null {
    return this.#read((font) => (font.underline ? 'Single' : 'None'));
  }
  set underline(style: string) {
    this.#write({ underline: style !== 'None' });
  }
  get strikethrough(): boolean | null {
    return this.#read((font) => font.strike ?? false);
  }
  set strikethrough(strike: boolean) {
    this.#write({ strike });
  }

  #read<T>(pick: (font: Font) => T): T | null {
    return uniformOf(this.#ranges, (cell) => pick(cell.style.font ?? {}));
  }
  #write(font: Font): void {
    for (const range of this.#ranges) range.patchStyle({ font });
  }
}
