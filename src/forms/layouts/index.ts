import { basicDataLayout } from './basicData';
import { departmentSelfEvaluationLayout } from './departmentSelfEvaluation';
import { evaluatorsLayout } from './evaluators';
import { incomeAndExpenditureLayout } from './incomeAndExpenditure';
import { projectSelfEvaluationLayout } from './projectSelfEvaluation';
import { projectSummaryLayout } from './projectSummary';
import { reportCoverLayout } from './reportCover';
import { reportFiguresLayout } from './reportFigures';
import { reportSlotsLayout } from './reportSlots';
import { scoringTableLayout } from './scoringTable';
import { selfEvaluationStatusLayout } from './selfEvaluationStatus';
import type { Layout } from './layout';

/** 内置的版面，按官方附件次序。 */
export const layouts: readonly Layout[] = [
  reportCoverLayout,
  incomeAndExpenditureLayout,
  basicDataLayout,
  departmentSelfEvaluationLayout,
  projectSelfEvaluationLayout,
  scoringTableLayout,
  selfEvaluationStatusLayout,
  projectSummaryLayout,
  evaluatorsLayout,
  reportFiguresLayout,
  reportSlotsLayout,
];
