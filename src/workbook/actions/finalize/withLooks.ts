import type { CellSource, SheetLook } from '../../../submission';

/** 带上印出来的样子；没有看过的表照旧。 */
export const withLooks = (source: CellSource, looks: ReadonlyMap<string, SheetLook>): CellSource => ({
  ...source,
  sheets: source.sheets.map((sheet) => {
    const look = looks.get(sheet.id);
    return look ? { ...sheet, look, cell: sheet.cell.bind(sheet) } : sheet;
  }),
});
