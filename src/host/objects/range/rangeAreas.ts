import { ApiCollection, ApiObject } from '../../protocol/apiObject';
import { invalidArgument } from '../../protocol/hostError';
import { ConditionalFormatCollection } from '../conditionalFormat/conditionalFormatCollection';
import { DataValidation } from '../dataValidation/dataValidation';
import type { Worksheet } from '../sheet/worksheet';
import type { Range } from './range';
import { RangeFormat } from './rangeFormat';

/** Excel.RangeAreas：同一张表上的几块区域，一起设格式、有效性、条件格式。 */
export class RangeAreas extends ApiObject {
  readonly $type = 'RangeAreas';
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    if (ranges.length === 0) throw invalidArgument();
    this.#ranges = ranges;
  }
  override get $scalars() {
    return ['address', 'addressLocal', 'areaCount', 'cellCount', 'isEntireColumn', 'isEntireRow'];
  }

  get areas(): RangeAreasCollection {
    return new RangeAreasCollection(this.#ranges);
  }
  get worksheet(): Worksheet {
    return this.onlyFirst.worksheet;
  }
  get address(): string {
    return this.#ranges.map((range) => range.address).join(',');
  }
  get addressLocal(): string {
    return this.address;
  }
  get areaCount(): number {
    return this.#ranges.length;
  }
  get cellCount(): number {
    return this.#ranges.reduce((total, range) => total + range.cellCount, 0);
  }
  get isEntireRow(): boolean {
    return this.#ranges.every((range) => range.isEntireRow);
  }
  get isEntireColumn(): boolean {
    return this.#ranges.every((range) => range.isEntireColumn);
  }
  get format(): RangeFormat {
    return new RangeFormat(this.#ranges);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this.#ranges);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.#ranges);
  }
  clear(applyTo: string | null): void {
    for (const range of this.#ranges) range.clear(applyTo);
  }

  private get onlyFirst(): Range {
    const [first] = this.#ranges;
    if (!first) throw invalidArgument();
    return first;
  }
  /** 只有一块时就是它；几块不能当一块用。 */
  get onlyArea(): Range {
    if (this.#ranges.length !== 1) throw invalidArgument();
    return this.onlyFirst;
  }
}

/** Excel.RangeCollection：RangeAreas 里的各块。 */
export class RangeAreasCollection extends ApiCollection<Range> {
  readonly $type = 'RangeCollection';
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }
  $items(): Range[] {
    return [...this.#ranges];
  }
  getCount(): number {
    return this.#ranges.length;
  }
  getItemAt(index: number): Range {
    const range = this.#ranges[index];
    if (!range) throw invalidArgument();
    return range;
  }
}
