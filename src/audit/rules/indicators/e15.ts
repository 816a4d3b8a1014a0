import { dec, formatAmount, gradeOf, roundHalfUp, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { Scheme } from '../../../schemes';
import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { indicatorBlock, indicatorForms, indicatorFormsIn, indicatorsOf } from '../../indicators/indicators';
import { exemptWeight, isExempt } from '../../indicators/notApplicable';
import { say } from '../../message';
import { isBlank, isTextNumber, numberOf, textOf } from '../../cells/reading';
import { scoreTotals } from '../../derived/relations';
import { draftAt, fieldOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { sumOf } from '../../derived/sums';
import { exceeds, liveExceeds } from '../../arithmetic/tolerance';

const message = '{项}应为{c}（{how}），表内为{p}。';

/** 一张自评表的得分各格。 */
interface Scores {
  readonly execution: Subject;
  readonly sum: Subject;
  readonly total: Subject;
  readonly grade: Subject;
  /** 各指标得分之和；有读不成数的为 null。 */
  readonly computed: Decimal | null;
  /** 剔除折算的分值；不折算、没有不适用的为 0。 */
  readonly exempt: Decimal;
  /** 有分值的指标都有了得分，折算的方案里不适用的不算。 */
  readonly complete: boolean;
  /** 没有一行指标有分值，总分是键入的：等次只看总分。 */
  readonly bare: boolean;
}

/** 得分合计、总分、等次逐级算对。公式完好时不会错，只核键入的；错在哪一级就只报那一级。 */
export const e15: Rule = {
  id: 'E15',
  severity: '提示',
  finalSeverity: '错误',
  title: '总分与等次',
  scope: '部门、项目自评表',
  plain: '总分应当等于各项得分相加（含预算执行），等次按总分分档。表上写的和算出来的不一样，请恢复公式。',
  condition:
    '得分合计＝Σ得分；总分＝执行率得分＋得分合计；等次＝分档（总分，没有指标行的也判）；指标得分齐了总分、等次不能空',
  message,
  basis: '自评总分 100 分，等次按方案分档',
  source: 'SEED 002（没有总分和等次，应为 97、优）',
  fixed: true,
  parameters: ['scoreTolerance'],
  check: (submission) =>
    indicatorFormsIn(submission).flatMap((form) => {
      const scores = scoresOf(form, submission.scheme);
      return [
        ...checkSum(scores, submission),
        ...checkTotal(scores, submission),
        ...checkGrade(scores, submission),
      ];
    }),
  live: indicatorForms.flatMap((form) => [
    {
      form,
      field: '得分合计',
      severity: '提示' as const,
      formula: `=AND(ISNUMBER({得分合计}),COUNT({#${indicatorBlock}.得分})>0,${liveExceeds(`ABS(N({得分合计})-SUM({#${indicatorBlock}.得分}))`, '{?得分容差}')})`,
    },
    {
      form,
      field: '总分',
      severity: '提示' as const,
      formula: `=AND(ISNUMBER({总分}),ISNUMBER({得分合计}),ISNUMBER({执行率得分}),${liveExceeds('ABS(N({总分})-{?折算前}(N({得分合计})+N({执行率得分})){?折算后})', '{?得分容差}')})`,
    },
  ]),
};

function scoresOf(form: FormReading, scheme: Scheme): Scores {
  const relation = scoreTotals.find((each) => each.form === form.form.id && each.total === '得分合计');
  const indicators = indicatorsOf(form);
  const weighted = indicators.filter((indicator) => indicator.weighed && !isExempt(indicator, scheme));
  return {
    execution: fieldOf(form, '执行率得分'),
    sum: fieldOf(form, '得分合计'),
    total: fieldOf(form, '总分'),
    grade: fieldOf(form, '等次'),
    exempt: exemptWeight(indicators, scheme),
    bare: weighted.length === 0 && fieldOf(form, '总分').reading.overridden,
    computed: relation === undefined ? null : sumOf(form, relation),
    complete:
      weighted.length > 0 &&
      weighted.every(({ printed, score }) => printed !== null && !isTextNumber(score.reading)),
  };
}

function checkSum({ sum, computed }: Scores, submission: Submission): readonly FindingDraft[] {
  const printed = numberOf(sum.reading);
  if (!sum.reading.overridden || printed === null || computed === null) return [];
  return differs(sum, printed, computed, '各指标得分之和', [], submission);
}

function checkTotal(scores: Scores, submission: Submission): readonly FindingDraft[] {
  const { execution, sum, total, computed, complete, exempt } = scores;
  const [first, second] = [numberOf(execution.reading), numberOf(sum.reading) ?? computed];
  if (second === null) return [];
  const expected = rescaled(second.plus(first ?? dec(0)), exempt);
  const parts = `执行率得分${first === null ? '（空）' : formatAmount(first)}＋指标得分${formatAmount(second)}`;
  const how = exempt.gt(0) ? `（${parts}）×100÷（100−不适用${formatAmount(exempt)}）` : parts;
  const printed = numberOf(total.reading);
  const related = [execution, sum];
  if (printed === null) {
    if (!complete || first === null || !isBlank(total.reading)) return [];
    return [
      draftAt(total, {
        message: say(message, { 项: '总分', c: formatAmount(expected), how, p: '空白' }),
        expected: toCellNumber(expected),
        related,
      }),
    ];
  }
  const alternative = computed && rescaled(computed.plus(first ?? dec(0)), exempt);
  if (!total.reading.overridden || alternative?.eq(printed)) return [];
  return differs(total, printed, expected, how, related, submission);
}

/** 不适用的剔除后按百分制折算，两位小数，与总分的公式同。 */
function rescaled(score: Decimal, exempt: Decimal): Decimal {
  if (exempt.lte(0) || exempt.gte(100)) return score;
  return roundHalfUp(score.times(100).div(dec(100).minus(exempt)), 2);
}

function checkGrade(
  { total, grade, complete, execution, bare }: Scores,
  { scheme }: Submission,
): readonly FindingDraft[] {
  const score = numberOf(total.reading);
  if (score === null || !(bare || (complete && !isBlank(execution.reading)))) return [];
  const expected = gradeOf(score, scheme.grades);
  const printed = textOf(grade.reading);
  if (expected === undefined || printed.startsWith(expected) || (bare && printed === '')) return [];
  return [
    draftAt(grade, {
      message: say(message, {
        项: '等次',
        c: `“${expected}”`,
        how: `总分${formatAmount(score)}`,
        p: printed === '' ? '空白' : `“${printed}”`,
      }),
      expected,
      related: [total],
    }),
  ];
}

function differs(
  at: Subject,
  printed: Decimal,
  expected: Decimal,
  how: string,
  related: readonly Subject[],
  { scheme }: Submission,
): readonly FindingDraft[] {
  const difference = printed.minus(expected).abs();
  const { scoreTolerance } = scheme.thresholds;
  if (!exceeds(difference, scoreTolerance)) return [];
  return [
    draftAt(at, {
      message: say(message, {
        项: at.reading.spec.key,
        c: formatAmount(expected),
        how,
        p: formatAmount(printed),
      }),
      expected: toCellNumber(expected),
      difference: toCellNumber(difference),
      tolerance: scoreTolerance,
      related,
    }),
  ];
}
