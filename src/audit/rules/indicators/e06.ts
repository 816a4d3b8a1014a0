import { dec, formatAmount, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { Scheme } from '../../../schemes';
import type { RowReading } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { gather, nothing } from '../../cells/gather';
import { tierMisfit } from '../../indicators/indicatorRules';
import { allIndicators, indicatorBlock, indicatorForms } from '../../indicators/indicators';
import type { Indicator } from '../../indicators/indicators';
import { say } from '../../message';
import { isBlank, numberOf } from '../../cells/reading';
import { allScoredIndicators, isCompletionRate, scoredBlock, scoringForm } from '../../scoring/scoringTable';
import type { ScoredIndicator } from '../../scoring/scoringTable';
import { computedScores, isScoredRight } from '../../scoring/scoringScore';
import { draftAt } from '../../cells/subject';
import type { Subject } from '../../cells/subject';

const zero = dec(0);
const message = '“{指标}”扣{d}分，须填写{栏}。';

/** 得分少于分值的一格与写原因的格。 */
interface Scored {
  readonly row: RowReading;
  readonly full: Decimal | null;
  readonly printed: Decimal | null;
  readonly explained: boolean;
  readonly weight: Subject;
  readonly score: Subject;
  readonly reason: Subject;
}

/** 扣了分就要写原因。没有得分、没有分值的行（“其中”行）不管；评分表的预算完成率偏低由 D07 问，得分算错由 G05 报。 */
export const e06: Rule = {
  id: 'E06',
  severity: '错误',
  title: '扣分须写原因',
  scope: '部门、项目自评表的绩效指标；评分表的评价指标',
  plain: '这一项没有得满分，原因栏却空着。写一句为什么没有完成、打算怎么改进。',
  condition: '得分＜分值 ⇒ 偏差原因分析及改进措施（扣分原因和其他说明）非空',
  message,
  basis: '自评表“偏差原因分析及改进措施”栏、评分表“扣分原因和其他说明”栏',
  source: '表头列；SEED 004',
  check: (submission) => {
    const { executionReason: limit } = submission.scheme.thresholds;
    const scored = allScoredIndicators(submission).filter(
      (indicator) =>
        !isScoredWrong(indicator, submission.scheme) &&
        (!isCompletionRate(indicator) || !(numberOf(indicator.value.reading)?.lt(limit) ?? false)),
    );
    return [
      ...gather(allIndicators(submission), (indicator) =>
        isOutOfRange(indicator, submission.scheme) ? nothing : check(indicator),
      ),
      ...gather(
        scored.map((indicator) => ({
          ...indicator,
          reason: indicator.note,
          explained: !isBlank(indicator.note.reading),
        })),
        check,
      ),
    ];
  },
  live: [
    ...indicatorForms.map((form) => ({
      form,
      field: `${indicatorBlock}.偏差原因分析及改进措施`,
      severity: '错误' as const,
      formula:
        '=AND(ISNUMBER({@得分}),ISNUMBER({@分值}),N({@得分})<N({@分值}),LEN(TRIM({@偏差原因分析及改进措施}))=0)',
    })),
    {
      form: scoringForm,
      field: `${scoredBlock}.扣分原因和其他说明`,
      severity: '错误',
      formula:
        '=AND(RIGHT({@三级指标},5)<>"预算完成率",ISNUMBER({@得分}),ISNUMBER({@分值}),N({@得分})<N({@分值}),LEN(TRIM({@扣分原因和其他说明}))=0)',
    },
  ],
};

/** 得分是负数（E03）或不在所选档次里（E05），已经报错：改对以后再看要不要写原因。 */
function isOutOfRange(indicator: Indicator, scheme: Scheme): boolean {
  const { full, printed, explained } = indicator;
  if (explained || full === null || printed === null || printed.gte(full)) return false;
  return printed.lt(zero) || tierMisfit(indicator, scheme) !== null;
}

/** 得分本身不合评分标准，由 G05 报；改对以后再看要不要写原因。 */
function isScoredWrong(indicator: ScoredIndicator, { scorePlaces, thresholds }: Scheme): boolean {
  const { full, printed } = indicator;
  const computed = full === null || full.lte(0) ? null : computedScores(indicator, full, scorePlaces);
  return (
    computed !== null && printed !== null && !isScoredRight(computed, printed, thresholds.scoreTolerance)
  );
}

function check(scored: Scored): readonly FindingDraft[] {
  const { full, printed, explained } = scored;
  if (explained || full === null || printed === null || printed.gte(full)) return nothing;
  const { row, weight, score, reason } = scored;
  const lost = full.minus(printed);
  return [
    draftAt(reason, {
      message: say(message, {
        指标: row.label,
        d: formatAmount(lost),
        栏: reason.reading.spec.key,
      }),
      difference: toCellNumber(lost),
      related: [score, weight],
    }),
  ];
}
