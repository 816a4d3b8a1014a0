import type { FormEdit } from '../../support/editData';
import { scored, xiangxiBase } from './ruleCase';
import type { RuleCases } from './ruleCase';

/** 改评分表的字段。 */
const table = (values: FormEdit['values']): FormEdit => ({ form: '部门整体支出绩效评价评分表', values });
/** 改评分表可增行区的行。 */
const tableRows = (rows: FormEdit['rows']): FormEdit => ({
  form: '部门整体支出绩效评价评分表',
  ...(rows ? { rows } : {}),
});
/** 改报告正文数据表。 */
const report = (values: FormEdit['values']): FormEdit => ({ form: '报告正文数据表', values });

/** G 组：100 分评分表的用例。 */
export const gCases: RuleCases = {
  G01: {
    base: xiangxiBase,
    trigger: [scored(0, { 分值: 4 })],
    // 同一级里此消彼长，合计不变
    silent: [scored(0, { 分值: 4 }), scored(1, { 分值: 2 })],
  },
  G02: { base: xiangxiBase, trigger: [table({ 编制数: 6 })], silent: [table({ 编制数: null })] },
  G03: {
    base: xiangxiBase,
    trigger: [scored(5, { 指标值: '12.43%' })],
    // 10.59÷85.07＝12.4486%，印一位是 12.4%
    silent: [scored(5, { 指标值: '12.4%' }), scored(4, { 指标值: '78.24%' })],
  },
  G04: {
    base: xiangxiBase,
    trigger: [scored(5, { 扣分原因和其他说明: '预算调整率＝（10.58万元÷85.07万元）×100%＝12.43%＜10%。' })],
    silent: [
      scored(5, { 扣分原因和其他说明: '（1.88万元÷14.54万元）×100%＝12.93%＜100%；2×3＞5，3万元≤30人。' }),
    ],
  },
  G05: { base: xiangxiBase, trigger: [scored(5, { 得分: 4 })], silent: [scored(5, { 得分: 3 })] },
  G05a: {
    base: xiangxiBase,
    trigger: [
      scored(2, { 评分标准: '100%（含）以下计满分；每超过1个百分点酌情扣分' }),
      scored(12, { 指标值: '两例' }),
    ],
    silent: [scored(2, { 评分标准: '≤100%计满分，每超1个百分点扣0.3分' }), scored(6, { 指标值: '无' })],
  },
  G06: {
    base: xiangxiBase,
    trigger: [scored(5, { 扣分原因和其他说明: '根据评分标准，本单位该项指标得满分4分。' })],
    silent: [
      scored(5, { 扣分原因和其他说明: '未得满分，得3分。' }),
      scored(6, { 扣分原因和其他说明: '无完工的新建楼堂馆所，该项指标得满分1分。' }),
    ],
  },
  G07: {
    base: xiangxiBase,
    // 97.43－40－24.24－22.60＝10.59
    trigger: [report({ 预算调整数: 10.58 })],
    silent: [report({ 预算调整数: 10.59, 实际追加预算: null })],
  },
  G08: {
    base: xiangxiBase,
    trigger: [table({ 总分: 94 })],
    silent: [
      table({ 总分: 93, 等次: '优秀' }),
      tableRows({ 一级指标小计: { 0: { 一级指标: '1、投入', 得分小计: 13, 得分率: '100%' } } }),
    ],
  },
  G09: {
    base: xiangxiBase,
    trigger: [tableRows({ 满意度调查: { 0: { 权重: '60%' } } })],
    silent: [
      tableRows({ 满意度调查: { 0: { 权重: '40%' }, 1: { 权重: '50%' } } }),
      table({ 综合满意度: '96.08%' }),
    ],
  },
  G10: {
    base: xiangxiBase,
    trigger: [report({ 政府采购年初预算: 0.8 })],
    silent: [report({ 政府采购年初预算: 0.48 })],
  },
};
