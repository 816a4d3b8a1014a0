import { parameterName, thresholdKeys, thresholdParameters, type ThresholdKey } from '../../schemes';
import type { CellSource, SourceSheet } from '../cellSource';
import { locateAuditTable } from './locateAuditTable';

/** 一个审核参数的取值格。 */
export interface ParameterPlace {
  readonly sheet: SourceSheet;
  readonly row: number;
  readonly column: number;
}

/** 找审核参数的取值格：先看名称，名称丢了就在“审核情况表”上凭参数名找，取值在它右边一格。 */
export function locateParameters(source: CellSource): ReadonlyMap<ThresholdKey, ParameterPlace> {
  const found = new Map<ThresholdKey, ParameterPlace>();
  const missing: ThresholdKey[] = [];
  for (const key of thresholdKeys) {
    const name = parameterName(key);
    const target = source.names.find((each) => each.sheetId === null && each.name === name)?.target;
    const sheet = source.sheets.find(({ id }) => id === target?.sheetId);
    if (target && sheet) found.set(key, { sheet, row: target.rect.row, column: target.rect.column });
    else missing.push(key);
  }
  const table = missing.length > 0 ? locateAuditTable(source) : null;
  if (table === null) return found;
  for (const key of missing) {
    const place = besideTitle(table.sheet, table.lastRow + 1, thresholdParameters[key].title);
    if (place) found.set(key, place);
  }
  return found;
}

/** 用户可能插过列，所以不认列号。 */
function besideTitle(sheet: SourceSheet, from: number, title: string): ParameterPlace | null {
  for (let row = from; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      if (sheet.cell(row, column).value === title) return { sheet, row, column: column + 1 };
    }
  }
  return null;
}
