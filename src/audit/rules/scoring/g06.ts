import { dec, formatAmount, toCellNumber } from '../../../domain';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';
import { numberOf, textOf } from '../../cells/reading';
import { allScoredIndicators } from '../../scoring/scoringTable';
import type { ScoredIndicator } from '../../scoring/scoringTable';
import { draftAt } from '../../cells/subject';

const message =
  '“{指标}”的说明写“{片段}”，与分值{w}分、得分{p}分不符：满分应为{w}分，不是满分的应写扣分原因。';

/** 说自己得了满分：“得满分”“计满分4分”；“未得满分”“按满分计算”不算。 */
const claim = /(?<![未不没非])(?:得|计|记)满分(?:为)?\s?(?:(\d{1,3}(?:\.\d{1,2})?)\s?分)?/;

/** 说明里的“满分”与分值、得分一致。 */
export const g06: Rule = {
  id: 'G06',
  severity: '错误',
  title: '“满分”与分值一致',
  scope: '评分表的扣分原因和其他说明',
  plain: '说明里写着“得满分”，可得分并不是满分；或者反过来。文字和得分要一致。',
  condition: '说明写“得满分（n 分）”⇔ 得分＝分值（n＝分值）',
  message,
  basis: '说明应与得分一致',
  source: 'SEED 001（分值 5 分而“得满分4分”）',
  check: (submission) => allScoredIndicators(submission).flatMap(check),
};

function check({ row, weight, score, note }: ScoredIndicator): readonly FindingDraft[] {
  const match = claim.exec(textOf(note.reading));
  const [full, printed] = [numberOf(weight.reading), numberOf(score.reading)];
  if (match === null || full === null || printed === null) return [];
  const claimed = match[1] === undefined ? printed : dec(match[1]);
  if (claimed.eq(full) && printed.gte(full)) return [];
  return [
    draftAt(note, {
      message: say(message, {
        指标: row.label,
        片段: match[0],
        w: formatAmount(full),
        p: formatAmount(printed),
      }),
      actual: match[0],
      expected: toCellNumber(full),
      difference: toCellNumber(full.minus(claimed).abs()),
      related: [weight, score],
    }),
  ];
}
