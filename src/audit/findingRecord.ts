import { cellAddress } from '../forms';
import type { Finding, FindingRow, Severity } from './finding';

/** 审核结果的 JSON 写法（命令行 check --json 的一项）。 */
export interface FindingRecord {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly form: string;
  readonly name: string | null;
  readonly field: string;
  readonly row: FindingRow | null;
  readonly sheet: string | null;
  /** 左上角的 A1 地址；找不到位置为 null。 */
  readonly cell: string | null;
  readonly message: string;
  readonly actual: number | string | null;
  readonly expected: number | string | null;
  readonly difference: number | null;
  /** 已填审核说明。 */
  readonly explained: boolean;
}

/** 结果 → JSON 记录。 */
export function toFindingRecord(file: string, finding: Finding): FindingRecord {
  const { rule, severity, form, name, field, row, place, message, actual, expected, difference } = finding;
  return {
    file,
    rule,
    severity,
    form,
    name,
    field,
    row,
    sheet: place?.sheetName ?? null,
    cell: place === null ? null : cellAddress(place.row, place.column),
    message,
    actual,
    expected,
    difference,
    explained: finding.explanation !== null,
  };
}
