import { basic } from './ruleCase';
import type { RuleCases } from './ruleCase';

/** A 组：填写的格式与完整的用例。 */
export const aCases: RuleCases = {
  A02: {
    trigger: [basic({ '办公经费.本年决算数': '2.46 ✓' })],
    silent: [basic({ '会议费、培训费.本年决算数': '13.43', '办公经费.本年预算数': '15.40' })],
  },
  A06: {
    trigger: [basic({ '部门基本支出.上年决算数': null })],
    silent: [
      basic({
        '公车购置.上年决算数': null,
        '公车运行维护.上年决算数': null,
        '公务用车购置和维护经费.上年决算数': null,
      }),
    ],
  },
  A13: {
    trigger: [basic({ '公用经费.本年决算数': 69.72 })],
    silent: [basic({ '办公经费.本年决算数': 3 })],
  },
};
