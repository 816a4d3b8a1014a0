import { severities, type Finding, type Fix, type Severity } from '../../../audit';

/** 同一个起因的结果：同一条规则、同一个级别。 */
export interface FindingCause {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  /** 按表、按位置排。 */
  readonly findings: readonly Finding[];
}

/** 按起因归并：从重到轻；同级的按第一次出现的次序（表的次序）。 */
export function findingCauses(findings: readonly Finding[]): readonly FindingCause[] {
  const causes = new Map<string, { rule: string; severity: Severity; findings: Finding[] }>();
  for (const finding of findings) {
    const { rule, severity } = finding;
    const key = `${rule}/${severity}`;
    const cause = causes.get(key) ?? { rule, severity, findings: [] };
    cause.findings.push(finding);
    causes.set(key, cause);
  }
  return severities.flatMap((level) =>
    [...causes].filter(([, { severity }]) => severity === level).map(([key, cause]) => ({ key, ...cause })),
  );
}

/** 还能写说明的：核实，还没有说明。错误写了说明也放不过，提示不用写。 */
export function unexplained(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity, explanation }) => severity === '核实' && explanation === null);
}

/** 一起改：各条的修正合成一个，同一格只改一次；要当心的（恢复以后会变空）不在内。少于两格、种类不一返回 null。 */
export function joinedFix(findings: readonly Finding[]): Fix | null {
  const fixes = findings.flatMap(({ fix }) => (fix === null || fix.caution !== undefined ? [] : [fix]));
  const [first] = fixes;
  if (first === undefined || fixes.some(({ kind }) => kind !== first.kind)) return null;
  const byCell = new Map(
    fixes
      .flatMap(({ changes }) => changes)
      .map((change) => {
        const { sheetId, row, column } = change.place;
        return [`${sheetId}!${row},${column}`, change] as const;
      }),
  );
  return byCell.size < 2 ? null : { kind: first.kind, changes: [...byCell.values()] };
}
