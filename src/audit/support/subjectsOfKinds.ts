import type { FieldKind, FieldSpec } from '../../forms';
import type { FieldReading, FormReading, RowReading } from '../../submission';
import { cellOf, fieldOf, rowsOf } from './subject';
import type { Subject } from './subject';

/** 一张表里某几种字段的每一格。 */
export const subjectsOfKinds = (form: FormReading, kinds: ReadonlySet<FieldKind>): readonly Subject[] =>
  subjectsOfSpecs(form, ({ kind }) => kinds.has(kind));

/**
 * 一张表里某些字段的每一格；可增行区先挑列再走行，行多也不慢。
 *
 * @param wanted 要哪些字段（只看表样，不看填了什么）
 * @param rowWanted 要哪些行；缺省全部
 */
export function subjectsOfSpecs(
  form: FormReading,
  wanted: (spec: FieldSpec) => boolean,
  rowWanted: (row: RowReading) => boolean = () => true,
): readonly Subject[] {
  const fields = [...form.fields.values()]
    .filter(({ spec }) => wanted(spec))
    .map(({ spec }) => fieldOf(form, spec.key));
  const cells = [...form.blocks].flatMap(([block, { columns }]) => {
    const keys = columns.filter(wanted).map(({ key }) => key);
    if (keys.length === 0) return [];
    return rowsOf(form, block)
      .filter(rowWanted)
      .flatMap((row) => keys.map((key) => cellOf(form, block, row, key)));
  });
  return [...fields, ...cells];
}

/** 一张表里读出来符合条件的每一格；符合的少，才为它们建对象。 */
export function subjectsWhere(
  form: FormReading,
  wanted: (reading: FieldReading) => boolean,
): readonly Subject[] {
  const found: Subject[] = [];
  for (const [key, reading] of form.fields) if (wanted(reading)) found.push(fieldOf(form, key));
  for (const block of form.blocks.keys()) {
    for (const row of rowsOf(form, block)) {
      for (const [key, reading] of row.cells) {
        if (wanted(reading)) found.push(cellOf(form, block, row, key));
      }
    }
  }
  return found;
}
