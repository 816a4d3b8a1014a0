import { basic } from './ruleCase';
import type { RuleCases } from './ruleCase';
import type { FormEdit } from '../../support/editData';

/** 项目支出本年决算为 0。 */
const noProjects: FormEdit = {
  form: '基础数据表',
  rows: { 业务工作专项: { 0: { 本年决算数: 0 }, 1: { 本年决算数: 0 } } },
};

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
  B08: {
    trigger: [],
    // 差一分钱是四舍五入
    silent: [basic({ '公务接待费、邮电费.本年预算数': 13.5, '公务接待费、邮电费.本年决算数': 8.91 })],
  },
  B09: {
    trigger: [basic({ '公车运行费及其他交通费.本年决算数': 1 })],
    silent: [basic({ '公车运行费及其他交通费.本年决算数': 1.24 })],
  },
  B10: {
    trigger: [],
    silent: [basic({ '其他商品和服务支出.本年决算数': 16.73, '设备购置费.本年预算数': 0.1 })],
  },
  B11: {
    trigger: [],
    // 预算空着是没填完
    silent: [basic({ '设备购置费.本年预算数': null })],
  },
  B12: {
    trigger: [],
    // 办公经费 136.51 使公用经费为 203.77，较上年 156.75 正好不超过 30%
    silent: [basic({ '办公经费.本年决算数': 136.51 })],
  },
  B13: {
    trigger: [],
    silent: [
      basic({
        '办公经费.本年预算数': 4,
        '水费、电费、差旅费.本年预算数': 24.5,
        '会议费、培训费.本年预算数': 26,
        '印刷费.本年预算数': 9,
      }),
    ],
  },
  B14: {
    trigger: [],
    silent: [basic({ '政府采购金额.本年决算数': null })],
  },
  B15: {
    trigger: [basic({ '公务接待.本年决算数': 18 })],
    silent: [basic({ '公务接待.本年决算数': 16.26 })],
  },
  B16: {
    // 公用经费 186.65 → 254.49，增长 36.35%
    trigger: [noProjects, basic({ '办公经费.上年决算数': 34.81, '办公经费.本年决算数': 187.23 })],
    // 186.65 → 240，增长 28.58%
    silent: [noProjects, basic({ '办公经费.上年决算数': 34.81, '办公经费.本年决算数': 172.74 })],
  },
  B17: {
    trigger: [],
    silent: [basic({ '设备购置费.本年决算数': 0 })],
  },
  B18: {
    lastYear: {
      year: 2021,
      source: '2021.xlsx',
      values: {
        '办公经费.上年决算数': 4.91,
        '公用经费.上年决算数': 156.75,
        '业务工作专项.招商引资工作.上年决算数': 4.5,
      },
    },
    trigger: [basic({ '办公经费.上年决算数': 5.91 })],
    silent: [basic({ '水费、电费、差旅费.上年决算数': 44.85 })],
  },
};
