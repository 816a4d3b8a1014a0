import type { FieldKind, FieldSpec } from '../../forms';
import type { CellScalar, ColumnReading, FieldReading, FormReading, RowReading } from '../../submission';
import { blockColumnsOf } from './columns';
import type { BlockColumns } from './columns';
import { cellOf, fieldOf } from './subject';
import type { Subject } from './subject';

/** 字段种类在其中的。 */
export const ofKinds =
  (...kinds: readonly FieldKind[]): ((spec: FieldSpec) => boolean) =>
  ({ kind }) =>
    kinds.includes(kind);

/** 找哪些格；从粗到细，粗的先筛，几千行里只有少数几格要细看。 */
export interface Wanted {
  /** 哪些字段与列（只看表样，不看填了什么）；缺省全部。 */
  readonly spec?: (spec: FieldSpec) => boolean;
  /** 值像不像；缺省都像。 */
  readonly value?: (value: CellScalar) => boolean;
  /** 读出的格是不是；缺省都是。 */
  readonly reading?: (reading: FieldReading) => boolean;
  /** 可增行区的哪些行；缺省全部。 */
  readonly row?: (row: RowReading) => boolean;
}

/** 一张表里符合条件的每一格，按版面次序。 */
export function subjectsWhere(form: FormReading, wanted: Wanted): readonly Subject[] {
  const { spec = always, value = always, reading: matches = always } = wanted;
  const found: Subject[] = [];
  for (const [key, reading] of form.fields) {
    if (spec(reading.spec) && value(reading.cell.value) && matches(reading)) found.push(fieldOf(form, key));
  }
  for (const block of blockColumnsOf(form)) found.push(...cellsWhere(form, block, wanted));
  return found;
}

/** 一张表里公式被键入的值盖掉的每一格，按版面次序。 */
export const overriddenIn = (form: FormReading): readonly Subject[] =>
  listedIn(
    form,
    ({ overridden }) => overridden,
    ({ overridden }) => overridden,
  );

/** 一张表里公式重算的与存着的不一样的每一格，按版面次序。 */
export const recalculatedIn = (form: FormReading): readonly Subject[] =>
  listedIn(
    form,
    ({ cell }) => cell.stored !== undefined,
    ({ stored }) => stored,
  );

/** 一张表的录入格里写着公式的每一格，按版面次序。 */
export const typedFormulasIn = (form: FormReading): readonly Subject[] =>
  listedIn(
    form,
    ({ spec, cell }) => spec.formula === undefined && cell.formula !== null,
    ({ spec, formulas }) => (spec.formula === undefined ? formulas : []),
  );

/** 表上的字段逐个看，可增行区里的格在读表时已经按列记下了行次。 */
function listedIn(
  form: FormReading,
  isListed: (reading: FieldReading) => boolean,
  listed: (column: ColumnReading) => readonly number[],
): readonly Subject[] {
  const fields = [...form.fields.values()].filter(isListed);
  return [
    ...fields.map(({ spec }) => fieldOf(form, spec.key)),
    ...blockColumnsOf(form).flatMap(({ block, rows, columns }) =>
      inRowOrder(
        columns.flatMap((column) =>
          listed(column).flatMap((index) => {
            const row = rows[index];
            return row === undefined ? [] : [{ index, subject: cellOf(form, block, row, column.spec.key) }];
          }),
        ),
      ),
    ),
  ];
}

const always = (): boolean => true;

function cellsWhere(
  form: FormReading,
  { block, rows, columns }: BlockColumns,
  {
    spec: ofColumn = always,
    value: ofValue = always,
    reading: matches = always,
    row: ofRow = always,
  }: Wanted,
): readonly Subject[] {
  const found: Found[] = [];
  for (const { spec, cells, values } of columns) {
    if (!ofColumn(spec)) continue;
    for (let index = 0; index < values.length; index += 1) {
      const [value, reading, row] = [values[index], cells[index], rows[index]];
      if (value === undefined || !ofValue(value) || reading === undefined || row === undefined) continue;
      if (matches(reading) && ofRow(row)) found.push({ index, subject: cellOf(form, block, row, spec.key) });
    }
  }
  return inRowOrder(found);
}

/** 逐列找到的一格在第几行。 */
interface Found {
  readonly index: number;
  readonly subject: Subject;
}

const inRowOrder = (found: readonly Found[]): readonly Subject[] =>
  [...found].sort((a, b) => a.index - b.index).map(({ subject }) => subject);
