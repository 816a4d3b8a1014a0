import { fieldName, fieldsOf } from '../../forms';
import type { FieldReading } from '../submission';
import { isOverridden } from './cells';
import { normalCell, withCell } from './normalCell';
import type { SheetReader } from './reader';

/** 读一张表的全部字段（不含可增行区），按版面次序。 */
export function readFields(reader: SheetReader): ReadonlyMap<string, FieldReading> {
  const { form } = reader.recognized;
  return new Map(
    fieldsOf(form).map((spec) => {
      const place = reader.place(fieldName(form, spec.key));
      const cell = reader.cell(place);
      const reading: FieldReading = {
        spec,
        cell,
        place,
        get expectedFormula() {
          return spec.formula === undefined ? null : reader.expected(spec.formula);
        },
        overridden: isOverridden(spec, cell),
      };
      return [spec.key, withCell(reading, normalCell(reader.recognized, spec, cell))];
    }),
  );
}
