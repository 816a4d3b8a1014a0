import { formatAmount, formatRate, gradeOf, rate, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import type { FormReading, Submission } from '../../../submission';
import type { FindingDraft, Rule } from '../../rule';
import { sumOfCells } from '../../arithmetic/addUp';
import { say } from '../../message';
import { isBlank, numberOf, textOf } from '../../cells/reading';
import { rateAgrees } from '../../arithmetic/rates';
import { levelTotalsOf, scoredBlock, scoredIndicatorsOf, scoringForm } from '../../scoring/scoringTable';
import type { LevelTotal } from '../../scoring/scoringTable';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { exceeds, liveExceeds } from '../../arithmetic/tolerance';

const message = '{项}应为{c}（{how}），表内为{p}。';

/** 一级指标小计、总分、等次逐级算对。公式完好的不会错，只核键入的；得分齐了总分、等次不能空。 */
export const g08: Rule = {
  id: 'G08',
  severity: '错误',
  title: '评分表总分与等次',
  scope: '部门整体支出绩效评价评分表',
  plain: '评分表的小计、得分率、总分、等次，都由上面各项的得分算出来。表上写的和算出来的不一样，请恢复公式。',
  condition: '得分小计＝该一级指标得分之和；得分率＝得分小计/分值小计；总分＝Σ得分；等次＝分档（总分）',
  message,
  basis: '评分表：总分为各指标得分之和，等次按方案分档',
  source: 'SEED 001（13＋55＋26＝94 吻合）',
  parameters: ['scoreTolerance'],
  check: (submission) =>
    formsOf(submission, scoringForm).flatMap((form) => [
      ...checkTotal(form, submission),
      ...levelTotalsOf(form).flatMap((level) => checkLevel(level, submission)),
    ]),
  live: [
    {
      form: scoringForm,
      field: '总分',
      severity: '错误',
      formula: `=AND(ISNUMBER({总分}),COUNT({#${scoredBlock}.得分})>0,${liveExceeds(`ABS(N({总分})-SUM({#${scoredBlock}.得分}))`, '{?得分容差}')})`,
    },
  ],
};

function checkTotal(form: FormReading, submission: Submission): readonly FindingDraft[] {
  const indicators = scoredIndicatorsOf(form);
  const weighted = indicators.filter(({ weight }) => !isBlank(weight.reading));
  const complete =
    weighted.length > 0 && weighted.every(({ score }) => typeof score.reading.cell.value === 'number');
  const sum = sumOfCells(indicators.map(({ score }) => score));
  const total = fieldOf(form, '总分');
  const how = '各指标得分之和';
  if (sum === null) return [];
  if (isBlank(total.reading)) {
    if (!complete) return [];
    const empty = say(message, { 项: '总分', c: formatAmount(sum), how, p: '空白' });
    return [draftAt(total, { message: empty, expected: toCellNumber(sum) })];
  }
  return [
    ...checkSum(total, '总分', sum, how, submission),
    ...(complete ? checkGrade(total, fieldOf(form, '等次'), submission) : []),
  ];
}

function checkGrade(total: Subject, grade: Subject, { scheme }: Submission): readonly FindingDraft[] {
  const score = numberOf(total.reading);
  const expected = score === null ? undefined : gradeOf(score, scheme.grades);
  const printed = textOf(grade.reading);
  // 公式完好而空着：它数的是写了分值的每一行，还有没得分的（名字没写、分值写了 0）就不评
  if (printed === '' && !grade.reading.overridden && grade.reading.cell.formula !== null) return [];
  if (score === null || expected === undefined || printed.startsWith(expected)) return [];
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

function checkLevel(level: LevelTotal, submission: Submission): readonly FindingDraft[] {
  const { name, weight, score, share, scoreSum } = level;
  const scores =
    scoreSum === null ? [] : checkSum(score, `“${name}”得分小计`, scoreSum, '该级各指标得分之和', submission);
  return [...scores, ...checkShare(weight, score, share, name)];
}

function checkSum(
  at: Subject,
  title: string,
  expected: Decimal,
  how: string,
  { scheme }: Submission,
): readonly FindingDraft[] {
  const printed = numberOf(at.reading);
  const { scoreTolerance } = scheme.thresholds;
  if (!at.reading.overridden || printed === null) return [];
  const difference = printed.minus(expected).abs();
  if (!exceeds(difference, scoreTolerance)) return [];
  return [
    draftAt(at, {
      message: say(message, { 项: title, c: formatAmount(expected), how, p: formatAmount(printed) }),
      expected: toCellNumber(expected),
      difference: toCellNumber(difference),
      tolerance: scoreTolerance,
    }),
  ];
}

function checkShare(weight: Subject, score: Subject, share: Subject, name: string): readonly FindingDraft[] {
  const [whole, part] = [numberOf(weight.reading), numberOf(score.reading)];
  if (!share.reading.overridden || numberOf(share.reading) === null || whole === null || part === null)
    return [];
  const expected = rate(part, whole);
  if (expected === null || rateAgrees(share.reading, part.div(whole))) return [];
  return [
    draftAt(share, {
      message: say(message, {
        项: `“${name}”得分率`,
        c: formatRate(expected),
        how: `${formatAmount(part)}÷${formatAmount(whole)}`,
        p: share.reading.cell.text,
      }),
      expected: formatRate(expected),
      related: [score, weight],
    }),
  ];
}
