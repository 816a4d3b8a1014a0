import { departmentExecution } from '../../execution/execution';
import { rateRule } from '../../execution/rateRule';

/** 部门表的资金执行率。 */
export const d04 = rateRule(
  {
    id: 'D04',
    title: '资金执行率',
    scope: '部门自评表',
    plain: '资金执行率＝执行数÷资金总额。印的率和除出来的不一样，请恢复公式，或核对这两个数。',
    condition: '资金执行率＝ROUND(执行数/资金总额,4)，按印出的位数比较',
    source: 'SEED 002（吻合 68.54%）',
  },
  departmentExecution,
);
