import { department, indicator } from './ruleCase';
import type { RuleCases } from './ruleCase';

/** E 组：绩效指标的用例。 */
export const eCases: RuleCases = {
  E01: { trigger: [indicator(0, { 分值: 7 })], silent: [indicator(0, { 分值: null })] },
  E02: { trigger: [department({ 执行率分值: 15 })], silent: [department({ 分值合计: 90 })] },
  E03: { trigger: [indicator(0, { 得分: 6.5 })], silent: [indicator(0, { 得分: 6 })] },
  E06: {
    trigger: [indicator(1, { 得分: 3.5 })],
    silent: [indicator(1, { 得分: 3.5, 偏差原因分析及改进措施: '活动改期。' })],
  },
  E07: {
    trigger: [indicator(0, { 偏差原因分析及改进措施: null })],
    silent: [indicator(0, { 偏差原因分析及改进措施: null, 实际完成值: '3.8次' })],
  },
  E08: { trigger: [indicator(11, { 实际完成值: '≥95%' })], silent: [indicator(11, { 实际完成值: '95%' })] },
};
