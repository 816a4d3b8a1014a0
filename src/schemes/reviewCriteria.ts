/** 复核口径的标识。 */
export const reviewCriterionKeys = [
  'noEvidence',
  'unmeasurable',
  'vague',
  'noUnit',
  'noSurvey',
  'duplicated',
  'misfiled',
  'reversed',
  'hollow',
] as const;

/** 复核口径的标识。 */
export type ReviewCriterionKey = (typeof reviewCriterionKeys)[number];

/** 一条复核口径。 */
export interface ReviewCriterion {
  /** 复核人的说法。 */
  readonly title: string;
  /** 扣掉这一行得分的几成（小数，0—1）；口径没有说扣多少的为 null：只列出，不扣。 */
  readonly share: number | null;
}

/** 复核预估：方案带的口径与要不要开。 */
export interface ReviewPractice {
  /** 打开方案就显示；缺省不显示，由用户自己开。 */
  readonly on: boolean;
  /** 口径出自哪里。 */
  readonly source: string;
  readonly criteria: Readonly<Record<ReviewCriterionKey, ReviewCriterion>>;
}
