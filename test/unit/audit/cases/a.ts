import { fieldsOf, findForm } from '../../../../src/forms';
import changli from '../../../fixtures/changli-2023.json';
import { dataOf } from '../../support/memorySource';
import { summarised } from './reportEdits';
import { basic, department, indicator, project } from './ruleCase';
import type { RuleCases } from './ruleCase';

/** 基础数据表只填了上年一栏的公用经费明细，别的都空着。 */
const justStarted = Object.fromEntries(
  fieldsOf(findForm('基础数据表'))
    .filter(({ key, formula }) => formula === undefined && !/^(?:办公|印刷|水费).*上年决算数$/.test(key))
    .map(({ key }) => [key, null]),
);

/** A 组：填写的格式与完整的用例。 */
export const aCases: RuleCases = {
  A01: {
    trigger: [department({ 联系电话: null, 部门履职概述: null })],
    // 签字打印后手写，日期定稿前再填；空着的基本支出由 A06 报
    silent: [
      department({ 填表人: null, 填表日期: null, 单位负责人: null }),
      basic({ '部门基本支出.上年决算数': null }),
    ],
  },
  A02: {
    trigger: [basic({ '办公经费.本年决算数': '2.46 ✓' })],
    silent: [basic({ '会议费、培训费.本年决算数': '13.43', '办公经费.本年预算数': '15.40' })],
  },
  A03: {
    trigger: [basic({ '印刷费.本年预算数': -15, 编制数: -15 }), indicator(1, { 分值: -4 })],
    silent: [basic({ '印刷费.本年预算数': 0 })],
  },
  A04: {
    trigger: [basic({ '印刷费.本年决算数': 0.573 })],
    silent: [basic({ '印刷费.本年决算数': 0.57, '公车购置.本年决算数': 0.1 + 0.2 })],
  },
  A05: {
    trigger: [basic({ '水费、电费、差旅费.本年决算数': 122_500 })],
    // 差 150 倍而数目都小，是真的没花
    silent: [basic({ '印刷费.本年决算数': 0.1 })],
  },
  A06: {
    trigger: [basic({ '部门基本支出.上年决算数': null })],
    silent: [
      basic({
        '公车购置.上年决算数': null,
        '公车运行维护.上年决算数': null,
        '公务用车购置和维护经费.上年决算数': null,
      }),
      // 才填了公用经费的明细，还没填到部门基本支出
      basic(justStarted),
    ],
  },
  A07: {
    trigger: [basic({ 实际在职人数: 12.5 })],
    silent: [indicator(1, { 实际完成值: '1.5次' })],
  },
  A08: {
    trigger: [indicator(1, { 三级指标: '指标1：' })],
    silent: [indicator(1, { 三级指标: '指标1：招商考察' })],
  },
  A09: {
    trigger: [department({ 部门名称: '衡阳投资促进事务中心' }), project({ 主管部门: '市商务局' })],
    silent: [department({ 部门名称: '衡阳市投资促进 事务中心' }), project({ 主管部门: '衡阳市财政局' })],
  },
  A10: {
    trigger: [department({ 填表日期: '2022年3月20日' })],
    // 44995＝2023-03-10，Excel 存成日期的写法
    silent: [department({ 填表日期: 44_995 }), project({ 填表日期: '三月二十日' })],
  },
  A11: {
    trigger: [department({ 部门履职概述: '保障公用经费支出支出。' })],
    silent: [
      department({ 部门履职概述: '以优质服务服务企业，比2019年增长5%。' }),
      indicator(6, { 年度指标值: '2022年全年' }),
    ],
  },
  A12: {
    relabel: { 主管部门: '主管部分' },
    trigger: [],
    silent: [],
  },
  A13: {
    trigger: [basic({ '公用经费.本年决算数': 69.72 })],
    silent: [basic({ '办公经费.本年决算数': 3 })],
  },
  A14: {
    trigger: [indicator(8, { 得分: '#N/A' })],
    silent: [department({ 部门履职概述: '#1 车间、#N 号线的维护。' })],
  },
  A15: {
    cached: [{ form: '部门整体支出绩效自评表', field: '资金总额', value: 400 }],
    trigger: [],
    silent: [basic({ '公用经费.本年决算数': 69.72 })],
  },
  A16: { removed: '基础数据表', placeless: true, trigger: [], silent: [] },
  A17: {
    scheme: { signers: 2 },
    stage: '定稿',
    trigger: [department({ 填表人: '张三', 单位负责人: '张三' })],
    silent: [
      department({ 填表人: '张三', 单位负责人: '李四' }),
      project({ 填表人: '张三', 单位负责人: '李四' }),
    ],
  },
  A18: {
    formulas: { '5次': '=SUM(2,3)' },
    trigger: [],
    silent: [],
  },
  A19: {
    replaced: [{ form: '基础数据表', field: '运行维护专项.本年决算数', formula: '=N(A1)+123.45' }],
    trigger: [],
    silent: [],
  },
  A20: {
    base: dataOf(changli),
    trigger: [summarised({ 部门整体实际支出率: '50%' })],
    // 键入的与算出来的一样：只有 A13 提示公式没了
    silent: [summarised({ 部门整体实际支出率: '100%' })],
  },
  A21: { moved: { name: '自评_执行数', columns: 21 }, trigger: [], silent: [] },
  A22: {
    // 两项之和没有变（D02 不说），各自与基础数据表的预算数都不一样
    trigger: [department({ 基本支出: 254.05, 项目支出: 251 })],
    // 合计对不上的由 D02 说
    silent: [department({ 执行数: 346.17 })],
  },
};
