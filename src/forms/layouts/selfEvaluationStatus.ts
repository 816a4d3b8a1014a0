import type { selfEvaluationStatus } from '../kinds/selfEvaluationStatus/kind';
import type { LayoutOf } from './layout';

/** 《部门（单位）整体支出绩效自评情况》（SEED 001 §1.2.3）。 */
export const selfEvaluationStatusLayout: LayoutOf<typeof selfEvaluationStatus> = {
  id: '整体支出绩效自评情况',
  kind: '整体支出绩效自评情况',
  version: 1,
  sheetName: '整体支出绩效自评情况',
  columns: [
    { name: '目标类别', width: 16 },
    { name: '评价内容', width: 22 },
    { name: '绩效目标', width: 34 },
    { name: '完成情况', width: 30 },
  ],
  rows: [
    {
      height: 34,
      cells: [
        {
          at: '目标类别',
          to: '完成情况',
          caption: '{年度}年度部门（单位）整体支出绩效自评情况',
          look: 'title',
          bare: true,
        },
      ],
    },
    {
      height: 24,
      cells: [
        {
          at: '目标类别',
          to: '完成情况',
          caption: '整体支出绩效定性目标及实施计划完成情况',
          look: 'heading',
        },
      ],
    },
    {
      cells: [
        { at: '目标类别', to: '评价内容', caption: '预期目标', look: 'heading' },
        { at: '绩效目标', to: '完成情况', caption: '实际完成', look: 'heading' },
      ],
    },
    {
      height: 140,
      cells: [
        { at: '目标类别', to: '评价内容', field: '预期目标' },
        { at: '绩效目标', to: '完成情况', field: '实际完成' },
      ],
    },
    {
      height: 24,
      cells: [
        {
          at: '目标类别',
          to: '完成情况',
          caption: '整体支出绩效定量目标及实施计划完成情况',
          look: 'heading',
        },
      ],
    },
    {
      cells: [
        { at: '目标类别', to: '评价内容', caption: '评价内容', look: 'heading' },
        { at: '绩效目标', caption: '绩效目标', look: 'heading' },
        { at: '完成情况', caption: '完成情况', look: 'heading' },
      ],
    },
    {
      block: '定量目标',
      defaultRows: 9,
      rowHeight: 28,
      columns: ['目标类别', '评价内容', '绩效目标', '完成情况'],
    },
    {
      height: 28,
      cells: [
        { at: '目标类别', to: '评价内容', caption: '绩效自评综合得分及评价等次', look: 'heading' },
        { at: '绩效目标', field: '评分' },
        { at: '完成情况', field: '等级' },
      ],
    },
    { height: 30, cells: [{ at: '目标类别', to: '完成情况', caption: '备注：{等次说明}', look: 'remark' }] },
  ],
  print: { orientation: 'portrait', pagesTall: 0 },
};
