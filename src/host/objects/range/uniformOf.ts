import type { Cell } from '../../engine/port';
import type { Range } from './range';

/** 几块区域都一致才答这个值，否则 `null`（同 Excel）。 */
export function uniformOf<T>(ranges: readonly Range[], pick: (cell: Cell) => T): T | null {
  const values = ranges.map((range) => range.uniform(pick));
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
