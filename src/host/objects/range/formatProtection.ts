import { ApiObject } from '../../protocol/apiObject';
import type { Range } from './range';
import { uniformOf } from './uniformOf';

/** Excel.FormatProtection：锁定与隐藏公式（工作表受保护时才起作用）。 */
export class FormatProtection extends ApiObject {
  readonly $type = 'FormatProtection';
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }
  override get $scalars() {
    return ['locked', 'formulaHidden'];
  }
  get locked(): boolean | null {
    return uniformOf(this.#ranges, (cell) => cell.locked);
  }
  set locked(locked: boolean) {
    for (const range of this.#ranges) range.patchCells(() => ({ locked }));
  }
  get formulaHidden(): boolean | null {
    return uniformOf(this.#ranges, (cell) => cell.hidden);
  }
  set formulaHidden(hidden: boolean) {
    for (const range of this.#ranges) range.patchCells(() => ({ hidden }));
  }
}
