import { ApiObject } from '../../protocol/apiObject';
import { normalizeColor } from '../core/color';
import type { Range } from './range';
import { uniformOf } from './uniformOf';

/** Excel.RangeFill：底色。 */
export class RangeFill extends ApiObject {
  readonly $type = 'RangeFill';
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }
  override get $scalars() {
    return ['color'];
  }
  /** `#RRGGBB`；无填充时 Excel 答白色，不一致答空串。 */
  get color(): string {
    return uniformOf(this.#ranges, (cell) => cell.style.fill ?? '#FFFFFF') ?? '';
  }
  set color(color: string) {
    const fill = normalizeColor(color);
    for (const range of this.#ranges) range.patchStyle({ fill });
  }
  clear(): void {
    for (const range of this.#ranges) range.patchStyle({ fill: null });
  }
}
