import { budgets, type Dimension, type GroupTotals, type RollUp } from '../rollUp/measures';
import { byName } from '../rollUp/rollUp';
import budgetsSql from '../sql/budgets.sql';
import groupsSql from '../sql/groups.sql';
import rulesSql from '../sql/rules.sql';
import { countOf, fillSql, microOf, type Duck, type DuckRow } from './duck';

function groupOf(row: DuckRow): GroupTotals {
  const [projects, rated] = [
    countOf(row['项目数']),
    [0, 1, 2, 3, 4, 5].map((band) => countOf(row[`档${band}`])),
  ];
  const graded = ['优', '良', '中', '差'].map((grade) => countOf(row[grade]));
  const rest = (counts: readonly number[]) => projects - counts.reduce((sum, each) => sum + each, 0);
  return {
    group: String(row['堆']),
    units: countOf(row['单位数']),
    sealed: countOf(row['定稿数']),
    clean: countOf(row['无错误数']),
    projects,
    initialBudget: microOf(row['年初预算数']),
    annualBudget: microOf(row['全年预算数']),
    executed: microOf(row['全年执行数']),
    scored: countOf(row['有总分']),
    scoreSum: microOf(row['总分之和']),
    gradeCounts: [...graded, rest(graded)],
    bandCounts: [...rated, rest(rated)],
    errors: countOf(row['错误数']),
    verifies: countOf(row['核实数']),
    hints: countOf(row['提示数']),
  };
}

/** 同一个汇总，由 DuckDB 在库上算；与 {@link rollUp} 逐项相同（测试对过）。 */
export async function rollUpDuck(duck: Duck, lake: string, by: Dimension, year: number): Promise<RollUp> {
  const groups = await duck.query(fillSql(groupsSql, lake, year, by));
  const found = await duck.query(fillSql(budgetsSql, lake, year, by));
  const rules = await duck.query(fillSql(rulesSql, lake, year, by));
  return {
    groups: groups.map(groupOf).sort((a, b) => byName(a.group, b.group)),
    budgets: found
      .flatMap((row) => {
        const budget = budgets.find((each) => each === row['预算']);
        const projects = Math.round(microOf(row['项目个数']) / 1e6);
        return budget ? [{ group: String(row['堆']), budget, projects, funds: microOf(row['资金']) }] : [];
      })
      .sort((a, b) => byName(a.group, b.group) || budgets.indexOf(a.budget) - budgets.indexOf(b.budget)),
    rules: rules
      .map((row) => ({
        rule: String(row['规则']),
        severity: String(row['级别']),
        findings: countOf(row['条数']),
        units: countOf(row['单位数']),
        explained: countOf(row['已说明']),
      }))
      .sort((a, b) => b.findings - a.findings || byName(a.rule, b.rule) || byName(a.severity, b.severity)),
  };
}
