import type { Micro } from '../lake/column';

/** 按哪一列归堆。 */
export const dimensions = { 地区: 'region', 主管部门: 'department', 单位: 'unit' } as const;

/** 归堆的办法，命令行里的写法。 */
export type Dimension = keyof typeof dimensions;

/** 官方的四个等次；别的叫法（较差……）归到“其他”。 */
export const grades = ['优', '良', '中', '差'] as const;

/** 执行率分档：下限（含）、上限（不含），小数；最后一档是没有执行率的。 */
export const executionBands = [
  { label: '60%以下', from: null, to: 0.6 },
  { label: '60%～80%', from: 0.6, to: 0.8 },
  { label: '80%～90%', from: 0.8, to: 0.9 },
  { label: '90%～100%', from: 0.9, to: 1 },
  { label: '100%', from: 1, to: 1.000_001 },
  { label: '100%以上', from: 1.000_001, to: null },
] as const;

/** 四本预算，照官方次序。 */
export const budgets = ['一般公共预算', '政府性基金预算', '社保基金预算', '国有资本经营预算'] as const;

/** 一堆的合计。 */
export interface GroupTotals {
  /** 堆的名字：地区、主管部门或单位。 */
  readonly group: string;
  readonly units: number;
  readonly sealed: number;
  /** 没有错误级结果的单位。 */
  readonly clean: number;
  readonly projects: number;
  readonly initialBudget: Micro;
  readonly annualBudget: Micro;
  readonly executed: Micro;
  /** 有总分的项目数与总分之和：平均分＝后者÷前者。 */
  readonly scored: number;
  readonly scoreSum: Micro;
  /** 各等次的项目数，照 {@link grades}，最后一个是其他与没有等次的。 */
  readonly gradeCounts: readonly number[];
  /** 各档执行率的项目数，照 {@link executionBands}，最后一个是没有执行率的。 */
  readonly bandCounts: readonly number[];
  readonly errors: number;
  readonly verifies: number;
  readonly hints: number;
}

/** 一本预算的合计。 */
export interface BudgetTotals {
  readonly group: string;
  readonly budget: (typeof budgets)[number];
  readonly projects: number;
  readonly funds: Micro;
}

/** 一条规则查出多少。 */
export interface RuleTotals {
  readonly rule: string;
  readonly severity: string;
  readonly findings: number;
  readonly units: number;
  readonly explained: number;
}

/** 汇总的各张数。 */
export interface RollUp {
  readonly groups: readonly GroupTotals[];
  readonly budgets: readonly BudgetTotals[];
  readonly rules: readonly RuleTotals[];
}
