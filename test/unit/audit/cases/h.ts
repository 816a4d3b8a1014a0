import changli from '../../../fixtures/changli-2023.json';
import heshan from '../../../fixtures/heshan-2021.json';
import { edit } from '../../support/editData';
import { dataOf } from '../../support/memorySource';
import { quoted, scoredParameters, summarised } from './reportEdits';
import { xiangxiBase } from './ruleCase';
import type { RuleCases } from './ruleCase';

const heshanBase = dataOf(heshan);
const printedChangli = dataOf(changli);

/** 昌黎去掉印成 0% 的率，回到公式。 */
const changliBase = edit(
  printedChangli,
  summarised({
    '政府性基金预算.占比': undefined,
    '社保基金预算.占比': undefined,
    '国有资本经营预算.占比': undefined,
    '转移支付.评优率': undefined,
  }),
);

/** H 组：报告正文与附表的用例。 */
export const hCases: RuleCases = {
  H01: {
    base: xiangxiBase,
    trigger: [quoted({ 上年结转: 37.39 })],
    // 两位小数相同就是同一个数
    silent: [quoted({ '项目支出.本年数': 58.379 }), scoredParameters({ 年末结余: 47.84 })],
  },
  H02: {
    base: heshanBase,
    trigger: [quoted({ '人员经费.占比': '34.24%' })],
    silent: [quoted({ '人员经费.占比': '34.4%', '公用经费.占比': '66%' })],
  },
  H03: {
    base: heshanBase,
    trigger: [quoted({ '基本支出.增长率': '47.87%' })],
    silent: [quoted({ '基本支出.增长率': '48%', '基本支出.上年数': 262.6 })],
  },
  H04: {
    base: changliBase,
    trigger: [summarised({ '转移支付.评优率': '0%', '社保基金预算.占比': '0%' })],
    silent: [summarised({ '一般公共预算.占比': '100%', 评优率: '100%' })],
  },
  H05: {
    base: changliBase,
    trigger: [summarised({ 四本预算项目个数合计: 2 })],
    silent: [summarised({ 四本预算项目个数合计: 1, 四本预算资金合计: 30.63 })],
  },
  H09: {
    base: changliBase,
    trigger: [quoted({ 所属预算单位名单: '昌黎县招商中心、昌黎县投资服务中心' })],
    silent: [quoted({ 所属预算单位个数: 2, 所属预算单位名单: '甲中心、乙中心' })],
  },
  H10: { base: changliBase, stage: '定稿', trigger: [], silent: [] },
  H11: {
    base: xiangxiBase,
    trigger: [quoted({ 报告等次: null })],
    silent: [quoted({ 报告得分: 93, 报告等次: '优' })],
  },
  H12: {
    base: xiangxiBase,
    trigger: [quoted({ 报告得分: 94 })],
    silent: [quoted({ 报告得分: 93 }), { form: '整体支出绩效自评情况', values: { 评分: 93, 等级: '优' } }],
  },
  H13: {
    base: changliBase,
    trigger: [],
    silent: [quoted({ 支出率口径说明: '支出率按调整后预算计算；对年初预算为 86.42%、61.26%。' })],
  },
};
