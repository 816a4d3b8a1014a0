import { crossed, defineKind } from '../kind';
import {
  executionScore,
  executionWeight,
  indicatorBlock,
  scoreFields,
  signFields,
} from '../shared/indicators';

/** 三个时点的资金。 */
export const stages = ['年初预算数', '全年预算数', '全年执行数'] as const;

/** 项目支出绩效自评，一个项目一张（SEED 002）。 */
export const projectSelfEvaluation = defineKind({
  id: '项目支出绩效自评表',
  prefix: '项目',
  scope: 'sheet',
  fields: {
    项目名称: {
      kind: 'text',
      required: true,
      preset: '{项目}',
      meaning: '与基础数据表的项目行一致。',
    },
    主管部门: { kind: 'text', required: true },
    实施单位: {
      kind: 'text',
      required: true,
      preset: '{单位}',
    },
    ...crossed(['年度资金总额'], stages, (_, stage) => ({
      kind: 'amount',
      formula: `=IF(COUNT({当年财政拨款.${stage}:其他资金.${stage}})=0,"",SUM({当年财政拨款.${stage}:其他资金.${stage}}))`,
      meaning: `${stage}＝当年财政拨款＋上年结转资金＋其他资金（万元）。`,
    })),
    执行率分值: executionWeight('本方案 {?执行率分值}。'),
    执行率: {
      kind: 'rate',
      formula: '=PBE.EXECRATE({年度资金总额.全年执行数},{年度资金总额.全年预算数})',
      meaning: '执行率＝全年执行数÷全年预算数×100%。',
    },
    执行率得分: executionScore('执行率'),
    ...crossed(['当年财政拨款', '上年结转资金', '其他资金'], stages, (source, stage) => ({
      kind: 'amount',
      meaning: `${source}的${stage}（万元），没有则留空。`,
    })),
    执行率偏差原因: {
      kind: 'longText',
      meaning: '执行率低于 {?执行率下限}、预算调整较大时必填。⟦不超过 {?偏差原因字数}。⟧',
    },
    年度目标: {
      kind: 'longText',
      required: true,
      meaning: '年初设定的项目绩效目标。',
    },
    实际完成情况: {
      kind: 'longText',
      required: true,
      meaning: '对照年度目标逐项写完成情况。',
    },
    ...scoreFields,
    ...signFields,
  },
  blocks: { 绩效指标: indicatorBlock },
});
