import { project } from './ruleCase';
import type { RuleCases } from './ruleCase';
import type { FormEdit } from '../../support/editData';

/** 项目行写成与项目表一样的名字：F05 对只差后缀的名字有提示。 */
const sameNames = (
  rows: Readonly<Record<number, Readonly<Record<string, string | number>>>> = {},
): FormEdit => ({
  form: '基础数据表',
  rows: {
    业务工作专项: {
      0: { 项目名称: '联络湖南异地商会工作经费', ...rows[0] },
      1: { 项目名称: '招商引资工作经费', ...rows[1] },
    },
  },
});

/** 改第一张项目表的一行指标。 */
const projectIndicator = (index: number, columns: Readonly<Record<string, number>>): FormEdit => ({
  form: '项目支出绩效自评表',
  rows: { 绩效指标: { [index]: columns } },
});

/** F 组：项目支出的用例。 */
export const fCases: RuleCases = {
  F01: {
    trigger: [project({ '年度资金总额.全年执行数': 4 })],
    silent: [project({ '年度资金总额.全年执行数': 4.5, '其他资金.全年执行数': 0 })],
  },
  F03: { trigger: [project({ 执行率: '90%' })], silent: [project({ 执行率: '100%' })] },
  F04: {
    trigger: [project({ '当年财政拨款.全年预算数': 6, '其他资金.全年预算数': 0 })],
    // 5.85÷4.5－1＝30%，正好到限
    silent: [project({ '当年财政拨款.全年预算数': 5.85 })],
  },
  F05: {
    // 两个项目的决算写颠倒，合计仍是 22.5
    trigger: [sameNames({ 0: { 本年决算数: 17.5 }, 1: { 本年决算数: 5 } })],
    silent: [sameNames()],
  },
  F06: {
    trigger: [{ form: '基础数据表', rows: { 业务工作专项: { 2: { 项目名称: '驻点招商' } } } }],
    silent: [{ form: '基础数据表', rows: { 业务工作专项: { 1: { 项目名称: '招商引资工作专项经费' } } } }],
  },
  F07: {
    trigger: [projectIndicator(0, { 分值: 21 }), projectIndicator(3, { 分值: 9 })],
    silent: [projectIndicator(0, { 分值: 20 }), projectIndicator(3, { 分值: 10 })],
  },
};
