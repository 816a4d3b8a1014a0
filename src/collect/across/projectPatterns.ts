import type { RowOf } from '../lake/tables';
import { fromMicro } from '../lake/micro';
import { byName } from '../rollUp/rollUp';
import type { AcrossFinding, Spot } from './spot';

/** 看项目要的几列。 */
export type ProjectRow = Pick<
  RowOf<'projects'>,
  'digest' | 'unit' | 'project' | 'initialBudget' | 'annualBudget' | 'executed' | 'total' | 'sheet' | 'cell'
>;

/** 一个单位至少这么多个项目，全部满分才值得看。 */
export const FEWEST_PROJECTS = 2;
const FULL = 100_000_000;
/** 一样的三个数出现在更多单位里，多半是统一下达的定额。 */
export const MOST_TWINS = 4;
const WHOLE = 1_000_000;

const spotOf = ({ digest, unit, project, sheet, cell }: ProjectRow, text: string): Spot => ({
  digest,
  unit,
  project,
  sheet,
  cell,
  text,
});

/** 所有项目都是满分的单位。 */
export function fullMarks(projects: readonly ProjectRow[]): readonly AcrossFinding[] {
  const byBook = new Map<string, ProjectRow[]>();
  for (const project of projects)
    byBook.set(project.digest, [...(byBook.get(project.digest) ?? []), project]);
  return [...byBook.values()]
    .filter((own) => own.length >= FEWEST_PROJECTS && own.every(({ total }) => total === FULL))
    .flatMap((own) =>
      own.slice(0, 1).map((first): AcrossFinding => ({
        kind: '全部满分',
        reason: `${own.length} 个项目的自评总分都是 100 分。`,
        first: spotOf(first, `${first.project}等 ${own.length} 个项目`),
        second: null,
      })),
    )
    .sort((a, b) => byName(a.first.unit, b.first.unit));
}

/** 三个数都有、不是整万元：撞上才可疑。 */
const isTelling = ({ initialBudget, annualBudget, executed }: ProjectRow): boolean =>
  initialBudget !== null &&
  annualBudget !== null &&
  executed !== null &&
  executed !== 0 &&
  annualBudget % WHOLE !== 0 &&
  executed % WHOLE !== 0;

/** 三个数里不同的几个一共几位有效数字：位数越多越不会偶然撞上。 */
function digitsOf({ initialBudget, annualBudget, executed }: ProjectRow): number {
  const values = new Set([initialBudget, annualBudget, executed]);
  return [...values].reduce<number>((sum, value) => sum + String(value ?? 0).replace(/0+$/, '').length, 0);
}

/** 这么多项目两两相比，至少几位有效数字一样才不是偶然（再多留两位）。 */
const digitsNeeded = (projects: number): number => 2 * Math.log10(Math.max(projects, 1)) + 2;

/**
 * 年初预算、全年预算、执行数三个都一模一样（又不是整数）的别的单位的项目。
 *
 * @param count 一共多少个项目：项目越多，要的位数越多，免得列出一大片偶然撞上的
 */
export function repeatedAmounts(projects: readonly ProjectRow[], count: number): readonly AcrossFinding[] {
  const byAmounts = new Map<string, ProjectRow[]>();
  for (const project of projects) {
    if (!isTelling(project) || digitsOf(project) < digitsNeeded(count)) continue;
    const key = [project.initialBudget, project.annualBudget, project.executed].join('|');
    const known = byAmounts.get(key);
    if (known) known.push(project);
    else byAmounts.set(key, [project]);
  }
  const found: AcrossFinding[] = [];
  for (const own of byAmounts.values()) {
    const books = new Map(own.map((project) => [project.digest, project] as const));
    if (books.size < 2 || books.size > MOST_TWINS) continue;
    const [first, ...others] = [...books.values()].sort((a, b) => byName(a.unit, b.unit));
    for (const second of others) {
      if (!first || first.unit === second.unit) continue;
      const [initial, annual, executed] = [first.initialBudget, first.annualBudget, first.executed].map(
        (each) => fromMicro(each ?? 0),
      );
      found.push({
        kind: '数字雷同',
        reason: `年初预算 ${initial}、全年预算 ${annual}、执行数 ${executed} 万元，两个单位的项目一分不差。`,
        first: spotOf(first, first.project),
        second: spotOf(second, second.project),
      });
    }
  }
  return found.sort((a, b) => byName(a.first.unit, b.first.unit));
}
