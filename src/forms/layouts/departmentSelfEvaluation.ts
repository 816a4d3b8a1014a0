import type { departmentSelfEvaluation } from '../kinds/departmentSelfEvaluation/kind';
import type { LayoutOf } from './layout';
import { ownRowsNote, ownTotalRow } from './ownRows';

/** 《部门整体支出绩效目标自评表》（SEED 002）：B–I 八列照官方，J 列“完成档次”不打印。 */
export const departmentSelfEvaluationLayout: LayoutOf<typeof departmentSelfEvaluation> = {
  id: '部门整体支出绩效自评表',
  kind: '部门整体支出绩效自评表',
  version: 2,
  former: [{ version: 1 }],
  sheetName: '部门整体支出绩效自评表',
  columns: [
    { name: '栏目', width: 4 },
    { name: '一级指标', width: 10 },
    { name: '二级指标', width: 14 },
    { name: '三级指标', width: 16 },
    { name: '年度指标值', width: 16 },
    { name: '实际完成值', width: 16 },
    { name: '分值', width: 6 },
    { name: '得分', width: 8 },
    { name: '偏差原因分析及改进措施', width: 18 },
    { name: '完成档次', width: 14, unprinted: true },
  ],
  rows: [
    {
      height: 34,
      cells: [
        {
          at: '栏目',
          to: '偏差原因分析及改进措施',
          caption: '部门整体支出绩效目标自评表',
          look: 'title',
          bare: true,
        },
      ],
    },
    {
      cells: [
        { at: '栏目', to: '偏差原因分析及改进措施', caption: '（{年度}年度）', look: 'subtitle', bare: true },
      ],
    },
    {
      cells: [
        {
          at: '栏目',
          to: '偏差原因分析及改进措施',
          caption: '填报单位（盖章）：{单位}',
          look: 'plain',
          bare: true,
        },
      ],
    },
    {
      height: 26,
      cells: [
        { at: '栏目', to: '一级指标', caption: '部门名称', look: 'heading' },
        { at: '二级指标', to: '三级指标', field: '部门名称' },
        { at: '年度指标值', caption: '执行数', look: 'heading' },
        { at: '实际完成值', caption: '资金执行率', look: 'heading' },
        { at: '分值', caption: '分值', look: 'heading' },
        { at: '得分', caption: '得分', look: 'heading' },
        { at: '偏差原因分析及改进措施', caption: '偏差原因分析及改进措施', look: 'heading' },
      ],
    },
    {
      height: 26,
      cells: [
        { at: '栏目', to: '一级指标', height: 6, caption: '年度预算申请（万元）', look: 'heading' },
        { at: '二级指标', caption: '资金总额', look: 'label' },
        { at: '三级指标', field: '资金总额' },
        { at: '年度指标值', field: '执行数' },
        { at: '实际完成值', field: '资金执行率' },
        { at: '分值', field: '执行率分值' },
        { at: '得分', field: '执行率得分' },
        { at: '偏差原因分析及改进措施', height: 6, field: '执行率偏差原因' },
      ],
    },
    {
      height: 22,
      cells: [
        { at: '二级指标', to: '三级指标', caption: '按收入性质分：', look: 'label' },
        { at: '年度指标值', to: '实际完成值', caption: '按支出性质分：', look: 'label' },
        { at: '分值', to: '得分', height: 5, caption: '', look: 'label' },
      ],
    },
    {
      height: 24,
      cells: [
        { at: '二级指标', caption: '其中：公共财政拨款', look: 'label' },
        { at: '三级指标', field: '公共财政拨款' },
        { at: '年度指标值', caption: '其中：基本支出', look: 'label' },
        { at: '实际完成值', field: '基本支出' },
      ],
    },
    {
      height: 24,
      cells: [
        { at: '二级指标', caption: '政府性基金拨款', look: 'label' },
        { at: '三级指标', field: '政府性基金拨款' },
        { at: '年度指标值', caption: '项目支出', look: 'label' },
        { at: '实际完成值', field: '项目支出' },
      ],
    },
    {
      height: 24,
      cells: [
        { at: '二级指标', caption: '纳入专户管理的非税收入拨款', look: 'label' },
        { at: '三级指标', field: '纳入专户管理的非税收入拨款' },
        { at: '年度指标值', caption: '', look: 'label' },
        { at: '实际完成值', caption: '', look: 'label' },
      ],
    },
    {
      height: 24,
      cells: [
        { at: '二级指标', caption: '其他资金', look: 'label' },
        { at: '三级指标', field: '其他资金' },
        { at: '年度指标值', caption: '', look: 'label' },
        { at: '实际完成值', caption: '', look: 'label' },
      ],
    },
    {
      height: 84,
      cells: [
        { at: '栏目', to: '一级指标', caption: '部门履职概述', look: 'heading' },
        { at: '二级指标', to: '偏差原因分析及改进措施', field: '部门履职概述' },
      ],
    },
    {
      height: 84,
      cells: [
        { at: '栏目', to: '一级指标', caption: '整体绩效目标', look: 'heading' },
        { at: '二级指标', to: '偏差原因分析及改进措施', field: '整体绩效目标' },
      ],
    },
    {
      height: 30,
      repeat: true,
      cells: [
        { at: '栏目', caption: '绩效指标', look: 'vertical', spanBlock: { block: '绩效指标', after: 1 } },
        { at: '一级指标', caption: '一级指标', look: 'heading' },
        { at: '二级指标', caption: '二级指标', look: 'heading' },
        { at: '三级指标', caption: '三级指标', look: 'heading' },
        { at: '年度指标值', caption: '年度指标值', look: 'heading' },
        { at: '实际完成值', caption: '实际完成值', look: 'heading' },
        { at: '分值', caption: '分值', look: 'heading' },
        { at: '得分', caption: '得分', look: 'heading' },
        { at: '偏差原因分析及改进措施', caption: '偏差原因分析及改进措施', look: 'heading' },
        { at: '完成档次', caption: '完成档次（定性指标选，不打印）', look: 'helper', bare: true },
      ],
    },
    {
      block: '绩效指标',
      defaultRows: 8,
      rowHeight: 30,
      columns: [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
        '完成档次',
      ],
    },
    {
      height: 24,
      cells: [
        { at: '一级指标', to: '实际完成值', caption: '分值合计', look: 'heading' },
        { at: '分值', field: '分值合计' },
        { at: '得分', field: '得分合计' },
        { at: '偏差原因分析及改进措施', caption: '', look: 'label' },
      ],
    },
    {
      height: 26,
      cells: [
        { at: '栏目', to: '一级指标', caption: '填表人（签名）：', look: 'plain', bare: true },
        { at: '二级指标', to: '三级指标', field: '填表人', bare: true },
        { at: '年度指标值', caption: '填表日期：', look: 'plain', bare: true },
        { at: '实际完成值', to: '得分', field: '填表日期', bare: true },
      ],
    },
    {
      height: 26,
      cells: [
        { at: '栏目', to: '一级指标', caption: '联系电话：', look: 'plain', bare: true },
        { at: '二级指标', to: '三级指标', field: '联系电话', bare: true },
        { at: '年度指标值', caption: '单位负责人签字：', look: 'plain', bare: true },
        { at: '实际完成值', to: '得分', field: '单位负责人', bare: true },
      ],
    },
    ownRowsNote,
    ownTotalRow,
  ],
  print: { orientation: 'portrait', pagesTall: 0 },
};
