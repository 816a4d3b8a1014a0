import type { Rule } from '../../rule';
import { expenditureSum } from '../../balance/balance';
import { balanceRule } from '../../balance/balanceRule';
import { checkQuotedSum, liveQuotedSum, quotedExpenditure } from '../../quoted/quotedSums';

const table = balanceRule(
  {
    id: 'C02',
    title: '支出合计',
    plain: '支出合计应当等于基本支出加项目支出，每个机构各自要平。',
    condition: '支出合计＝基本支出＋项目支出（±0.01，逐个机构；报告正文里的数同样核对）',
    source: 'SEED 001（171.97≠113.59＋58.34）；PUBLIC',
  },
  expenditureSum,
);

/** 支出合计＝基本支出＋项目支出：收支表与正文都核。 */
export const c02: Rule = {
  ...table,
  scope: '部门收支情况表、报告正文数据表',
  check: (submission) => [
    ...table.check(submission, '填报', []),
    ...checkQuotedSum(quotedExpenditure, submission),
  ],
  live: [...(table.live ?? []), liveQuotedSum(quotedExpenditure)],
};
