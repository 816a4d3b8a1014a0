import { severities } from '../../audit';
import type { Finding, Severity } from '../../audit';

/** 各级结果的条数，与其中写了审核说明的条数。 */
export type Tally = Readonly<Record<Severity, { readonly found: number; readonly explained: number }>>;

/** 一条也没有。 */
export const emptyTally: Tally = {
  错误: { found: 0, explained: 0 },
  核实: { found: 0, explained: 0 },
  提示: { found: 0, explained: 0 },
};

/** 数一份的结果。 */
export function tallyOf(findings: readonly Finding[]): Tally {
  const count = (severity: Severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return { found: own.length, explained: own.filter(({ explanation }) => explanation !== null).length };
  };
  return { 错误: count('错误'), 核实: count('核实'), 提示: count('提示') };
}

/** 两份加在一起。 */
export function addTallies(a: Tally, b: Tally): Tally {
  const sum = (severity: Severity) => ({
    found: a[severity].found + b[severity].found,
    explained: a[severity].explained + b[severity].explained,
  });
  return { 错误: sum('错误'), 核实: sum('核实'), 提示: sum('提示') };
}

/** 各级条数，如 `错误 0，核实 10（已说明 10），提示 7`。 */
export function tallyText(tally: Tally): string {
  return severities
    .map((severity) => {
      const { found, explained } = tally[severity];
      return `${severity} ${found}${explained > 0 ? `（已说明 ${explained}）` : ''}`;
    })
    .join('，');
}
