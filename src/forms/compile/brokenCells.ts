import type { FormLayout, LayoutCell } from '../layout';
import { leastFor } from './heightRange';
import { startsInTitle } from './labelledTitle';
import { spanHeight } from './spanHeight';

/** 一个被分页断开的合并格，字该靠哪头：不从字中间断开。 */
export interface BrokenCell {
  readonly cell: LayoutCell;
  readonly vertical: 'Top' | 'Center' | 'Bottom';
}

/** 被分页断开的合并格。 */
export function brokenCells({
  cells,
  rowHeights,
  pageBreaks,
  tallTexts,
  titleRows,
}: Pick<
  FormLayout,
  'cells' | 'rowHeights' | 'pageBreaks' | 'tallTexts' | 'titleRows'
>): readonly BrokenCell[] {
  return cells.flatMap((cell) => {
    const inside = pageBreaks.filter((row) => cell.row < row && row <= cell.lastRow);
    if (inside.length === 0) return [];
    const edges = [cell.row, ...inside, cell.lastRow + 1];
    const parts = edges.slice(1).map((end, index) => spanHeight(rowHeights, edges[index]!, end));
    const least = leastFor(tallTexts, cell);
    // 标题行里只重复得出上半截：标题行放不下的不靠上，免得后面各页都是半个标签
    const isRepeated = startsInTitle(cell, titleRows);
    const top = isRepeated ? spanHeight(rowHeights, cell.row, titleRows![1]) : parts[0]!;
    return [{ cell, vertical: top >= least ? 'Top' : placeOf(parts, least, isRepeated) }];
  });
}

/** 靠上放不下的：正中的字整个落在一页上就居中；末一页放得下的靠下；都不行的靠占得最高的那一页。 */
function placeOf(parts: readonly number[], least: number, isRepeated: boolean): BrokenCell['vertical'] {
  const middle = parts.reduce((total, part) => total + part, 0) / 2;
  let start = 0;
  for (const part of parts) {
    if (middle - least / 2 >= start && middle + least / 2 <= start + part) return 'Center';
    start += part;
  }
  if (parts.at(-1)! >= least) return 'Bottom';
  return parts[0]! >= least && isRepeated ? 'Top' : tallestOf(parts);
}

function tallestOf(parts: readonly number[]): BrokenCell['vertical'] {
  const tallest = parts.indexOf(Math.max(...parts));
  if (tallest === 0) return 'Top';
  return tallest === parts.length - 1 ? 'Bottom' : 'Center';
}
