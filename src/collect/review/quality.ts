import { auditSubmission, countFindings, type Finding } from '../../audit';
import { attachments, completeness, type Submission } from '../../submission';

/** 自评工作质量的一项：满分几分，程序看得出多少。 */
export interface QualityCriterion {
  readonly title: string;
  readonly weight: number;
  /** 程序看得出的，与建议的分；不能机械判定的没有这一项。 */
  readonly judge?: (facts: QualityFacts) => QualityVerdict;
}

/** 程序看出的一句话；毛病一处也没有才建议满分，扣多少官方没有说，有毛病的不建议分。 */
export interface QualityVerdict {
  readonly note: string;
  readonly clean: boolean;
}

/** 判这几项要的数。 */
export interface QualityFacts {
  /** 登记过、却没有读到的表。 */
  readonly missingForms: number;
  /** 没有勾的附件。 */
  readonly missingAttachments: readonly string[];
  readonly evidence: number;
  /** 没填的必填格。 */
  readonly empty: number;
  readonly errors: number;
  /** 没有写说明的核实。 */
  readonly unexplained: number;
}

const clause = (count: number, text: string): string => (count > 0 ? `${text} ${count} 处` : '');
const said = (clauses: readonly string[], clean: string): QualityVerdict => {
  const found = clauses.filter((text) => text !== '');
  return { note: found.length === 0 ? clean : `${found.join('，')}。`, clean: found.length === 0 };
};

/** 出处，印在表上。 */
export const qualitySource = '成都某区 2025 年度通知附件 8 的分值构成（二手资料，待核；原表的栏目没有见到）';

/** 六项合计 100 分，照附件 8 的次序；各地不同就改这张表。 */
export const qualityCriteria: readonly QualityCriterion[] = [
  {
    title: '资料上传齐全',
    weight: 20,
    judge: ({ missingForms, missingAttachments, evidence }) =>
      said(
        [
          clause(missingForms, '没有读到的表'),
          missingAttachments.length > 0 ? `附件没有勾：${missingAttachments.join('、')}` : '',
          evidence === 0 ? '没有登记过佐证' : '',
        ],
        `各表都在，附件都勾了，登记佐证 ${evidence} 份；附件里是什么要人看。`,
      ),
  },
  {
    title: '要素齐全、格式规范',
    weight: 10,
    judge: ({ empty, errors }) =>
      said(
        [clause(empty, '没填的必填格'), clause(errors, '错误级的审核结果')],
        '必填都填了，没有错误级的审核结果。',
      ),
  },
  { title: '语句通顺、逻辑清晰', weight: 10 },
  {
    title: '结论准确、依据充分',
    weight: 20,
    judge: ({ errors, unexplained, evidence }) => ({
      ...said(
        [
          clause(errors, '错误级的审核结果'),
          clause(unexplained, '没有说明的核实'),
          evidence === 0 ? '没有登记过佐证' : '',
        ],
        '数算得对、核实都有说明；依据充分不充分要人看。',
      ),
      clean: false,
    }),
  },
  { title: '问题深刻、剖析精准', weight: 20 },
  { title: '建议可行、具体明确', weight: 20 },
];

/** 一份申报里判这几项要的数。 */
export function qualityFacts(submission: Submission, findings: readonly Finding[]): QualityFacts {
  const ticked = new Set(submission.attachments);
  return {
    missingForms: findings.filter(({ rule }) => rule === 'A16').length,
    missingAttachments: attachments.filter(({ id }) => !ticked.has(id)).map(({ id }) => id),
    evidence: submission.evidence.length,
    empty: completeness(submission).reduce((sum, { required, filled }) => sum + required - filled, 0),
    errors: countFindings(findings).错误,
    unexplained: findings.filter(({ severity, explanation }) => severity === '核实' && explanation === null)
      .length,
  };
}

/** 复核表上的一项。 */
export interface QualityLine {
  readonly title: string;
  readonly weight: number;
  /** 建议的分；没有建议为空串。 */
  readonly proposed: number | '';
  readonly note: string;
}

/** 一份申报的自评工作质量：看得出的说出来，看不出的照实说。 */
export function qualityLines(submission: Submission): readonly QualityLine[] {
  const facts = qualityFacts(submission, auditSubmission(submission));
  return qualityCriteria.map(({ title, weight, judge }) => {
    const verdict = judge?.(facts);
    return {
      title,
      weight,
      proposed: verdict?.clean === true ? weight : '',
      note: verdict?.note ?? '不能机械判定，请复核人评。',
    };
  });
}
