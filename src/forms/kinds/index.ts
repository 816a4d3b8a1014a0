import { basicData } from './basicData/kind';
import { departmentSelfEvaluation } from './departmentSelfEvaluation/kind';
import { evaluators } from './evaluators/kind';
import { incomeAndExpenditure } from './incomeAndExpenditure/kind';
import { projectSelfEvaluation } from './projectSelfEvaluation/kind';
import { projectSummary } from './projectSummary/kind';
import { reportCover } from './reportCover/kind';
import { reportFigures } from './reportFigures/kind';
import { reportSlots } from './reportSlots/kind';
import { scoringTable } from './scoringTable/kind';
import { selfEvaluationStatus } from './selfEvaluationStatus/kind';

/** 全部表种，按官方附件次序。 */
export const kinds = [
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
] as const;

export {
  basicData,
  departmentSelfEvaluation,
  evaluators,
  incomeAndExpenditure,
  projectSelfEvaluation,
  projectSummary,
  reportCover,
  reportFigures,
  reportSlots,
  scoringTable,
  selfEvaluationStatus,
};
