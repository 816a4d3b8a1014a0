import type { FieldKind } from '../../forms';
import type { FormReading } from '../../submission';
import { remember } from './remember';
import { cellOf, fieldOf, rowsOf } from './subject';
import type { Subject } from './subject';

/** 一张表里某几种字段的每一格；可增行区先挑列再走行，行多也不慢。几条规则看同样的种类时只挑一次。 */
export const subjectsOfKinds = (form: FormReading, kinds: ReadonlySet<FieldKind>): readonly Subject[] =>
  pickerFor([...kinds].join(' '), kinds)(form);

type Picker = (form: FormReading) => readonly Subject[];

const pickers = new Map<string, Picker>();

function pickerFor(key: string, kinds: ReadonlySet<FieldKind>): Picker {
  const picker = pickers.get(key) ?? remember((form: FormReading) => pick(form, kinds));
  pickers.set(key, picker);
  return picker;
}

function pick(form: FormReading, kinds: ReadonlySet<FieldKind>): readonly Subject[] {
  const fields = [...form.fields.values()]
    .filter(({ spec }) => kinds.has(spec.kind))
    .map(({ spec }) => fieldOf(form, spec.key));
  const cells = [...form.blocks].flatMap(([block, { columns }]) => {
    const keys = columns.filter(({ kind }) => kinds.has(kind)).map(({ key }) => key);
    return rowsOf(form, block).flatMap((row) => keys.map((key) => cellOf(form, block, row, key)));
  });
  return [...fields, ...cells];
}
