import { lastColumnOf, lastRowOf } from './grid';
import type { Grid, GridSource } from './grid';
import type { Proposal } from './proposal';
import { matchStage } from './vocabulary/funds';
import { matchIndicatorColumn } from './vocabulary/columns';

/** 去掉了夹在中间的空列的一片，与怎样换回原来的列号。 */
export interface Unspaced {
  readonly source: GridSource;
  restore(proposal: Proposal): Proposal;
}

/** 一行里认得的列名（指标区或资金表的表头）不少于这么多，才看得出哪一列是空出来的。 */
const FEWEST_HEADINGS = 3;

/** 像表头的一行：认得的列名占一半以上。 */
function isHeading(grid: Grid, row: number): boolean {
  const filled = grid.filled(row);
  return [matchIndicatorColumn, matchStage].some((match) => {
    const known = filled.filter(({ text }) => match(text) !== null).length;
    return known >= FEWEST_HEADINGS && known * 2 >= filled.length;
  });
}

/**
 * 夹在表中间、什么也没写的列（排版时空出来的）：没有一格文字从这一列开始，而表头那一行左右都有列名、偏偏这一列空着。
 * 待填的空列有列名，不在其内。
 */
function spacerColumns(grid: Grid): readonly number[] {
  const started = new Set<number>();
  const empty = new Set<number>();
  for (let row = grid.top; row <= grid.bottom; row++) {
    for (const { column } of grid.filled(row)) started.add(column);
  }
  for (let row = grid.top; row <= grid.bottom; row++) {
    if (!isHeading(grid, row)) continue;
    const filled = grid.filled(row);
    const [first, last] = [filled[0]?.column ?? 0, filled.at(-1)?.column ?? 0];
    for (const cell of grid.starting(row)) {
      if (cell.text === '' && cell.columns === 1 && cell.column > first && cell.column < last) {
        if (!started.has(cell.column)) empty.add(cell.column);
      }
    }
  }
  return [...empty].sort((one, other) => one - other);
}

/** 去掉夹在中间的空列；没有返回 `null`。 */
export function withoutSpacers(grid: Grid): Unspaced | null {
  const spacers = spacerColumns(grid);
  if (spacers.length === 0) return null;
  const gone = new Set(spacers);
  const kept: number[] = [];
  for (let column = grid.left; column <= grid.right; column++) if (!gone.has(column)) kept.push(column);
  const to = new Map(kept.map((column, i) => [column, i]));
  const cells: GridSource['cells'][number][] = [];
  const merges: GridSource['merges'][number][] = [];
  for (let row = grid.top; row <= grid.bottom; row++) {
    for (const cell of grid.starting(row)) {
      const inside = kept.filter((column) => column >= cell.column && column <= lastColumnOf(cell));
      const column = to.get(inside[0] ?? -1);
      if (column === undefined) continue;
      const [top, lastRow] = [row - grid.top, Math.min(lastRowOf(cell), grid.bottom) - grid.top];
      if (cell.text !== '' || cell.formula !== null)
        cells.push({ row: top, column, text: cell.text, isNumber: cell.isNumber, formula: cell.formula });
      const lastColumn = column + inside.length - 1;
      if (lastRow > top || lastColumn > column) merges.push({ row: top, column, lastRow, lastColumn });
    }
  }
  const place = <P extends { readonly row: number; readonly column: number }>(at: P): P => ({
    ...at,
    row: at.row + grid.top,
    column: kept[at.column] ?? at.column,
  });
  const line = (row: number) => row + grid.top;
  return {
    source: {
      name: grid.name,
      rowCount: grid.bottom - grid.top + 1,
      columnCount: kept.length,
      cells,
      merges,
    },
    restore: (proposal) => ({
      ...proposal,
      region: { row: grid.top, column: grid.left, lastRow: grid.bottom, lastColumn: grid.right },
      cells: proposal.cells.map(place),
      extra: proposal.extra.map(place),
      questions: proposal.questions.map((question) => ({ ...question, cells: question.cells.map(place) })),
      blocks: proposal.blocks.map((block) => ({
        ...block,
        headerRow: line(block.headerRow),
        firstRow: line(block.firstRow),
        lastRow: line(block.lastRow),
        columns: block.columns.map((column) => {
          const [first, last] = [kept[column.column] ?? 0, kept[column.column + column.width - 1] ?? 0];
          return { ...column, column: first, width: last - first + 1 };
        }),
      })),
    }),
  };
}
