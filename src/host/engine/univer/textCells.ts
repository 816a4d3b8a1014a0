import type { Matrix } from './matrix';
import type { Context } from './context';
import type { ICellData, IStyleData } from './kit';

const TEXT = 1;
const TEXT_FORMAT = '@';

const isText = (style: IStyleData | null | undefined | void): boolean => style?.n?.pattern === TEXT_FORMAT;

/**
 * 文本格式（@）的格：界面上改进来的公式和数一律按文字存（`=100%`、`007`），就地改写即将执行的改动。
 */
export function keepTextCells(
  context: Context,
  sheetId: string,
  cells: Matrix<ICellData | null> | undefined,
): void {
  const sheet = context.book.getSheetBySheetId(sheetId);
  if (!sheet || !cells) return;
  const styles = context.book.getStyles();
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (!cell) continue;
      const incoming = cell.s ? styles.getStyleByCell(cell) : undefined;
      const current = styles.getStyleByCell(sheet.getCellRaw(Number(row), Number(column)));
      if (!isText(incoming?.n ? incoming : current)) continue;
      if (cell.f) Object.assign(cell, { v: cell.f, f: null, si: null, p: null, t: TEXT });
      else if (typeof cell.v === 'number') Object.assign(cell, { v: String(cell.v), t: TEXT });
      else if (typeof cell.v === 'string' && cell.v !== '') cell.t = TEXT;
    }
  }
}
