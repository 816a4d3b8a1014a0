import type { BlockColumn } from '../../forms';
import type { CellScalar } from '../cellSource';
import type { ColumnReading, FieldReading, RowReading } from '../submission';

/** 一个可增行区的各行按列排好：重算公式只看有公式的格，审核规则先挑列、先看值，再看格。 */
export function columnReadings(
  columns: readonly BlockColumn[],
  rows: readonly RowReading[],
): readonly ColumnReading[] {
  const built = columns.map((spec) => ({
    spec,
    cells: new Array<FieldReading>(rows.length),
    values: new Array<CellScalar>(rows.length),
    formulas: [] as number[],
    stored: [] as number[],
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
      if (reading.cell.formula !== null) column.formulas.push(index);
      if (reading.cell.stored !== undefined) column.stored.push(index);
      if (reading.overridden) column.overridden.push(index);
    }
  }
  return built;
}
