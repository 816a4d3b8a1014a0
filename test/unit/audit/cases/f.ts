import { project } from './ruleCase';
import type { RuleCases } from './ruleCase';

/** F 组：项目支出的用例。 */
export const fCases: RuleCases = {
  F01: {
    trigger: [project({ '年度资金总额.全年执行数': 4 })],
    silent: [project({ '年度资金总额.全年执行数': 4.5, '其他资金.全年执行数': 0 })],
  },
  F03: { trigger: [project({ 执行率: '90%' })], silent: [project({ 执行率: '100%' })] },
  F06: {
    trigger: [{ form: '基础数据表', rows: { 业务工作专项: { 2: { 项目名称: '驻点招商' } } } }],
    silent: [{ form: '基础数据表', rows: { 业务工作专项: { 1: { 项目名称: '招商引资工作专项经费' } } } }],
  },
};
