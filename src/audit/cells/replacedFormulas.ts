import { RowFormula, type ColumnReading, type FieldReading, type FormReading } from '../../submission';
import { blockColumnsOf } from './columns';
import { remember } from './remember';
import { cellOf, fieldOf } from './subject';
import type { Subject } from './subject';

/** 比公式时不看的写法：空白、@、绝对引用符、大小写。 */
const plain = (formula: string): string => formula.replace(/[\s@$]/g, '').toUpperCase();

/** 公式在、却不是表样给这一格的那一条。 */
const isReplaced = ({ cell: { formula }, overridden, expectedFormula }: FieldReading): boolean =>
  formula !== null &&
  !overridden &&
  expectedFormula !== null &&
  formula !== expectedFormula &&
  plain(formula) !== plain(expectedFormula);

/**
 * 一张表里公式被换成别的的每一格。一列几百行的公式只是行号不同：与上面已经比过的一行同样的，不再展开比。
 */
export const replacedIn = remember((form: FormReading): readonly Subject[] => {
  const fields = [...form.fields.values()]
    .filter(({ spec, cell }) => spec.formula !== undefined && cell.formula !== null)
    .filter(isReplaced)
    .map(({ spec }) => fieldOf(form, spec.key));
  return [
    ...fields,
    ...blockColumnsOf(form).flatMap(({ block, rows, columns }) =>
      columns.flatMap((column) =>
        replacedRows(column).flatMap((index) => {
          const row = rows[index];
          return row === undefined ? [] : [cellOf(form, block, row, column.spec.key)];
        }),
      ),
    ),
  ];
});

/** 一列里公式被换成别的的格在第几行。 */
function replacedRows({ cells, formulas }: ColumnReading): readonly number[] {
  const compared = new Map<string, RowFormula>();
  const found: number[] = [];
  for (const index of formulas) {
    const reading = cells[index] as FieldReading;
    const { formula } = reading.cell;
    if (formula === null || reading.spec.formula === undefined) continue;
    const at = (reading.place?.row ?? 0) + 1;
    if (compared.get(reading.spec.formula)?.isAlso(formula, at)) continue;
    if (isReplaced(reading)) found.push(index);
    else compared.set(reading.spec.formula, new RowFormula(formula, at));
  }
  return found;
}
