import { defineKind } from '../kind';

/** 评价报告封面及部门（单位）基本概况（SEED 001 §1.2.1）。 */
export const reportCover = defineKind({
  id: '评价报告封面及概况',
  prefix: '概况',
  scope: 'workbook',
  fields: {
    部门名称: { kind: 'text', required: true, preset: '{单位}' },
    主要负责人: { kind: 'signature', private: true },
    报告日期: { kind: 'date', required: true, meaning: '如 2021年4月20日。' },
    联系人: { kind: 'text', required: true, private: true },
    联系电话: { kind: 'text', required: true, private: true },
    人员编制: {
      kind: 'count',
      required: true,
      meaning: '人。与评分表的编制数一致。',
    },
    实有人数: { kind: 'count', required: true, meaning: '人。' },
    职能职责概述: { kind: 'longText', required: true, meaning: '逐条写明主要职责。' },
    年度主要工作内容: { kind: 'longText', required: true, meaning: '逐项写任务，能量化的写数。' },
    总体运行情况及成绩: {
      kind: 'longText',
      required: true,
      meaning: '按任务写完成情况与成绩。',
    },
  },
  blocks: {},
});
