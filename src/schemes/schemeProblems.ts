import { dec, formatAmount, readStandard } from '../domain';
import type { Scheme, SchemeForm, SchemeIndicator } from './scheme';
import { strayBasis } from './strayBasis';

/** 方案内容上的毛病：分值合计不是 100、评分标准读不懂、调查权重之和不是 100%、依据说的位置落了空。 */
export function schemeProblems(scheme: Scheme): readonly string[] {
  const forms = scheme.forms.flatMap((form) => [
    ...weightProblems(scheme, form),
    ...form.indicators.flatMap((row) => standardProblem(form, row)),
    ...surveyProblems(form),
  ]);
  return [...forms, ...strayBasis(scheme)];
}

function weightProblems({ execution }: Scheme, { form, levels }: SchemeForm): readonly string[] {
  if (levels.length === 0) return [];
  const sum = levels.reduce((total, { weight }) => total.plus(weight), dec(execution.weight));
  const with10 = execution.weight === 0 ? '' : `（含执行率 ${execution.weight} 分）`;
  return sum.eq(100) ? [] : [`《${form}》的分值合计${with10}是 ${formatAmount(sum)} 分，应为 100 分。`];
}

function standardProblem({ form }: SchemeForm, row: SchemeIndicator): readonly string[] {
  if (row.standard === undefined || row.standard.trim() === '') return [];
  const reading = readStandard(row.standard, row.weight === undefined ? undefined : dec(row.weight));
  return reading.ok
    ? []
    : [`《${form}》“${row.indicator}”的评分标准：${reading.problems[0]?.message ?? '看不懂。'}`];
}

function surveyProblems({ form, surveys = [] }: SchemeForm): readonly string[] {
  const sum = surveys.reduce((total, { weight }) => total.plus(weight), dec(0));
  return surveys.length === 0 || sum.eq(1)
    ? []
    : [`《${form}》满意度调查的权重合计 ${formatAmount(sum.times(100))}%，应为 100%。`];
}
