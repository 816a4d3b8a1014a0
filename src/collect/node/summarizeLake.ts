import type { BookRows } from '../lake/rows';
import type { RowOf } from '../lake/tables';
import { currentBooks } from '../rollUp/current';
import type { Dimension } from '../rollUp/measures';
import { summarizeRows, yearIn, type Summary } from '../rollUp/summarizeRows';
import { acrossDuck } from './acrossDuck';
import { openDuck } from './duck';
import { readWhole } from './readLake';
import { rollUpDuck } from './rollUpDuck';

/** 用哪一个算：纯 JavaScript，或 DuckDB；缺省看库的大小与装没装。 */
export type EngineChoice = 'js' | 'duckdb' | 'auto';

/** 一个库、一个年度的汇总。 */
export interface LakeSummary extends Summary {
  readonly engine: 'js' | 'duckdb';
}

/** 单位多过它就用 DuckDB（有的话）。 */
const LARGE = 500;

const inJavaScript = async (lake: string, units: readonly RowOf<'units'>[]): Promise<BookRows> => ({
  units,
  projects: await readWhole(lake, 'projects'),
  findings: await readWhole(lake, 'findings'),
  basics: await readWhole(lake, 'basics'),
  sentences: await readWhole(lake, 'sentences'),
  indicators: await readWhole(lake, 'indicators'),
});

/**
 * 汇总一个库。
 *
 * @param year 哪个年度；`null` 为库里最近的
 * @returns 库是空的、没有这个年度为 `null`
 */
export async function summarizeLake(
  lake: string,
  by: Dimension,
  year: number | null,
  choice: EngineChoice = 'auto',
): Promise<LakeSummary | null> {
  const units = await readWhole(lake, 'units');
  const wanted = yearIn(units, year);
  if (wanted === null) return null;
  const large = choice === 'duckdb' || (choice === 'auto' && units.length > LARGE);
  const duck = large ? await openDuck(2) : null;
  if (!duck) {
    const summary = summarizeRows(await inJavaScript(lake, units), by, wanted);
    return summary && { ...summary, engine: 'js' };
  }
  const { current, superseded } = currentBooks(units.filter((unit) => unit.year === wanted));
  const hasBefore = units.some((unit) => unit.year === wanted - 1);
  try {
    const now = await rollUpDuck(duck, lake, by, wanted);
    const projects = now.groups.reduce((sum, group) => sum + group.projects, 0);
    return {
      year: wanted,
      engine: 'duckdb',
      now,
      before: hasBefore ? await rollUpDuck(duck, lake, by, wanted - 1) : null,
      current,
      superseded,
      across: await acrossDuck(duck, lake, wanted, { units: current.length, projects }),
    };
  } finally {
    duck.close();
  }
}
