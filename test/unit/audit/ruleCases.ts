import type { SubmissionData } from '../../../src/submission';
import xiangxi from '../../fixtures/xiangxi-2020-corrected.json';
import type { FormEdit } from '../support/editData';
import { dataOf } from '../support/memorySource';

/** 一条规则的两份用例：在改正后的申报（缺省衡阳）上改几处，一份应报，一份不应报。 */
export interface RuleCase {
  readonly base?: SubmissionData;
  readonly trigger: readonly FormEdit[];
  readonly silent: readonly FormEdit[];
}

const basic = (values: FormEdit['values']): FormEdit => ({ form: '基础数据表', values });
const department = (values: FormEdit['values']): FormEdit => ({ form: '部门整体支出绩效自评表', values });
const project = (values: FormEdit['values']): FormEdit => ({ form: '项目支出绩效自评表', values });
const indicator = (index: number, columns: Record<string, string | number | null>): FormEdit => ({
  form: '部门整体支出绩效自评表',
  rows: { 绩效指标: { [index]: columns } },
});

const scored = (index: number, columns: Record<string, string | number | null>): FormEdit => ({
  form: '部门整体支出绩效评价评分表',
  rows: { 评价指标: { [index]: columns } },
});

/** 逐条规则的用例；测试保证一条不缺。 */
export const ruleCases: Readonly<Record<string, RuleCase>> = {
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
  F01: {
    trigger: [project({ '年度资金总额.全年执行数': 4 })],
    silent: [project({ '年度资金总额.全年执行数': 4.5, '其他资金.全年执行数': 0 })],
  },
  F03: { trigger: [project({ 执行率: '90%' })], silent: [project({ 执行率: '100%' })] },
  F06: {
    trigger: [{ form: '基础数据表', rows: { 业务工作专项: { 2: { 项目名称: '驻点招商' } } } }],
    silent: [{ form: '基础数据表', rows: { 业务工作专项: { 1: { 项目名称: '招商引资工作专项经费' } } } }],
  },
  G05a: {
    base: dataOf(xiangxi),
    trigger: [
      scored(2, { 评分标准: '100%（含）以下计满分；每超过1个百分点酌情扣分' }),
      scored(12, { 指标值: '两例' }),
    ],
    silent: [scored(2, { 评分标准: '≤100%计满分，每超1个百分点扣0.3分' }), scored(6, { 指标值: '无' })],
  },
};
