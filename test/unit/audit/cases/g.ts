import { scored, xiangxiBase } from './ruleCase';
import type { RuleCases } from './ruleCase';

/** G 组：100 分评分表的用例。 */
export const gCases: RuleCases = {
  G05a: {
    base: xiangxiBase,
    trigger: [
      scored(2, { 评分标准: '100%（含）以下计满分；每超过1个百分点酌情扣分' }),
      scored(12, { 指标值: '两例' }),
    ],
    silent: [scored(2, { 评分标准: '≤100%计满分，每超1个百分点扣0.3分' }), scored(6, { 指标值: '无' })],
  },
};
