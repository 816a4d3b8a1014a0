import type { CellSource } from '../cellSource';
import { isBlankCell } from '../read/cells';
import { locateAuditTable } from './locateAuditTable';

/**
 * 读“审核情况表”的审核说明：结果的稳定键 → 说明；没有这张表就是一条也没写。
 * 同一个键有几行（用户复制过行）而说明不同，就都算。
 */
export function readExplanations(source: CellSource): ReadonlyMap<string, string> {
  const table = locateAuditTable(source);
  const found = new Map<string, string>();
  if (!table) return found;
  for (let row = table.row; row <= table.lastRow; row += 1) {
    const key = String(table.sheet.cell(row, table.keyColumn).value);
    const cell = table.sheet.cell(row, table.explanationColumn);
    if (key === '' || isBlankCell(cell)) continue;
    const text = String(cell.value).trim();
    const before = found.get(key);
    if (before === undefined) found.set(key, text);
    else if (!before.split('\n').includes(text)) found.set(key, `${before}\n${text}`);
  }
  return found;
}
