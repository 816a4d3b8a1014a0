import { balance, quoted, scoredParameters } from './reportEdits';
import { xiangxiBase as base } from './ruleCase';
import type { RuleCases } from './ruleCase';

/** C 组：收支情况的用例。 */
export const cCases: RuleCases = {
  C01: {
    base,
    trigger: [balance('收入', { 收入合计: 219.8 })],
    silent: [balance('收入', { 收入合计: 219.81, 其他收入: 0 })],
  },
  C02: {
    base,
    // 58.34 是原件的笔误，58.38 才平
    trigger: [balance('支出和结余', { 支出合计: 171.97, 项目支出: 58.34 })],
    silent: [balance('支出和结余', { 支出合计: 171.97 }), quoted({ '决算支出.本年数': 171.97 })],
  },
  C03: {
    base,
    trigger: [quoted({ '人员经费.本年数': 111.73, '公用经费.本年数': 1.68 })],
    // 正文只引用了公用经费，不能据此说不平
    silent: [balance('支出和结余', { 基本支出: 113.59 }), quoted({ '公用经费.本年数': 1.86 })],
  },
  C04: {
    base,
    trigger: [balance('支出和结余', { 当年结余: 10.35 })],
    silent: [balance('支出和结余', { 当年结余: null })],
  },
  C05: {
    base,
    trigger: [balance('支出和结余', { 累计结余: 48.84 })],
    // 支出变了，当年结余跟着不对，由 C04 说；累计结余不再说一遍
    silent: [balance('支出和结余', { 项目支出: 59.38 })],
  },
  C06: {
    base,
    trigger: [{ form: '部门收支情况表', values: { '收入.汇总.上年结转': null } }],
    silent: [{ form: '部门收支情况表', values: { '收入.汇总.上年结转': 37.31 } }],
  },
  C07: {
    base,
    trigger: [balance('三公经费', { 三公经费合计: 2.69 })],
    silent: [balance('三公经费', { 三公经费合计: 2.96, 公务用车购置费: 0 })],
  },
  C08: {
    base,
    trigger: [balance('固定资产', { 固定资产合计: 6.45 })],
    silent: [balance('固定资产', { 固定资产合计: 6.54 })],
  },
  C09: {
    base,
    trigger: [balance('三公经费', { 公务接待费: 2.96 })],
    silent: [balance('三公经费', { 公务接待费: 1.86 })],
  },
  C10: {
    base,
    trigger: [quoted({ 其他资本性支出: 0.12 })],
    // 正文没写对个人和家庭的补助：没引用全，不能据此说不平
    silent: [quoted({ 对个人和家庭补助支出: null })],
  },
  C11: {
    base,
    trigger: [scoredParameters({ 本年追加预算: 79.43 })],
    // 年初预算里含其他收入 5 万元：等于扣除结转后的全部收入
    silent: [balance('收入', { 其他收入: 5 }), scoredParameters({ 本年追加预算: 102.43 })],
  },
  C12: {
    base,
    trigger: [quoted({ 项目支出中的设备购置: null })],
    silent: [quoted({ 其他资本性支出: null, 项目支出中的设备购置: null })],
  },
};
