import type { FormLayout, LayoutCell } from '../layout';

/** 一个被分页断开的合并格，字该靠哪头：印在它占得最高的那一页上，不从字中间断开。 */
export interface BrokenCell {
  readonly cell: LayoutCell;
  readonly vertical: 'Top' | 'Center' | 'Bottom';
}

/** 被分页断开的合并格。 */
export function brokenCells({
  cells,
  rowHeights,
  pageBreaks,
}: Pick<FormLayout, 'cells' | 'rowHeights' | 'pageBreaks'>): readonly BrokenCell[] {
  return cells.flatMap((cell) => {
    const inside = pageBreaks.filter((row) => cell.row < row && row <= cell.lastRow);
    if (inside.length === 0) return [];
    const edges = [cell.row, ...inside, cell.lastRow + 1];
    const parts = edges
      .slice(1)
      .map((end, index) => rowHeights.slice(edges[index], end).reduce((total, height) => total + height, 0));
    const tallest = parts.indexOf(Math.max(...parts));
    const vertical = tallest === 0 ? 'Top' : tallest === parts.length - 1 ? 'Bottom' : 'Center';
    return [{ cell, vertical }];
  });
}
