import { totalsOf } from '../derived/relations';
import type { SumRelation } from '../derived/relations';

/** 汇总表。 */
export const summaryForm = '项目自评结果汇总表';

/** 四本预算。 */
export const budgetBooks = ['一般公共预算', '政府性基金预算', '社保基金预算', '国有资本经营预算'] as const;

/** 汇总表里的合计：四本预算的个数与资金、转移支付的资金与个数。 */
export const summaryTotals: readonly SumRelation[] = totalsOf(
  summaryForm,
  '四本预算项目个数合计',
  '四本预算资金合计',
  '转移支付.资金合计',
  '转移支付.项目个数',
);
