import type { CellSource, SourceSheet } from '../cellSource';
import { auditSheetCaptions, auditSheetNames, auditSheetTitle } from './vocabulary';

/** “审核情况表”里结果的那几行：0 起、含两端。 */
export interface AuditTable {
  readonly sheet: SourceSheet;
  readonly row: number;
  readonly lastRow: number;
  readonly keyColumn: number;
  readonly explanationColumn: number;
}

/**
 * 找“审核情况表”：先看名称；名称丢了、坏了或写到一半（两个名称各指一张表）就凭表题与表头。
 * 没有这张表返回 null。
 */
export function locateAuditTable(source: CellSource): AuditTable | null {
  const targetOf = (name: string) =>
    source.names.find((each) => each.sheetId === null && each.name === name)?.target ?? null;
  const [keys, texts] = [targetOf(auditSheetNames.keys), targetOf(auditSheetNames.explanations)];
  const pointed = source.sheets.find(({ id }) => id === keys?.sheetId);
  const agreed =
    keys && texts && keys.sheetId === texts.sheetId && keys.rect.row === texts.rect.row && pointed;
  if (agreed) {
    return {
      sheet: pointed,
      row: keys.rect.row,
      lastRow: Math.max(keys.rect.lastRow, texts.rect.lastRow),
      keyColumn: keys.rect.column,
      explanationColumn: texts.rect.column,
    };
  }
  const others = source.sheets.filter((sheet) => sheet !== pointed);
  for (const sheet of pointed ? [pointed, ...others] : others) {
    const found = byCaptions(sheet);
    if (found) return found;
  }
  return null;
}

/** 表题与表头只在头几行里找：用户可能在上面插过几行。 */
const searchedRows = 20;

function byCaptions(sheet: SourceSheet): AuditTable | null {
  const rows = Array.from({ length: Math.min(sheet.rowCount, searchedRows) }, (_, row) => row);
  if (!rows.some((row) => sheet.cell(row, 0).value === auditSheetTitle)) return null;
  for (const row of rows) {
    const columns = Array.from({ length: sheet.columnCount }, (_, column) => column);
    const columnOf = (caption: string) => columns.find((column) => sheet.cell(row, column).value === caption);
    const [keyColumn, explanationColumn] = [
      columnOf(auditSheetCaptions.keys),
      columnOf(auditSheetCaptions.explanations),
    ];
    if (keyColumn === undefined || explanationColumn === undefined) continue;
    let lastRow = row + 1;
    for (let below = row + 1; below < sheet.rowCount; below += 1) {
      if (sheet.cell(below, keyColumn).value !== '') lastRow = below;
    }
    return { sheet, row: row + 1, lastRow, keyColumn, explanationColumn };
  }
  return null;
}
