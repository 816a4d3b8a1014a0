import { cellAddress } from '../../../forms';
import type { Overview } from '../overview';
import type { CellSelection } from '../session';

/** 认得的工作表的名字；不是我们的表认不得，返回 null。 */
const sheetNameOf = (overview: Overview | null, { sheetId }: CellSelection): string | null =>
  overview?.submission.forms.find((form) => form.sheetId === sheetId)?.sheetName ?? null;

/** 给人看的位置，如“基础数据表 B5”；认不得的工作表只写格。 */
export function describeCell(overview: Overview | null, cell: CellSelection): string {
  return `${sheetNameOf(overview, cell) ?? ''} ${cellAddress(cell.row, cell.column)}`.trim();
}

/** 写在 `target` 那一格的公式里怎么指 `cell`：同一张表只写地址，别的表带表名；不知道表名就指不了，返回 null。 */
export function addressFrom(
  overview: Overview | null,
  target: CellSelection | null,
  cell: CellSelection,
): string | null {
  const address = cellAddress(cell.row, cell.column);
  if (target === null || target.sheetId === cell.sheetId) return address;
  const name = sheetNameOf(overview, cell);
  return name === null ? null : `'${name.replaceAll("'", "''")}'!${address}`;
}
