import type { AcrossFinding } from '../across/spot';
import { duplicates } from '../across/duplicates';
import { outliers } from '../across/outliers';
import { fullMarks, repeatedAmounts } from '../across/projectPatterns';
import type { RowOf } from '../lake/tables';
import { currentBooks } from '../rollUp/current';
import type { Dimension, RollUp } from '../rollUp/measures';
import { rollUp } from '../rollUp/rollUp';
import { acrossDuck } from './acrossDuck';
import { openDuck } from './duck';
import { readWhole } from './readLake';
import { rollUpDuck } from './rollUpDuck';

/** 用哪一个算：纯 JavaScript，或 DuckDB；缺省看库的大小与装没装。 */
export type EngineChoice = 'js' | 'duckdb' | 'auto';

/** 一个库、一个年度的汇总。 */
export interface LakeSummary {
  readonly year: number;
  readonly engine: 'js' | 'duckdb';
  readonly now: RollUp;
  /** 上年的；库里没有上年为 `null`。 */
  readonly before: RollUp | null;
  readonly current: readonly RowOf<'units'>[];
  readonly superseded: readonly RowOf<'units'>[];
  readonly across: readonly AcrossFinding[];
}

/** 单位多过它就用 DuckDB（有的话）。 */
const LARGE = 500;

async function inJavaScript(lake: string, by: Dimension, units: readonly RowOf<'units'>[], year: number) {
  const input = {
    units,
    projects: await readWhole(lake, 'projects'),
    findings: await readWhole(lake, 'findings'),
    basics: await readWhole(lake, 'basics'),
  };
  const { current } = currentBooks(units.filter((unit) => unit.year === year));
  const digests = new Set(current.map(({ digest }) => digest));
  const own = <R extends { readonly digest: string }>(rows: readonly R[]) =>
    rows.filter(({ digest }) => digests.has(digest));
  const projects = own(input.projects);
  return {
    now: rollUp(input, by, year),
    before: rollUp(input, by, year - 1),
    across: [
      ...duplicates(own(await readWhole(lake, 'sentences')), current.length),
      ...outliers(own(await readWhole(lake, 'indicators'))),
      ...fullMarks(projects),
      ...repeatedAmounts(projects, projects.length),
    ],
  };
}

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
  const years = units.map((unit) => unit.year);
  const wanted = year ?? years.reduce((latest, each) => Math.max(latest, each), 0);
  if (!years.includes(wanted)) return null;
  const { current, superseded } = currentBooks(units.filter((unit) => unit.year === wanted));
  const large = choice === 'duckdb' || (choice === 'auto' && units.length > LARGE);
  const duck = large ? await openDuck(2) : null;
  const hasBefore = years.includes(wanted - 1);
  if (!duck) {
    const { now, before, across } = await inJavaScript(lake, by, units, wanted);
    return {
      year: wanted,
      engine: 'js',
      now,
      before: hasBefore ? before : null,
      current,
      superseded,
      across,
    };
  }
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
