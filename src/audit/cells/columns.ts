import type { FieldSpec } from '../../forms';
import type { CellScalar, FieldReading, FormReading, RowReading } from '../../submission';
import { remember } from './remember';

/** 可增行区的一列：各行的格与值，按行次序。 */
export interface Column {
  readonly spec: FieldSpec;
  readonly cells: readonly FieldReading[];
  /** 各格的值，挨在一起：挑可疑的格只看值，不必逐格去取。 */
  readonly values: readonly CellScalar[];
  /** 公式被盖掉的格在第几行。 */
  readonly overridden: readonly number[];
}

/** 一个可增行区按列看。 */
export interface BlockColumns {
  readonly block: string;
  readonly rows: readonly RowReading[];
  readonly columns: readonly Column[];
}

/** 一张表的各个可增行区按列看，读一遍：规则先挑列再走行，不必各自把每一行的每一格都走一遍。 */
export const blockColumnsOf = remember((form: FormReading): readonly BlockColumns[] =>
  [...form.blocks].map(([block, { columns, rows }]) => {
    const built = columns.map((spec) => ({
      spec,
      cells: new Array<FieldReading>(rows.length),
      values: new Array<CellScalar>(rows.length),
      overridden: [] as number[],
    }));
    const byKey = new Map(built.map((column) => [column.spec.key, column]));
    for (const [index, { cells }] of rows.entries()) {
      let next = 0;
      for (const [key, reading] of cells) {
        // 各行的格与列同序；万一不是，再按键找
        const column = built[next]?.spec.key === key ? built[next] : byKey.get(key);
        next += 1;
        if (column === undefined) continue;
        column.cells[index] = reading;
        column.values[index] = reading.cell.value;
        if (reading.overridden) column.overridden.push(index);
      }
    }
    return { block, rows, columns: built };
  }),
);

/** 一张表里一个可增行区的一列；没有这个区、这一列为 undefined。 */
export const columnIn = (form: FormReading, block: string, key: string): Column | undefined =>
  blockColumnsOf(form)
    .find((each) => each.block === block)
    ?.columns.find(({ spec }) => spec.key === key);
