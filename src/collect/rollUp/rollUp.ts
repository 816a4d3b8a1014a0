import type { RowOf } from '../lake/tables';
import { currentBooks } from './current';
import { budgets, dimensions, executionBands, grades } from './measures';
import type { BudgetTotals, Dimension, GroupTotals, RollUp, RuleTotals } from './measures';

/** 汇总要的各表；可以是几个分区、几十本工作簿的。 */
export interface RollUpInput {
  readonly units: readonly RowOf<'units'>[];
  readonly projects: readonly RowOf<'projects'>[];
  readonly findings: readonly RowOf<'findings'>[];
  readonly basics: readonly RowOf<'basics'>[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** 没有名字的堆也要有个名字。 */
export const UNNAMED = '（未填）';

const emptyGroup = (group: string): Mutable<GroupTotals> => ({
  group,
  units: 0,
  sealed: 0,
  clean: 0,
  projects: 0,
  initialBudget: 0,
  annualBudget: 0,
  executed: 0,
  scored: 0,
  scoreSum: 0,
  gradeCounts: Array.from({ length: grades.length + 1 }, () => 0),
  bandCounts: Array.from({ length: executionBands.length + 1 }, () => 0),
  errors: 0,
  verifies: 0,
  hints: 0,
});

/** 执行率（百万分之一）在第几档；没有执行率是最后一档。 */
export function bandIndex(rate: number | null): number {
  if (rate === null) return executionBands.length;
  return executionBands.findIndex(
    ({ from, to }) => (from === null || rate >= from * 1e6) && (to === null || rate < to * 1e6),
  );
}

const gradeIndex = (grade: string): number => {
  const at = grades.findIndex((each) => each === grade);
  return at < 0 ? grades.length : at;
};

const bump = (list: number[], at: number): void => {
  list[at] = (list[at] ?? 0) + 1;
};

/** 按码位排：与数据库的次序一样，与机器的语言设置无关。 */
export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** 百万分之一的整数相加，分厘不丢；加出双精度存不准的数就是出错了。 */
function exact(sum: number): number {
  if (!Number.isSafeInteger(sum)) throw new Error('合计太大，存不准');
  return sum;
}

function addProject(group: Mutable<GroupTotals>, project: RowOf<'projects'>): void {
  group.projects += 1;
  group.initialBudget = exact(group.initialBudget + (project.initialBudget ?? 0));
  group.annualBudget = exact(group.annualBudget + (project.annualBudget ?? 0));
  group.executed = exact(group.executed + (project.executed ?? 0));
  if (project.total !== null) {
    group.scored += 1;
    group.scoreSum = exact(group.scoreSum + project.total);
  }
  bump(group.gradeCounts, gradeIndex(project.grade));
  bump(group.bandCounts, bandIndex(project.executionRate));
}

function rulesOf(
  findings: readonly RowOf<'findings'>[],
  current: ReadonlySet<string>,
): readonly RuleTotals[] {
  const byRule = new Map<string, { totals: Mutable<RuleTotals>; digests: Set<string> }>();
  for (const { rule, severity, explanation, digest } of findings) {
    if (!current.has(digest)) continue;
    const key = `${rule}|${severity}`;
    const known = byRule.get(key) ?? {
      totals: { rule, severity, findings: 0, units: 0, explained: 0 },
      digests: new Set<string>(),
    };
    known.totals.findings += 1;
    if (explanation !== '') known.totals.explained += 1;
    known.digests.add(digest);
    known.totals.units = known.digests.size;
    byRule.set(key, known);
  }
  return [...byRule.values()]
    .map(({ totals }) => totals)
    .sort((a, b) => b.findings - a.findings || byName(a.rule, b.rule) || byName(a.severity, b.severity));
}

function budgetsOf(
  basics: readonly RowOf<'basics'>[],
  by: 'region' | 'department' | 'unit',
  current: ReadonlySet<string>,
): readonly BudgetTotals[] {
  const found = new Map<string, Mutable<BudgetTotals>>();
  for (const row of basics) {
    const [budget, item] = row.field.split('.');
    const named = budgets.find((each) => each === budget);
    if (!named || row.value === null || !current.has(row.digest) || (item !== '项目个数' && item !== '资金'))
      continue;
    const group = row[by] || UNNAMED;
    const known = found.get(`${group}|${named}`) ?? { group, budget: named, projects: 0, funds: 0 };
    if (item === '资金') known.funds = exact(known.funds + row.value);
    else known.projects += Math.round(row.value / 1e6);
    found.set(`${group}|${named}`, known);
  }
  return [...found.values()].sort(
    (a, b) => byName(a.group, b.group) || budgets.indexOf(a.budget) - budgets.indexOf(b.budget),
  );
}

/** 汇总一个年度，纯计算；金额按整数加，与次序无关，分厘不差。 */
export function rollUp(
  { units, projects, findings, basics }: RollUpInput,
  dimension: Dimension,
  year: number,
): RollUp {
  const by = dimensions[dimension];
  const { current } = currentBooks(units.filter((unit) => unit.year === year));
  const digests = new Set(current.map(({ digest }) => digest));
  const groups = new Map<string, Mutable<GroupTotals>>();
  const groupOf = (name: string) => {
    const key = name || UNNAMED;
    const known = groups.get(key) ?? emptyGroup(key);
    groups.set(key, known);
    return known;
  };
  for (const unit of current) {
    const group = groupOf(unit[by]);
    group.units += 1;
    if (unit.sealState === '有效') group.sealed += 1;
    if (unit.errors === 0) group.clean += 1;
    group.errors += unit.errors;
    group.verifies += unit.verifies;
    group.hints += unit.hints;
  }
  for (const project of projects) if (digests.has(project.digest)) addProject(groupOf(project[by]), project);
  return {
    groups: [...groups.values()].sort((a, b) => byName(a.group, b.group)),
    budgets: budgetsOf(basics, by, digests),
    rules: rulesOf(findings, digests),
  };
}
