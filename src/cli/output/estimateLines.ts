import type { ReviewEstimate } from '../../audit';
import { cellAddress } from '../../forms';

/** 复核预估印出来的几行：每张表一行约多少分，下面逐条列出；没有总分的表不印。 */
export function estimateLines({ source, withoutEvidence, estimates }: ReviewEstimate): readonly string[] {
  if (estimates.length === 0) return [];
  return [
    `  复核预估（待核，不改得分）：${source}`,
    ...(withoutEvidence ? ['    没有登记过佐证，不按“没有佐证、没有调查”扣。'] : []),
    ...estimates.flatMap(({ form, project, total, estimated, lines }) => [
      `    ${project === null ? form : `项目-${project}`}：自评 ${total}，约 ${estimated}`,
      ...lines.map(({ place, indicator, title, deducted }) => {
        const cell = place ? `${cellAddress(place.row, place.column)} ` : '';
        return `      ${cell}“${indicator}”${title}${deducted > 0 ? `，约扣 ${deducted} 分` : '，口径没有说扣多少'}`;
      }),
    ]),
    '',
  ];
}
