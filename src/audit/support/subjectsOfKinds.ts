import type { FieldKind } from '../../forms';
import type { FormReading } from '../../submission';
import { cellOf, fieldOf, rowsOf } from './subject';
import type { Subject } from './subject';

/** 一张表里某几种字段的每一格；可增行区先挑列再走行，行多也不慢。 */
export function subjectsOfKinds(form: FormReading, kinds: ReadonlySet<FieldKind>): readonly Subject[] {
  const fields = [...form.fields.values()]
    .filter(({ spec }) => kinds.has(spec.kind))
    .map(({ spec }) => fieldOf(form, spec.key));
  const cells = [...form.blocks].flatMap(([block, { columns }]) => {
    const keys = columns.filter(({ kind }) => kinds.has(kind)).map(({ key }) => key);
    return rowsOf(form, block).flatMap((row) => keys.map((key) => cellOf(form, block, row, key)));
  });
  return [...fields, ...cells];
}
