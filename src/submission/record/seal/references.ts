import type { ArgumentValue } from '../../../domain';
import { parseAddress } from '../../address';
import type { CellSource, SourceRect, SourceSheet } from '../../cellSource';
import { indexNames, type NameIndex } from '../../read/nameIndex';

/** 公式里的引用（名称、地址、带表名的地址）→ 值。 */
export interface ReferenceReader {
  /** 在 `sheetId` 那张表的公式里看；找不到为 undefined。 */
  read(reference: string, sheetId: string): ArgumentValue | undefined;
}

/** 区域最多看这么多格：整列引用复算不了，也不必。 */
const mostCells = 20_000;

/** 给一份来源建引用读取器。 */
export function referenceReader(source: CellSource): ReferenceReader {
  const names = indexNames(source);
  const sheets = new Map(source.sheets.map((sheet) => [sheet.id, sheet]));
  const byName = new Map(source.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  return {
    read(reference, sheetId) {
      const target = targetOf(reference, sheetId, names);
      const sheet =
        target?.sheetName === undefined
          ? sheets.get(target?.sheetId ?? '')
          : byName.get(target.sheetName.toLowerCase());
      return target && sheet ? valuesIn(sheet, target.rect) : undefined;
    },
  };
}

interface Target {
  readonly sheetId: string;
  /** 引用里写明的表名。 */
  readonly sheetName?: string;
  readonly rect: SourceRect;
}

function targetOf(reference: string, sheetId: string, names: NameIndex): Target | null {
  const split = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
  const local = split?.[3] ?? reference;
  const rect = parseAddress(local);
  if (split && rect) {
    return { sheetId, sheetName: (split[1] ?? split[2] ?? '').replaceAll("''", "'"), rect };
  }
  if (rect) return { sheetId, rect };
  return names.find(local, sheetId)?.target ?? names.find(local, null)?.target ?? null;
}

function valuesIn(sheet: SourceSheet, rect: SourceRect): ArgumentValue | undefined {
  const rows = rect.lastRow - rect.row + 1;
  const columns = rect.lastColumn - rect.column + 1;
  if (rows * columns > mostCells) return undefined;
  const values = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => sheet.cell(rect.row + i, rect.column + j).value),
  );
  return rows === 1 && columns === 1 ? values[0]?.[0] : values;
}
