import type { CellSource, SourceSheet } from '../cellSource';
import { locateAuditTable } from './locateAuditTable';
import { recordedCaptions } from './vocabulary';

/** “审核情况表”上记着的一条结果，照表上的文字。 */
export interface RecordedFinding {
  /** 结果的稳定键。 */
  readonly key: string;
  /** 级别；留着的旧说明不是结果，不在其内。 */
  readonly severity: string;
  readonly sheetName: string;
  /** 如 `B8`；没有位置为“—”。 */
  readonly address: string;
  readonly rule: string;
  readonly message: string;
}

/** 留作旧说明的行、“没有发现问题”行没有级别。 */
const noSeverity: ReadonlySet<string> = new Set(['', '—']);

/** 读“审核情况表”上次记着哪些结果；没有这张表、认不出表头返回 null。 */
export function readRecordedFindings(source: CellSource): readonly RecordedFinding[] | null {
  const table = locateAuditTable(source);
  if (!table) return null;
  const { sheet, keyColumn } = table;
  const columns = columnsOf(sheet, table.row - 1);
  if (columns === null) return null;
  const found: RecordedFinding[] = [];
  for (let row = table.row; row <= table.lastRow; row += 1) {
    const textAt = (column: number) => String(sheet.cell(row, column).value);
    const [key, severity] = [textAt(keyColumn), textAt(columns.severity)];
    if (key === '' || noSeverity.has(severity)) continue;
    found.push({
      key,
      severity,
      sheetName: textAt(columns.form),
      address: textAt(columns.place),
      rule: textAt(columns.rule),
      message: textAt(columns.message),
    });
  }
  return found;
}

type Columns = Readonly<Record<keyof typeof recordedCaptions, number>>;

/** 用户可能插过列，凭表头找；少一列就不认。 */
function columnsOf(sheet: SourceSheet, headerRow: number): Columns | null {
  if (headerRow < 0) return null;
  const captions = Array.from({ length: sheet.columnCount }, (_, column) =>
    String(sheet.cell(headerRow, column).value),
  );
  const found = Object.entries(recordedCaptions).map(
    ([key, caption]) => [key, captions.indexOf(caption)] as const,
  );
  return found.some(([, column]) => column < 0) ? null : (Object.fromEntries(found) as Columns);
}
