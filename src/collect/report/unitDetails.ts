import { fromMicro } from '../lake/micro';
import type { RowOf } from '../lake/tables';

/** 一个单位点开看的：几个数、各项目、审核结果、出自哪个文件。 */
export interface UnitDetail {
  readonly unit: string;
  readonly region: string;
  /** 源文件。 */
  readonly file: string;
  readonly sealState: string;
  readonly reviewState: string;
  /** 部门整体的总分；没有为 `null`。 */
  readonly total: number | null;
  readonly grade: string;
  readonly errors: number;
  readonly verifies: number;
  readonly projects: readonly {
    readonly project: string;
    readonly annualBudget: number | null;
    readonly executed: number | null;
    readonly total: number | null;
    readonly grade: string;
  }[];
  /** 错误与核实，一条一行。 */
  readonly findings: readonly {
    readonly severity: string;
    readonly rule: string;
    /** “表 C5”；找不到位置为空串。 */
    readonly where: string;
    readonly message: string;
    readonly explanation: string;
  }[];
}

const number = (micro: number | null): number | null => (micro === null ? null : fromMicro(micro));

function byDigest<R extends { readonly digest: string }>(rows: readonly R[]): ReadonlyMap<string, R[]> {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    const known = found.get(row.digest);
    if (known) known.push(row);
    else found.set(row.digest, [row]);
  }
  return found;
}

/** 各单位点开看的，照给的次序。 */
export function unitDetails(
  units: readonly RowOf<'units'>[],
  projects: readonly RowOf<'projects'>[],
  findings: readonly RowOf<'findings'>[],
): readonly UnitDetail[] {
  const [own, found] = [byDigest(projects), byDigest(findings.filter(({ severity }) => severity !== '提示'))];
  return units.map((unit) => ({
    unit: unit.unit,
    region: unit.region,
    file: unit.file,
    sealState: unit.sealState,
    reviewState: unit.reviewState,
    total: number(unit.departmentTotal),
    grade: unit.departmentGrade,
    errors: unit.errors,
    verifies: unit.verifies,
    projects: (own.get(unit.digest) ?? []).map(({ project, annualBudget, executed, total, grade }) => ({
      project,
      annualBudget: number(annualBudget),
      executed: number(executed),
      total: number(total),
      grade,
    })),
    findings: (found.get(unit.digest) ?? []).map(({ severity, rule, sheet, cell, message, explanation }) => ({
      severity,
      rule,
      where: [sheet, cell].filter((part) => part !== '').join(' '),
      message,
      explanation,
    })),
  }));
}
