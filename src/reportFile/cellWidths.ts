import type { ReportTable } from '../report';

/**
 * 表里每一格多宽，缇：照各列的宽加起来；上面的格往下占着的列跳过。
 *
 * @param widths 各列的宽，缇
 */
export function cellWidths(
  { rows }: Pick<ReportTable, 'rows'>,
  widths: readonly number[],
): readonly (readonly number[])[] {
  /** 各列还要被上面的格占几行。 */
  const taken = widths.map(() => 0);
  return rows.map(({ cells }) => {
    let column = 0;
    const next = taken.map((left) => Math.max(0, left - 1));
    const own = cells.map(({ columns = 1, rows: tall = 1 }) => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const from = column;
      column += columns;
      next.fill(tall - 1, from, column);
      return widths.slice(from, column).reduce((sum, each) => sum + each, 0);
    });
    taken.splice(0, taken.length, ...next);
    return own;
  });
}
