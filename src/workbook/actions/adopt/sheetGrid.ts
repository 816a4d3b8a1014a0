import type { GridSource } from '../../../recognize';
import type { SheetState } from '../../kernel/book/bookState';
import { Grid } from '../../kernel/book/grid';
import type { SheetCapture } from '../finalize/capture';

/** 读回的一张工作表 → 认表的网格；只有边框的空格也算在范围里。 */
export function sheetGrid(sheet: SheetState, capture: SheetCapture | undefined): GridSource {
  const grid = sheet.grid ?? Grid.empty;
  const merges = sheet.merges ?? [];
  const rowCount = Math.max(
    grid.rowCount,
    (capture?.area?.lastRow ?? -1) + 1,
    ...merges.map(({ lastRow }) => lastRow + 1),
  );
  const columnCount = Math.max(
    grid.columnCount,
    (capture?.area?.lastColumn ?? -1) + 1,
    ...merges.map(({ lastColumn }) => lastColumn + 1),
  );
  const cells: GridSource['cells'][number][] = [];
  for (let row = 0; row < grid.rowCount; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      if (grid.isBlank(row, column)) continue;
      const { value, formula, text } = grid.cell(row, column);
      cells.push({
        row,
        column,
        text: text === '' ? String(value) : text,
        isNumber: typeof value === 'number',
        formula,
      });
    }
  }
  return { name: sheet.name, rowCount, columnCount, cells, merges };
}
