import { cellAddress } from '../../forms';
import type { SourceCell, SourceRect, SourceSheet } from '../cellSource';
import { isBlankCell } from '../read/cells';

/** 清空以后还有内容的一格。 */
export interface VisibleCell {
  /** 如 `基础数据表!B5`。 */
  readonly at: string;
  readonly cell: SourceCell;
}

const covers = ({ row, lastRow, column, lastColumn }: SourceRect, r: number, c: number): boolean =>
  r >= row && r <= lastRow && c >= column && c <= lastColumn;

/** 公开以后还看得见的格。 */
export function* visibleCells(
  sheet: SourceSheet,
  blank: readonly SourceRect[],
): Generator<VisibleCell, void, undefined> {
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const cell = sheet.cell(row, column);
      if (isBlankCell(cell) || blank.some((rect) => covers(rect, row, column))) continue;
      yield { at: `${sheet.name}!${cellAddress(row, column)}`, cell };
    }
  }
}
