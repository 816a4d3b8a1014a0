import { projectExecution } from '../../execution/execution';
import { rateRule } from '../../execution/rateRule';

/** 项目表的执行率。 */
export const f03 = rateRule(
  {
    id: 'F03',
    title: '项目执行率',
    scope: '项目自评表',
    plain: '项目的执行率＝全年执行数÷全年预算数。印的率和除出来的不一样，请恢复公式，或核对两个数。',
    condition: '执行率＝全年执行数/全年预算数，按印出的位数比较',
    source: 'SEED 002（吻合 100%）；PUBLIC',
  },
  projectExecution,
);
