import type { Rule } from '../../rule';
import { checkQuotedSum, liveQuotedSum, quotedEconomic } from '../../quoted/quotedSums';

/** 正文的基本支出＝四项经济分类；只引用了几项时，只查超出。 */
export const c10: Rule = {
  id: 'C10',
  severity: '错误',
  title: '基本支出经济分类',
  scope: '报告正文数据表',
  plain: '报告正文里的基本支出，应当等于工资福利、商品和服务、对个人和家庭、其他资本性支出几项相加。',
  condition: '基本支出＝工资福利＋商品和服务＋对个人和家庭＋其他资本性（没引用全时只查超出）',
  message: '正文的{合计}{p}≠{算式}＝{c}，差{d}；请改正报告正文与本表。',
  basis: '部门预算支出经济分类',
  source: 'SEED 001（差 0.12）；PUBLIC',
  parameters: ['amountTolerance'],
  check: (submission) => checkQuotedSum(quotedEconomic, submission),
  live: [liveQuotedSum(quotedEconomic)],
};
