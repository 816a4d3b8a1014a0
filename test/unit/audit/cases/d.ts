import { basic, department } from './ruleCase';
import type { RuleCases } from './ruleCase';

/** D 组：预算执行的用例。 */
export const dCases: RuleCases = {
  D01: { trigger: [department({ 资金总额: 500 })], silent: [department({ 资金总额: 505.05 })] },
  D02: {
    trigger: [department({ 基本支出: 323.67 })],
    silent: [department({ 基本支出: 505.05, 项目支出: null })],
  },
  D03: {
    trigger: [department({ 执行数: 345.17 })],
    silent: [department({ 执行数: 346 }), basic({ '部门基本支出.本年决算数': null })],
  },
  D04: { trigger: [department({ 资金执行率: '69.54%' })], silent: [department({ 资金执行率: '68.5%' })] },
  D05: { trigger: [department({ 执行数: 505.06 })], silent: [department({ 执行数: 505.05 })] },
  D06: { trigger: [department({ 执行率得分: 7 })], silent: [department({ 执行率得分: 6.85 })] },
  D07: {
    trigger: [department({ 执行率偏差原因: null })],
    silent: [department({ 执行率偏差原因: null, 执行数: 460 })],
  },
};
