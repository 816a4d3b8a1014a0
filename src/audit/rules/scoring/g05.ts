import { describeStandard, formatAmount, toCellNumber } from '../../../domain';
import type { Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { say } from '../../message';
import { numberOf, textOf } from '../../cells/reading';
import { computedScores, isScoredRight } from '../../scoring/scoringScore';
import { allScoredIndicators } from '../../scoring/scoringTable';
import type { ScoredIndicator } from '../../scoring/scoringTable';
import { draftAt } from '../../cells/subject';

const message = '“{指标}”指标值{v}，按评分标准应得{c}分（{how}），填报{p}分，差{d}分。';
const above = '“{指标}”得分{p}不在 0 与分值{w}之间。';

/** 得分＝评分标准（指标值，分值），与得分格的公式同一算法。率印错由 G03 报：得分合于印出的或重算的率都认。 */
export const g05: Rule = {
  id: 'G05',
  severity: '错误',
  title: '评分表得分',
  scope: '部门整体支出绩效评价评分表',
  plain: '照“评分标准”这一栏的文字算，该得的分和填的不一样。改得分，或核对指标值。',
  condition: '｜得分−按评分标准算出的得分｜小于容差；0≤得分≤分值；没有指标值、评分标准看不懂（G05a）的不核',
  message,
  basis: '评分表的评分标准栏',
  source: 'SEED 001（预算调整率 12.45% 应得 3 分，印作 4 分）',
  parameters: ['scoreTolerance'],
  check: (submission) => allScoredIndicators(submission).flatMap((indicator) => check(indicator, submission)),
};

function check(indicator: ScoredIndicator, { scheme }: Submission): readonly FindingDraft[] {
  const { row, weight, standard, value, score } = indicator;
  const [full, printed] = [numberOf(weight.reading), numberOf(score.reading)];
  if (full === null || full.lte(0) || printed === null) return [];
  if (printed.lt(0) || printed.gt(full)) {
    const limit = printed.lt(0) ? 0 : toCellNumber(full);
    return [
      draftAt(score, {
        message: say(above, { 指标: row.label, p: formatAmount(printed), w: formatAmount(full) }),
        expected: limit,
        difference: toCellNumber(printed.minus(limit).abs()),
        related: [weight],
      }),
    ];
  }
  const computed = computedScores(indicator, full, scheme.scorePlaces);
  const first = computed?.scores[0];
  const { scoreTolerance } = scheme.thresholds;
  if (computed === null || first === undefined) return [];
  if (isScoredRight(computed, printed, scoreTolerance)) return [];
  const difference = printed.minus(first).abs();
  return [
    draftAt(score, {
      message: say(message, {
        指标: row.label,
        v: value.reading.cell.text || textOf(value.reading),
        c: formatAmount(first),
        how: describeStandard(computed.standard),
        p: formatAmount(printed),
        d: formatAmount(difference),
      }),
      expected: toCellNumber(first),
      difference: toCellNumber(difference),
      tolerance: scoreTolerance,
      related: [value, standard, weight],
    }),
  ];
}
