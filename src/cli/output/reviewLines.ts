import { standingOf, stateOf, type ReviewLayer } from '../../collect';
import { timeText } from '../../domain';
import { sha256 } from '../sha256';

/** 复核走到哪里，给人看。 */
export async function reviewLines(
  file: string,
  layer: ReviewLayer | null,
  seal: string,
): Promise<readonly string[]> {
  if (!layer) return [`${file}：已定稿，还没有复核。`];
  const standing = await standingOf(layer, seal, sha256);
  return [
    `${file}：${stateOf(layer)}，复核人 ${layer.reviewer}；复核层${standing === '有效' ? '有效' : `不能作数（${standing}）`}。`,
    ...layer.events.map(
      ({ state, time, reviewer, reason }) =>
        `  ${timeText(new Date(time))} ${state}（${reviewer}）${reason ? `：${reason}` : ''}`,
    ),
    ...layer.totals.map(
      ({ project, selfTotal, selfGrade, reviewedTotal, reviewedGrade }) =>
        `  ${project}：自评 ${selfTotal}（${selfGrade}）→ 复核 ${reviewedTotal}（${reviewedGrade}）`,
    ),
    ...(layer.quality ? [`  自评工作质量 ${layer.quality.score}（${layer.quality.grade}）`] : []),
    ...layer.rows.map(
      ({ indicator, selfScore, reviewedScore, code, remark }) =>
        `    ${indicator}：${selfScore} → ${reviewedScore || '（没改）'}${code ? `，口径 ${code}` : ''}${remark ? `，${remark}` : ''}`,
    ),
  ];
}
