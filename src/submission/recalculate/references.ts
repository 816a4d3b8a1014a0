import { parseAddress } from '../address';
import type { CellSource, SourceRect } from '../cellSource';
import { indexNames } from '../read/nameIndex';

/** 一个引用指到哪张表的哪一片。 */
export interface Reference {
  readonly sheetId: string;
  readonly rect: SourceRect;
}

/** 公式里的引用（名称、地址、带表名的地址）指到哪里。 */
export interface References {
  /** 在 `sheetId` 那张表的公式里看；指不到为 null。 */
  find(text: string, sheetId: string): Reference | null;
}

const qualified = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** 给一份来源建引用索引。 */
export function referencesIn(source: CellSource): References {
  const names = indexNames(source);
  const byName = new Map(source.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id]));
  return {
    find(text, sheetId) {
      const split = qualified.exec(text);
      const local = split?.[3] ?? text;
      const rect = parseAddress(local);
      if (rect === null) return names.find(local, sheetId)?.target ?? names.find(local, null)?.target ?? null;
      if (split === null) return { sheetId, rect };
      const other = byName.get((split[1] ?? split[2] ?? '').replaceAll("''", "'").toLowerCase());
      return other === undefined ? null : { sheetId: other, rect };
    },
  };
}
