import { allRestorations, normalizeTargets, type Fix, type FixKind } from '../../../audit';
import type { Overview } from '../overview';
import { joinedFix } from './findingCauses';

/** 一批同种的修正。 */
export interface BatchFix {
  readonly title: string;
  readonly fix: Fix;
}

/** 逐条做的、没有单列标题的种类，两处以上就可以成批做；次序：先把数洗干净，公式才算得进去。 */
const byKind: readonly (readonly [FixKind, string])[] = [
  ['清洗数字', '去掉数字里的 ✓、单位、空格'],
  ['填入', '全部填入'],
  ['照抄报告', '全部照抄报告'],
];

/** 能成批做的修正；一种也没有为空。 */
export function batchFixes({ findings, submission }: Overview): readonly BatchFix[] {
  const joined = byKind.map(([kind, title]) => ({
    title,
    fix: joinedFix(findings.filter(({ fix }) => fix?.kind === kind)),
  }));
  return [
    ...joined,
    { title: '全部恢复公式', fix: allRestorations(findings) },
    { title: '规范指标值写法', fix: normalizeTargets(submission) },
  ].filter((batch): batch is BatchFix => batch.fix !== null);
}
