import type { RowOf } from '../lake/tables';
import { dimensions, type Dimension } from '../rollUp/measures';
import { byName, UNNAMED } from '../rollUp/rollUp';
import { place } from './sheetSetup';

/** 明细的三张表。 */
export const detailNames = {
  units: '单位一览',
  projects: '项目自评结果汇总表',
  findings: '审核结果明细',
} as const;

/** 一张表最多列这么多条审核结果：Excel 一张表只容得下六万多个链接，再多也没有人逐条看。 */
const MOST_FINDINGS = 20_000;
/** 标题、说明、表头各占一行，明细从这一行（1 起）写。 */
const FIRST_ROW = 4;

/** 排好次序的明细，与从一处点到另一处的链接：堆 → 单位 → 项目、审核结果 → 源文件的那一格。 */
export interface DetailPlan {
  readonly units: readonly RowOf<'units'>[];
  readonly projects: readonly RowOf<'projects'>[];
  /** 逐条的审核结果；不列（库太大）为 `null`。 */
  readonly findings: readonly RowOf<'findings'>[] | null;
  /** 没有列出来的条数：提示，以及列不下的。 */
  readonly unlisted: number;
  readonly groupLink: (group: string) => DetailLink | null;
  readonly projectsLink: (digest: string) => DetailLink | null;
  readonly findingsLink: (digest: string) => DetailLink | null;
}

/** 簿内的链接。 */
export interface DetailLink {
  readonly documentReference: string;
}

/** 一列行 → 每个键头一次出现在第几行的链接。 */
function linksTo<R>(
  sheet: string,
  rows: readonly R[],
  keyOf: (row: R) => string,
): (key: string) => DetailLink | null {
  const first = new Map<string, number>();
  rows.forEach((row, i) => {
    const key = keyOf(row);
    if (!first.has(key)) first.set(key, i + FIRST_ROW);
  });
  return (key) => {
    const row = first.get(key);
    return row === undefined ? null : { documentReference: place(sheet, `A${row}`) };
  };
}

/** 列得下的：错误在前、核实在后都列，提示不列；太多就只列错误。 */
function listedOf(findings: readonly RowOf<'findings'>[]): readonly RowOf<'findings'>[] {
  const errors = findings.filter(({ severity }) => severity === '错误');
  const verifies = findings.filter(({ severity }) => severity === '核实');
  const both = errors.length + verifies.length <= MOST_FINDINGS;
  return both ? [...errors, ...verifies] : errors.slice(0, MOST_FINDINGS);
}

/**
 * 排明细：同一堆的单位挨着，同一个单位的项目、审核结果挨着。
 *
 * @param findings 全部审核结果；不逐条列为 `null`
 */
export function planDetail(
  by: Dimension,
  units: readonly RowOf<'units'>[],
  projects: readonly RowOf<'projects'>[],
  findings: readonly RowOf<'findings'>[] | null,
): DetailPlan {
  const groupOf = (unit: RowOf<'units'>): string => unit[dimensions[by]] || UNNAMED;
  const sorted = [...units].sort(
    (a, b) =>
      byName(groupOf(a), groupOf(b)) ||
      byName(a.region, b.region) ||
      byName(a.code, b.code) ||
      byName(a.unit, b.unit),
  );
  const order = new Map(sorted.map(({ digest }, i) => [digest, i]));
  const inOrder = <R extends { readonly digest: string }>(rows: readonly R[]): readonly R[] =>
    rows
      .filter(({ digest }) => order.has(digest))
      .sort((a, b) => (order.get(a.digest) ?? 0) - (order.get(b.digest) ?? 0));
  const own = inOrder(projects);
  const found = findings && inOrder(findings);
  const listed = found && inOrder(listedOf(found));
  const digestOf = ({ digest }: { readonly digest: string }) => digest;
  return {
    units: sorted,
    projects: own,
    findings: listed,
    unlisted: (found?.length ?? 0) - (listed?.length ?? 0),
    groupLink: linksTo(detailNames.units, sorted, groupOf),
    projectsLink: linksTo(detailNames.projects, own, digestOf),
    findingsLink: linksTo(detailNames.findings, listed ?? [], digestOf),
  };
}
