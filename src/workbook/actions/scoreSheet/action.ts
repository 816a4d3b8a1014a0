import { action } from '../../kernel/action';
import type { ScoreSheetContent } from './planScoreSheet';

/** 得分分析表。 */
export const scoreSheetActions = {
  /** 生成或重写“得分分析”：一张有分的表一页，原生公式与图表。 */
  writeScoreSheet: action({
    title: '得分分析',
    kind: 'change',
    syncs: 2,
    run: async (session, content: ScoreSheetContent) =>
      (await import('./scoreSheet')).writeScoreSheet(session, content),
  }),
};
