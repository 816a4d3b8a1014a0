import type { Rule } from '../../rule';
import { basicSum } from '../../balance/balance';
import { balanceRule } from '../../balance/balanceRule';
import { checkQuotedSum, liveQuotedSum, quotedBasic } from '../../quoted/quotedSums';

const table = balanceRule(
  {
    id: 'C03',
    title: '基本支出',
    plain: '基本支出应当等于人员支出加公用支出，每个机构各自要平。',
    condition: '基本支出＝人员支出＋公用支出（±0.01，逐个机构；报告正文里的数同样核对）',
    source: 'SEED 001、000、003（吻合）',
  },
  basicSum,
);

/** 基本支出＝人员支出＋公用支出：收支表与正文都核。 */
export const c03: Rule = {
  ...table,
  scope: '部门收支情况表、报告正文数据表',
  check: (submission) => [...table.check(submission, '填报', []), ...checkQuotedSum(quotedBasic, submission)],
  live: [...(table.live ?? []), liveQuotedSum(quotedBasic)],
};
