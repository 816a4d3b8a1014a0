import { dec, formatAmount, gradeOf, roundHalfUp, toCellNumber } from '../../../domain';
import type { Decimal } from '../../../domain';
import { conclusions, type Conclusion } from '../../../forms';
import type { FormReading, Submission } from '../../../submission';
import { replaceNumber } from '../../fixes';
import type { FindingDraft, Rule, SettledFinding } from '../../rule';
import { say } from '../../message';
import { isBlank, numberOf, textOf } from '../../cells/reading';
import { quotedForm } from '../../quoted/quotedSums';
import { draftAt, fieldOf, formsOf } from '../../cells/subject';
import type { Subject } from '../../cells/subject';
import { exceeds } from '../../arithmetic/tolerance';

const message = '《{甲}》的得分{a}与{乙}不一致，差{d}；得分应处处相同，请改正。';
const gradeMessage = '《{甲}》的等次“{a}”与{乙}不一致；等次应处处相同，请改正。';

const ownGradeMessage = '《{甲}》的得分{p}应为“{c}”，等次写的是“{a}”；请改正。';

/** 可以照着写的表：算出总分的，和转抄的汇总表。 */
const scored = conclusions.filter(({ role }) => role !== '照抄');

/** 照抄总分的表：以算出的为准。 */
const stated = conclusions.filter(({ role }) => role === '照抄');

/** 正文、自评情况、汇总表写的得分与等次＝算出的总分与等次；还没评完（没有等次）的表不比。 */
export const h12: Rule = {
  id: 'H12',
  severity: '错误',
  title: '得分与等次一致',
  scope: '报告正文数据表、整体支出绩效自评情况、项目自评结果汇总表、评分表、部门自评表',
  plain: '同一个单位（项目）的得分、等次，在几张表和报告里不一样。处处要相同，以自评表（评分表）为准。',
  condition:
    '正文、自评情况、汇总表的得分与等次＝评分表（部门自评表）的总分与等次（那张表自己还有错误的，改好再比）；没有可比的表，等次也应是自己得分的等次',
  message,
  basis: '报告正文与附表勾稽',
  source: 'SEED 001（正文 94 分、优）',
  parameters: ['scoreTolerance'],
  crossForm: true,
  after: ['A02', 'A03', 'D*', 'E*', 'G*'],
  check: (submission, _, settled) => {
    const computed = scored.flatMap((kind) => read(submission, kind));
    const [summary] = computed.filter(({ kind }) => kind.role === '转抄');
    const tables = computed.filter((conclusion) => conclusion !== summary);
    return [
      ...(summary ? compare(summary, tables, submission, settled) : []),
      ...stated.flatMap((kind) =>
        formsOf(submission, kind.form).flatMap((form) =>
          compare(at(form, kind), computed, submission, settled),
        ),
      ),
    ];
  },
};

interface Reading {
  readonly kind: Conclusion;
  readonly form: FormReading;
  readonly score: Subject;
  readonly grade: Subject;
}

const at = (form: FormReading, kind: Conclusion): Reading => ({
  kind,
  form,
  score: fieldOf(form, kind.score),
  grade: fieldOf(form, kind.grade),
});

/** 评完了的表：总分、等次都有。 */
function read(submission: Submission, kind: Conclusion): readonly Reading[] {
  return formsOf(submission, kind.form)
    .map((form) => at(form, kind))
    .filter(({ score, grade }) => numberOf(score.reading) !== null && !isBlank(grade.reading));
}

/** 算出总分的表自己还有错误，总分多半要变：先改那里，改完再比。 */
function compare(
  own: Reading,
  others: readonly Reading[],
  submission: Submission,
  settled: readonly SettledFinding[],
): readonly FindingDraft[] {
  const sound = others.filter(({ form }) => !settled.some((each) => isOn(form, each) && isError(each)));
  return difference(own, sound, submission, settled);
}

const isOn = (form: FormReading, draft: SettledFinding): boolean =>
  draft.form === form.form.id && draft.name === form.name;

/** 错误必须改掉，改了总分就变；核实的可以说明了放行，不算。 */
const isError = ({ severity }: SettledFinding): boolean => severity === '错误';

function difference(
  own: Reading,
  others: readonly Reading[],
  submission: Submission,
  settled: readonly SettledFinding[],
): readonly FindingDraft[] {
  const scores = compareScores(own, others, submission, settled);
  if (others.length === 0) return ownGrade(own, submission);
  // 分数不同等次往往跟着不同，只报分数
  return scores.length > 0 ? scores : compareGrades(own, others);
}

/** 没有算出总分的表可比，等次也该是自己那个得分的等次：84.47 分写不成“优”。 */
function ownGrade({ kind, score, grade }: Reading, { scheme }: Submission): readonly FindingDraft[] {
  const total = numberOf(score.reading);
  const printed = textOf(grade.reading);
  const expected = total === null ? undefined : gradeOf(total, scheme.grades);
  if (total === null || expected === undefined || printed === '' || printed.startsWith(expected)) return [];
  return [
    draftAt(grade, {
      message: say(ownGradeMessage, { 甲: kind.form, a: printed, p: formatAmount(total), c: expected }),
      expected,
      related: [score],
    }),
  ];
}

const gap = (a: Decimal, b: Decimal): Decimal => roundHalfUp(a, 2).minus(roundHalfUp(b, 2)).abs();

/** 总分里因为指标得分与算出的不一致（E04 已问）多出来的分：差额正好是它，就只问得分。 */
function doubtfulScores({ form }: Reading, settled: readonly SettledFinding[]): Decimal {
  return settled
    .filter((each) => each.rule === 'E04' && isOn(form, each))
    .reduce((sum, { actual, expected }) => sum.plus(Number(actual)).minus(Number(expected)), dec(0));
}

/** 算出的总分；那张表自己的规则（E15、G08）已说总分应为几的，照应有的数比。 */
function soundTotal({ form, score }: Reading, settled: readonly SettledFinding[]): Decimal | null {
  const due = settled.find(
    (each) => totalRules.includes(each.rule) && isOn(form, each) && each.field === score.reading.spec.key,
  )?.expected;
  return typeof due === 'number' ? dec(due) : numberOf(score.reading);
}

const totalRules: readonly string[] = ['E15', 'G08'];

function compareScores(
  { kind, score }: Reading,
  others: readonly Reading[],
  submission: Submission,
  settled: readonly SettledFinding[],
): readonly FindingDraft[] {
  const { scheme } = submission;
  const printed = numberOf(score.reading);
  if (printed === null) return [];
  const tolerance = scheme.thresholds.scoreTolerance;
  const different = others.flatMap((other) => {
    const total = soundTotal(other, settled);
    if (total === null) return [];
    const apart = gap(total, printed);
    const explained = !exceeds(gap(total.minus(doubtfulScores(other, settled)), printed), tolerance);
    return explained || !exceeds(apart, tolerance) ? [] : [{ other, total, difference: apart }];
  });
  const [first] = different;
  if (first === undefined) return [];
  return [
    draftAt(score, {
      message: say(message, {
        甲: kind.form,
        a: formatAmount(printed),
        乙: different.map(({ other, total }) => `《${other.kind.form}》${formatAmount(total)}`).join('、'),
        d: formatAmount(first.difference),
      }),
      expected: toCellNumber(first.total),
      difference: toCellNumber(first.difference),
      tolerance,
      related: different.map(({ other }) => other.score),
      fix: isCertain(kind, different, others) ? replaceNumber(score, roundHalfUp(first.total, 2)) : null,
    }),
  ];
}

/** 抄写的总分，算出的几处都相同而都与它不同，就该改它；正文的得分是抄录，要改的是报告。 */
const isCertain = (
  { form }: Conclusion,
  different: readonly { readonly total: Decimal }[],
  others: readonly Reading[],
): boolean =>
  form !== quotedForm &&
  different.length === others.length &&
  different.every(({ total }) => total.eq(different[0]?.total ?? 0));

function compareGrades({ kind, grade }: Reading, others: readonly Reading[]): readonly FindingDraft[] {
  if (isBlank(grade.reading)) return [];
  const printed = textOf(grade.reading);
  const different = others.filter((other) => textOf(other.grade.reading) !== printed);
  const [first] = different;
  if (first === undefined) return [];
  return [
    draftAt(grade, {
      message: say(gradeMessage, {
        甲: kind.form,
        a: printed,
        乙: different.map((other) => `《${other.kind.form}》“${textOf(other.grade.reading)}”`).join('、'),
      }),
      expected: textOf(first.grade.reading),
      related: different.map((other) => other.grade),
    }),
  ];
}
