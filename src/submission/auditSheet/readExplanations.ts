import { isBlankCell } from '../read/cells';
import type { CellSource } from '../cellSource';

/** “审核情况表”里的两列（工作簿级名称）：结果的稳定键、审核说明，逐行对应。 */
export const auditSheetNames = { keys: '审核_键', explanations: '审核_说明' } as const;

/** 读“审核情况表”的审核说明；没有这张表、名称坏了都当没有写。 */
export function readExplanations(source: CellSource): ReadonlyMap<string, string> {
  const targetOf = (name: string) =>
    source.names.find((each) => each.sheetId === null && each.name === name)?.target ?? null;
  const [keys, texts] = [targetOf(auditSheetNames.keys), targetOf(auditSheetNames.explanations)];
  const sheet = source.sheets.find(({ id }) => id === keys?.sheetId);
  if (!keys || !texts || !sheet || texts.sheetId !== keys.sheetId) return new Map();
  const rows = Array.from({ length: keys.rect.lastRow - keys.rect.row + 1 }, (_, i) => keys.rect.row + i);
  return new Map(
    rows.flatMap((row) => {
      const key = String(sheet.cell(row, keys.rect.column).value);
      const text = sheet.cell(row, texts.rect.column);
      return key === '' || isBlankCell(text) ? [] : [[key, String(text.value).trim()] as const];
    }),
  );
}
