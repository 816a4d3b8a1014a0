import type { Rule } from '../../rule';
import { say } from '../../message';
import { isBlank } from '../../cells/reading';
import { quotedForms } from '../../quoted/quotedSums';
import { draftAt, fieldOf, subjectsOf } from '../../cells/subject';

const message = '评价结论缺少{缺}；请在报告正文写明，并填入本表。';

/** 正文的评价结论要有得分和等次。底稿还空着时不提。 */
export const h11: Rule = {
  id: 'H11',
  severity: '提示',
  finalSeverity: '错误',
  title: '评价结论的得分和等次',
  scope: '报告正文数据表',
  plain: '评价结论里要写明多少分、什么等次。报告里写好，再填进这张表。',
  condition: '正文有得分与等次',
  message,
  basis: '绩效自评报告应有评价结论',
  source: 'SEED 000、003（没有得分和等次）',
  check: (submission) =>
    quotedForms(submission).flatMap((form) => {
      if (subjectsOf(form).every(({ reading }) => isBlank(reading))) return [];
      const score = fieldOf(form, '报告得分');
      const grade = fieldOf(form, '报告等次');
      const missing = [score, grade].filter(({ reading }) => isBlank(reading));
      const [first] = missing;
      if (first === undefined) return [];
      const 缺 = missing.map(({ reading }) => (reading === score.reading ? '得分' : '等次')).join('和');
      return [draftAt(first, { message: say(message, { 缺 }), related: [score, grade] })];
    }),
};
