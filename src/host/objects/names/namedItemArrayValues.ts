import { ApiObject } from '../../protocol/apiObject';
import { valueTypeOf } from '../core/valueTypes';
import type { NamedItem } from './namedItem';

/** Excel.NamedItemArrayValues：名称的值与类型，二维。 */
export class NamedItemArrayValues extends ApiObject {
  readonly $type = 'NamedItemArrayValues';
  readonly #item: NamedItem;

  constructor(item: NamedItem) {
    super();
    this.#item = item;
  }
  override get $scalars() {
    return ['values', 'types'];
  }
  get values(): unknown {
    return this.#item.getRangeOrNullObject()?.values ?? [[this.#item.value]];
  }
  get types(): unknown {
    const range = this.#item.getRangeOrNullObject();
    return range ? range.valueTypes : [[valueTypeOf(this.#item.value)]];
  }
}
