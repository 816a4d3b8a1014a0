import { defineKind, type FieldDefinition } from '../kind';
import {
  executionScore,
  executionWeight,
  indicatorBlock,
  scoreFields,
  signFields,
} from '../shared/indicators';

const income = (required: boolean, synonyms: readonly string[] = []): FieldDefinition => ({
  kind: 'amount',
  required,
  meaning: '按收入性质分的年度预算申请数（万元）。',
  synonyms,
});

const spending: FieldDefinition = {
  kind: 'amount',
  required: true,
  meaning: '按支出性质分的年度预算申请数（万元）。填预算，不填决算；两项之和应等于资金总额。',
};

const passage = (meaning: string, synonyms: readonly string[] = []): FieldDefinition => ({
  kind: 'longText',
  required: true,
  meaning,
  synonyms,
});

/** 部门整体支出绩效自评（SEED 002）：资金、执行率、履职概述、绩效指标、签字。 */
export const departmentSelfEvaluation = defineKind({
  id: '部门整体支出绩效自评表',
  prefix: '自评',
  scope: 'workbook',
  fields: {
    部门名称: {
      kind: 'text',
      required: true,
      preset: '{单位}',
      meaning: '填报单位全称。',
      synonyms: ['部门（单位）名称', '单位名称', '填报单位'],
    },
    资金总额: {
      kind: 'amount',
      formula: '=IF(COUNT({公共财政拨款:其他资金})=0,"",SUM({公共财政拨款:其他资金}))',
      meaning: '资金总额＝按收入性质分的四项之和（万元）。',
      synonyms: ['年度资金总额', '预算资金总额'],
    },
    执行数: {
      kind: 'amount',
      required: true,
      meaning: '全年实际执行数（万元），等于基本支出决算＋项目支出决算。',
      synonyms: ['全年执行数', '决算数'],
    },
    资金执行率: {
      kind: 'rate',
      formula: '=PBE.EXECRATE({执行数},{资金总额})',
      meaning: '资金执行率＝执行数÷资金总额×100%。',
      synonyms: ['执行率', '预算执行率'],
    },
    执行率分值: executionWeight('预算执行率的满分，本方案 {?执行率分值}。'),
    执行率得分: executionScore('资金执行率'),
    执行率偏差原因: {
      kind: 'longText',
      meaning: '执行率低于 {?执行率下限} 时必填：为什么没有执行完、怎么改进。⟦不超过 {?偏差原因字数}。⟧',
    },
    公共财政拨款: income(true, ['一般公共预算财政拨款', '财政拨款']),
    政府性基金拨款: income(false),
    纳入专户管理的非税收入拨款: income(false),
    其他资金: income(false),
    基本支出: spending,
    项目支出: spending,
    部门履职概述: passage('逐条写明部门主要职责。', ['部门职能概述']),
    整体绩效目标: passage('年初设定的部门整体绩效目标。', ['年度总体目标', '部门整体绩效目标']),
    ...scoreFields,
    ...signFields,
  },
  blocks: { 绩效指标: indicatorBlock },
});
