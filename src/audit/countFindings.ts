import type { Finding, Severity } from './finding';

/** 三级从重到轻。 */
export const severities: readonly Severity[] = ['错误', '核实', '提示'];

/** 各级结果的条数。 */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { 错误: 0, 核实: 0, 提示: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
