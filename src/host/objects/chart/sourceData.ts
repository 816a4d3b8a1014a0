import type { ChartSeries, ChartSource } from '../../engine/chart';
import type { Rect } from '../../engine/port';
import { invalidArgument } from '../../protocol/hostError';
import type { Range } from '../range/range';

const SERIES_BY = new Set(['Auto', 'Columns', 'Rows']);

/** 一个系列的缺省样子。 */
export const plainSeries = (change: Partial<ChartSeries>): ChartSeries => ({
  name: null,
  values: null,
  categories: null,
  fill: null,
  points: {},
  labels: false,
  ...change,
});

/** 区域 → 图表的引用。 */
export const sourceOf = (range: Range): ChartSource => ({ sheet: range.sheetId, rect: { ...range.rect } });

/**
 * 照 Excel 的规矩把一块区域分成系列：按列时，左上角空着或首列不是数，首列就是分类；首行不是数，首行就是系列名
 * （按行时行列互换）。`Auto` 取少的一边做系列。
 */
export function seriesFrom(range: Range, seriesBy: string): ChartSeries[] {
  if (!SERIES_BY.has(seriesBy)) throw invalidArgument();
  const { sheetId, rect, worksheet } = range;
  const { engine } = worksheet.book;
  const valueAt = (r: number, c: number) => engine.readCell(sheetId, r, c).value;
  const isNumber = (r: number, c: number) => typeof valueAt(r, c) === 'number';
  const single = rect.r === rect.r2 && rect.c === rect.c2;
  const headed = !single && rect.r < rect.r2 && !isNumber(rect.r, rect.c2);
  const labelled = !single && rect.c < rect.c2 && !isNumber(rect.r2, rect.c);
  const body: Rect = { ...rect, r: rect.r + (headed ? 1 : 0), c: rect.c + (labelled ? 1 : 0) };
  const [rows, columns] = [body.r2 - body.r + 1, body.c2 - body.c + 1];
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && rows < columns);
  const at = (r: number, c: number, r2: number, c2: number): ChartSource => ({
    sheet: sheetId,
    rect: { r, c, r2, c2 },
  });
  const header = headed ? at(rect.r, body.c, rect.r, body.c2) : null;
  const labels = labelled ? at(body.r, rect.c, body.r2, rect.c) : null;
  return Array.from({ length: byRows ? rows : columns }, (_, i) => {
    if (byRows) {
      const r = body.r + i;
      const name = labelled ? at(r, rect.c, r, rect.c) : null;
      return plainSeries({ name, values: at(r, body.c, r, body.c2), categories: header });
    }
    const c = body.c + i;
    const name = headed ? at(rect.r, c, rect.r, c) : null;
    return plainSeries({ name, values: at(body.r, c, body.r2, c), categories: labels });
  });
}
