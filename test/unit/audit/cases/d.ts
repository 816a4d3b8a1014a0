import hengyang from '../../../fixtures/hengyang-2022-corrected.json';
import type { SubmissionData } from '../../../../src/submission';
import { dataOf } from '../../support/memorySource';
import { basic, department } from './ruleCase';
import type { RuleCases } from './ruleCase';

/** 衡阳的三种表，另有收支情况表：收入决算 346.17（正文印出）。 */
const withAccounts: SubmissionData = {
  ...dataOf(hengyang),
  forms: [
    ...dataOf(hengyang).forms,
    {
      form: '部门收支情况表',
      name: null,
      values: {},
      rows: { 收入: [{ 机构名称: '衡阳市投资促进事务中心', 公共财政拨款: 346.17 }] },
    },
  ],
};

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
    silent: [
      department({ 执行率偏差原因: null, 执行数: 460 }),
      // 0÷0 印成 0%：没有执行率（D05），谈不上偏低
      department({ 公共财政拨款: 0, 其他资金: 0, 执行数: 0, 资金执行率: '0%', 执行率偏差原因: null }),
    ],
  },
  D08: {
    // 505.05－303.01－22.5＝179.54；249.26－69.72＝179.54
    trigger: [basic({ '部门基本支出.本年决算数': 249.27 })],
    silent: [basic({ '部门基本支出.本年决算数': 249.26 })],
  },
  D09: {
    base: withAccounts,
    trigger: [department({ 执行率偏差原因: null })],
    silent: [
      department({ 执行率偏差原因: null }),
      { form: '部门收支情况表', rows: { 收入: { 0: { 公共财政拨款: 505.05 } } } },
    ],
  },
};
