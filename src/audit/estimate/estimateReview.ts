import { contextUnit, dec, roundHalfUp, type Decimal } from '../../domain';
import { commonReviewPractice, type ReviewCriterionKey, type ReviewPractice } from '../../schemes';
import { evidenceFor, type FormReading, type Place, type Submission } from '../../submission';
import type { Finding } from '../finding';
import { numberOf } from '../cells/reading';
import { fieldOf } from '../cells/subject';
import { indicatorFormsIn, indicatorsOf, type Indicator } from '../indicators/indicators';
import { isNotApplicable } from '../indicators/notApplicable';

/** 复核预估里的一行：哪一项、哪一口径、扣几分。 */
export interface EstimateLine {
  /** 三级指标名。 */
  readonly indicator: string;
  readonly criterion: ReviewCriterionKey;
  /** 口径的说法。 */
  readonly title: string;
  /** 扣几分；口径没有说扣多少的为 0，只列出。 */
  readonly deducted: number;
  /** 得分格的位置。 */
  readonly place: Place | null;
}

/** 一张自评表的复核预估。 */
export interface Estimate {
  readonly form: string;
  readonly project: string | null;
  /** 表上的总分。 */
  readonly total: number;
  /** 总分减去各行可能扣掉的，不小于 0。 */
  readonly estimated: number;
  readonly lines: readonly EstimateLine[];
}

/** 全部复核预估。 */
export interface ReviewEstimate {
  /** 口径出自哪里，待核。 */
  readonly source: string;
  /** 没有登记过一份佐证：不按“没有佐证、没有调查”扣。 */
  readonly withoutEvidence: boolean;
  readonly estimates: readonly Estimate[];
}

/** 审核规则与口径同说一件事的：照规则的结果，不另判一遍。 */
const byRule: Readonly<Record<string, ReviewCriterionKey>> = {
  E22: 'duplicated',
  E11: 'misfiled',
  E21: 'reversed',
  E23: 'hollow',
};

/**
 * 复核人照常见口径可能扣的分，逐行列出。只是预估，不改得分；一行有几条口径的只按最重的一条扣。
 *
 * @param findings 同一份申报的审核结果（填报阶段）
 * @param practice 口径；缺省照方案的，方案没有照 {@link commonReviewPractice}
 */
export function estimateReview(
  submission: Submission,
  findings: readonly Finding[],
  practice: ReviewPractice = submission.scheme.review ?? commonReviewPractice,
): ReviewEstimate {
  const estimates = indicatorFormsIn(submission).flatMap((form) => {
    const total = numberOf(fieldOf(form, '总分').reading);
    return total === null ? [] : [estimateForm(form, total, submission, findings, practice)];
  });
  return { source: practice.source, withoutEvidence: submission.evidence.length === 0, estimates };
}

function estimateForm(
  form: FormReading,
  total: Decimal,
  submission: Submission,
  findings: readonly Finding[],
  practice: ReviewPractice,
): Estimate {
  const here = findings.filter((finding) => finding.form === form.form.id && finding.name === form.name);
  const lines = indicatorsOf(form).flatMap((indicator) => {
    const { printed } = indicator;
    if (printed === null || printed.lte(0) || isNotApplicable(indicator)) return [];
    return rowLines(indicator, printed, criteriaOf(indicator, submission, here), practice);
  });
  const lost = lines.reduce((sum, { deducted }) => sum.plus(deducted), dec(0));
  const left = total.minus(lost);
  return {
    form: form.form.id,
    project: form.name,
    total: Number(total.toString()),
    estimated: Number(roundHalfUp(left.lt(0) ? dec(0) : left, 2).toString()),
    lines,
  };
}

/** 一行的各条口径：最重的一条扣分，其余只列出。 */
function rowLines(
  { row, score }: Indicator,
  printed: Decimal,
  keys: readonly ReviewCriterionKey[],
  { criteria }: ReviewPractice,
): readonly EstimateLine[] {
  const shares = keys.map((key) => criteria[key].share ?? 0);
  const heaviest = shares.indexOf(Math.max(...shares, 0));
  return keys.map((criterion, index) => ({
    indicator: row.label,
    criterion,
    title: criteria[criterion].title,
    deducted:
      index === heaviest ? Number(roundHalfUp(printed.times(dec(shares[index] ?? 0)), 2).toString()) : 0,
    place: score.reading.place,
  }));
}

function criteriaOf(
  indicator: Indicator,
  submission: Submission,
  findings: readonly Finding[],
): readonly ReviewCriterionKey[] {
  const { goal, done, level2Name, context, row } = indicator;
  const found = findings
    .filter((finding) => finding.row?.index === row.index)
    .flatMap(({ rule }) => byRule[rule] ?? []);
  const empty = goal.kind === 'empty' || done.kind === 'empty';
  const bareNumber = goal.kind === 'quantity' && goal.quantity.unit === '' && contextUnit(context) === '';
  return [
    ...new Set<ReviewCriterionKey>([
      ...missingEvidence(indicator, submission),
      ...(empty ? (['unmeasurable'] as const) : []),
      ...(goal.kind === 'qualitative' && level2Name.startsWith('数量') ? (['vague'] as const) : []),
      ...(bareNumber ? (['noUnit'] as const) : []),
      ...found,
    ]),
  ];
}

/** 一份佐证也没有登记过的工作簿不看佐证：那是还没有用这个清单。 */
function missingEvidence(
  { form, row, level1Name, level2Name }: Indicator,
  submission: Submission,
): readonly ReviewCriterionKey[] {
  if (submission.evidence.length === 0) return [];
  const items = evidenceFor(submission, form.form.id, form.name, row.label);
  if (items.length === 0) return ['noEvidence'];
  const isSatisfaction = [level1Name, level2Name, row.label].some((name) => name.includes('满意度'));
  return isSatisfaction && !items.some(({ name }) => isSurvey(name)) ? ['noSurvey'] : [];
}

/** 佐证的名字说明它是调查：问卷、调查表、测评、回访。 */
export const isSurvey = (name: string): boolean => /问卷|调查|测评|评价表|回访|访谈|满意度/.test(name);
