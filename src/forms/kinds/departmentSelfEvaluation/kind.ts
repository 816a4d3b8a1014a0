import { defineKind, type FieldDefinition } from '../kind';
import {
  executionScore,
  executionWeight,
  indicatorBlock,
  scoreFields,
  signFields,
} from '../shared/indicators';

const income = (required: boolean): FieldDefinition => ({
  kind: 'amount',
  required,
  meaning: '按收入性质分的年度预算申请数（万元）。',
});

const spending: FieldDefinition = {
  kind: 'amount',
  required: true,
  meaning: '按支出性质分的年度预算申请数（万元）。填预算，不填决算；两项之和应等于资金总额。',
};

const passage = (meaning: string): FieldDefinition => ({
  kind: 'longText',
  required: true,
  meaning,
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
    },
    资金总额: {
      kind: 'amount',
      formula: '=IF(COUNT({公共财政拨款:其他资金})=0,"",SUM({公共财政拨款:其他资金}))',
      meaning: '资金总额＝按收入性质分的四项之和（万元）。',
    },
    执行数: {
      kind: 'amount',
      required: true,
      meaning: '全年实际执行数（万元），等于基本支出决算＋项目支出决算。',
    },
    资金执行率: {
      kind: 'rate',
      formula: '=PBE.EXECRATE({执行数},{资金总额})',
      meaning: '资金执行率＝执行数÷资金总额×100%。',
    },
    执行率分值: executionWeight('预算执行率的满分，本方案 {?执行率分值}。'),
    执行率得分: executionScore('资金执行率'),
    执行率偏差原因: {
      kind: 'longText',
      meaning: '执行率低于 {?执行率下限} 时必填：为什么没有执行完、怎么改进。⟦不超过 {?偏差原因字数}。⟧',
    },
    公共财政拨款: income(true),
    政府性基金拨款: income(false),
    纳入专户管理的非税收入拨款: income(false),
    其他资金: income(false),
    基本支出: spending,
    项目支出: spending,
    部门履职概述: passage('逐条写明部门主要职责。'),
    整体绩效目标: passage('年初设定的部门整体绩效目标。'),
    ...scoreFields,
    ...signFields,
  },
  blocks: { 绩效指标: indicatorBlock },
});
