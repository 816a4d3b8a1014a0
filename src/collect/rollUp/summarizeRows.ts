import { duplicates } from '../across/duplicates';
import { forecastGaps } from '../across/forecastGaps';
import { outliers } from '../across/outliers';
import { fullMarks, repeatedAmounts } from '../across/projectPatterns';
import type { AcrossFinding } from '../across/spot';
import type { BookRows } from '../lake/rows';
import type { RowOf } from '../lake/tables';
import { currentBooks } from './current';
import type { Dimension, RollUp } from './measures';
import { rollUp } from './rollUp';

/** 一个年度的汇总。 */
export interface Summary {
  readonly year: number;
  readonly now: RollUp;
  /** 上年的；没有上年为 `null`。 */
  readonly before: RollUp | null;
  readonly current: readonly RowOf<'units'>[];
  readonly superseded: readonly RowOf<'units'>[];
  readonly across: readonly AcrossFinding[];
}

/** 汇总哪一年：写明的，或最近的；没有这一年为 `null`。 */
export function yearIn(units: readonly RowOf<'units'>[], wanted: number | null): number | null {
  const years = units.map(({ year }) => year);
  const year = wanted ?? years.reduce((latest, each) => Math.max(latest, each), 0);
  return years.includes(year) ? year : null;
}

/**
 * 汇总一批行，纯计算：小的库与窗格里选的文件都走这里。
 *
 * @param wanted 哪个年度；`null` 为最近的
 * @returns 一份也没有、没有这个年度为 `null`
 */
export function summarizeRows(rows: BookRows, by: Dimension, wanted: number | null): Summary | null {
  const { units } = rows;
  const year = yearIn(units, wanted);
  if (year === null) return null;
  const { current, superseded } = currentBooks(units.filter((unit) => unit.year === year));
  const digests = new Set(current.map(({ digest }) => digest));
  const own = <R extends { readonly digest: string }>(all: readonly R[]) =>
    all.filter(({ digest }) => digests.has(digest));
  const projects = own(rows.projects);
  return {
    year,
    now: rollUp(rows, by, year),
    before: units.some((unit) => unit.year === year - 1) ? rollUp(rows, by, year - 1) : null,
    current,
    superseded,
    across: [
      ...duplicates(own(rows.sentences), current.length),
      ...outliers(own(rows.indicators)),
      ...fullMarks(projects),
      ...repeatedAmounts(projects, projects.length),
      ...forecastGaps(projects),
    ],
  };
}
