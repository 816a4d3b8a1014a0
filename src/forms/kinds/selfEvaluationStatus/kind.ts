import { defineKind } from '../kind';

/** 部门（单位）整体支出绩效自评情况（SEED 001 §1.2.3）。 */
export const selfEvaluationStatus = defineKind({
  id: '整体支出绩效自评情况',
  prefix: '情况',
  scope: 'workbook',
  fields: {
    预期目标: { kind: 'longText', required: true, meaning: '年初设定的定性目标。' },
    实际完成: { kind: 'longText', required: true, meaning: '逐条对照写完成情况。' },
    评分: { kind: 'score', required: true, meaning: '等于评分表的总分。' },
    等级: {
      kind: 'text',
      formula: '=PBE.GRADE({评分}{?等次参数})',
      meaning: '按总分评定。',
    },
  },
  blocks: {
    定量目标: {
      rowTitle: '目标',
      columns: {
        目标类别: { kind: 'text', grouped: true, meaning: '产出目标、效益目标。' },
        评价内容: { kind: 'text', grouped: true, meaning: '数量指标、质量指标……满意度。' },
        绩效目标: { kind: 'longText', required: true },
        完成情况: { kind: 'longText', required: true },
      },
    },
  },
});
