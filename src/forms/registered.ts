import type { FormId } from '../schemes';
import { basicData } from './data/basicData';
import { departmentSelfEvaluation } from './data/departmentSelfEvaluation';
import { incomeAndExpenditure } from './data/incomeAndExpenditure';
import { projectSelfEvaluation } from './data/projectSelfEvaluation';
import { projectSummary } from './data/projectSummary';
import { reportFigures } from './data/reportFigures';
import { reportSlots } from './data/reportSlots';
import { evaluators, reportCover, selfEvaluationStatus } from './data/reportForms';
import { scoringTable } from './data/scoringTable';
import type { Form } from './form';

/** 全部表样，按官方附件次序：概况、收支、基础数据在前，自评与评分居中，汇总、签署在后；最后是我们自己的工作底稿。 */
export const forms: readonly Form[] = [
  reportCover,
  incomeAndExpenditure,
  basicData,
  departmentSelfEvaluation,
  projectSelfEvaluation,
  scoringTable,
  selfEvaluationStatus,
  projectSummary,
  evaluators,
  reportFigures,
  reportSlots,
];

/** 按标识取表样；FormId 都有登记（测试保证）。 */
export function findForm(id: FormId): Form {
  const form = forms.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`没有登记的表样：${id}`);
  return form;
}
