import type { Finding, Severity } from '../../../audit';
import type { Overview } from '../overview';

/** 审核页上的筛选；空串是不筛。 */
export interface FindingFilter {
  readonly hidden: readonly Severity[];
  /** 只看哪张工作表；“整份申报”的结果为 {@link wholeBook}。 */
  readonly sheet: string;
  readonly rule: string;
  /** 只看上次审核以后新增的。 */
  readonly onlyAdded: boolean;
}

/** 什么也不筛。 */
export const noFilter: FindingFilter = { hidden: [], sheet: '', rule: '', onlyAdded: false };

/** 不属于任何一张表的结果归到这一组。 */
export const wholeBook = '整份申报';

/** 一组结果：一张表，或整份申报。 */
export interface FindingSection {
  readonly key: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** 按表分组，次序同工作簿；没有结果的表不列。 */
export function findingSections({ forms, unplaced }: Overview): readonly FindingSection[] {
  return [
    ...forms.map(({ key, sheetName, findings }) => ({ key, title: sheetName, findings })),
    { key: '', title: wholeBook, findings: unplaced },
  ].filter(({ findings }) => findings.length > 0);
}

/** 出现了的规则与各自的条数，按规则号。 */
export function rulesPresent(findings: readonly Finding[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** 筛过的各组，空了的组不列。选中的表、规则已经没有结果，或没有新增时，当作没筛，免得改好了一条就满屏空白。 */
export function filterSections(
  sections: readonly FindingSection[],
  { hidden, sheet, rule, onlyAdded }: FindingFilter,
  added: ReadonlySet<Finding>,
): readonly FindingSection[] {
  const inSheet = sections.some(({ title }) => title === sheet) ? sheet : '';
  const byRule = sections.some(({ findings }) => findings.some((finding) => finding.rule === rule))
    ? rule
    : '';
  const wanted = (finding: Finding): boolean =>
    !hidden.includes(finding.severity) &&
    (byRule === '' || finding.rule === byRule) &&
    (!onlyAdded || added.size === 0 || added.has(finding));
  return sections
    .filter(({ title }) => inSheet === '' || title === inSheet)
    .map((section) => ({ ...section, findings: section.findings.filter(wanted) }))
    .filter(({ findings }) => findings.length > 0);
}
