import type { Rule } from '../rule';
import { balanceRules } from './balance';
import { basicDataRules } from './basicData';
import { executionRules } from './execution';
import { fillingRules } from './filling';
import { indicatorsRules } from './indicators';
import { projectsRules } from './projects';
import { reportRules } from './report';
import { reviewRules } from './review';
import { scoringRules } from './scoring';

/** 登记的全部规则，按编号排；编号里的字母是老的分组，文件按题目放。 */
export const rules: readonly Rule[] = [
  ...balanceRules,
  ...basicDataRules,
  ...executionRules,
  ...fillingRules,
  ...indicatorsRules,
  ...projectsRules,
  ...reportRules,
  ...reviewRules,
  ...scoringRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
