import { basic } from './ruleCase';
import type { RuleCases } from './ruleCase';

/** B 组：基础数据表的用例。 */
export const bCases: RuleCases = {
  B01: { trigger: [basic({ 控制率: '100%' })], silent: [basic({ 控制率: '80%' })] },
  B01a: { trigger: [basic({ 实际在职人数: 16 })], silent: [basic({ 实际在职人数: 15 })] },
  B02: {
    trigger: [basic({ '公用经费.本年预算数': 303.1 })],
    silent: [basic({ '公用经费.本年决算数': 69.72, '办公经费.本年决算数': '2.46 ✓' })],
  },
  B03: {
    trigger: [basic({ '三公经费.本年决算数': 10.26 })],
    silent: [basic({ '三公经费.本年决算数': 10.16, '出国经费.本年决算数': null })],
  },
  B04: {
    trigger: [basic({ '公务用车购置和维护经费.本年决算数': 1.34 })],
    silent: [basic({ '公务用车购置和维护经费.本年决算数': 1.24 })],
  },
  B05: {
    trigger: [basic({ '项目支出.本年预算数': 25.5 })],
    silent: [basic({ '项目支出.本年预算数': 22.5 })],
  },
  B06: {
    trigger: [basic({ '业务工作专项.本年预算数': 25.5 })],
    silent: [basic({ '业务工作专项.本年预算数': 22.5, '运行维护专项.本年预算数': 0 })],
  },
  B07: {
    trigger: [basic({ '部门基本支出.本年决算数': 60 })],
    silent: [basic({ '部门基本支出.本年决算数': 69.72 })],
  },
};
