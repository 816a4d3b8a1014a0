import type { SourceCell, SourceSheet } from '../cellSource';

/**
 * 每一格只向来源要一次的工作表：读表、重算公式、认固定标签都看同样的格，来源每次都要拼键、查表，有的还要写显示文字。
 * 来源是只读的，给过的格一直作数。
 */
export function readOnce(sheet: SourceSheet): SourceSheet {
  const { id, name, rowCount, columnCount, foreign, unlisted, unit, look } = sheet;
  const columns: SourceCell[][] = [];
  return {
    id,
    name,
    rowCount,
    columnCount,
    ...(foreign ? { foreign } : {}),
    ...(unlisted ? { unlisted } : {}),
    ...(unit ? { unit } : {}),
    ...(look ? { look } : {}),
    ...(sheet.show ? { show: sheet.show.bind(sheet) } : {}),
    cell(row, column) {
      const known = (columns[column] ??= []);
      return (known[row] ??= sheet.cell(row, column));
    },
  };
}
