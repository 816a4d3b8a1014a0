import type { CellSource, SourceName } from '../cellSource';

/** 名称 → 登记；名称不分大小写，工作表级与工作簿级可以同名。 */
export interface NameIndex {
  find(name: string, sheetId: string | null): SourceName | null;
}

/** 把名称排成索引：一次读取里每个字段都要查。 */
export function indexNames(source: CellSource): NameIndex {
  const key = (name: string, sheetId: string | null): string => `${sheetId ?? ''}\u0000${name.toLowerCase()}`;
  const names = new Map(source.names.map((name) => [key(name.name, name.sheetId), name]));
  return { find: (name, sheetId) => names.get(key(name, sheetId)) ?? null };
}
