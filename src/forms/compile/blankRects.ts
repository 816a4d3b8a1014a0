import type { FormLayout, Rect } from '../layout';

/**
 * 表格里没有格的地方（官方表上是空白的格）：有格线的行，打印区里没有格盖着的各段；左右边相同的几行并成一片。
 * 只画外框，不是格：里面没有字，也不归我们写。
 */
export function blankRects({ cells, printArea }: Pick<FormLayout, 'cells' | 'printArea'>): readonly Rect[] {
  const rects: Rect[] = [];
  for (let row = printArea.row; row <= printArea.lastRow; row += 1) {
    const own = cells.filter((cell) => cell.row <= row && row <= cell.lastRow);
    if (!own.some(({ bordered }) => bordered)) continue;
    for (const run of gaps(own, printArea)) {
      const above = rects.find(
        (rect) =>
          rect.lastRow === row - 1 && rect.column === run.column && rect.lastColumn === run.lastColumn,
      );
      if (above) rects[rects.indexOf(above)] = { ...above, lastRow: row };
      else rects.push({ row, lastRow: row, ...run });
    }
  }
  return rects;
}

type Run = Pick<Rect, 'column' | 'lastColumn'>;

/** 一行里没有格盖着的各段。 */
function gaps(cells: readonly Run[], { column: from, lastColumn: to }: Run): readonly Run[] {
  const runs: Run[] = [];
  let next = from;
  for (const { column, lastColumn } of [...cells].sort((a, b) => a.column - b.column)) {
    if (column > next) runs.push({ column: next, lastColumn: Math.min(column - 1, to) });
    next = Math.max(next, lastColumn + 1);
  }
  if (next <= to) runs.push({ column: next, lastColumn: to });
  return runs;
}
