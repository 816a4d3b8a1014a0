import type { reportCover } from '../kinds/reportCover/kind';
import type { LayoutOf } from './layout';

/** 《评价报告封面及部门（单位）基本概况》（SEED 001 §1.2.1）。 */
export const reportCoverLayout: LayoutOf<typeof reportCover> = {
  id: '评价报告封面及概况',
  kind: '评价报告封面及概况',
  version: 1,
  sheetName: '评价报告封面及概况',
  columns: [
    { name: '左标签', width: 28 },
    { name: '左', width: 22 },
    { name: '右标签', width: 22 },
    { name: '右', width: 22 },
  ],
  rows: [
    { height: 60, cells: [{ at: '左标签', to: '右', caption: '', look: 'plain', bare: true }] },
    {
      height: 34,
      cells: [
        { at: '左标签', to: '右', caption: '{年度}年度部门整体支出绩效评价报告', look: 'title', bare: true },
      ],
    },
    { height: 60, cells: [{ at: '左标签', to: '右', caption: '', look: 'plain', bare: true }] },
    {
      height: 30,
      cells: [
        { at: '左标签', caption: '部门（单位）名称（盖章）：', look: 'plain', bare: true },
        { at: '左', to: '右', field: '部门名称', bare: true },
      ],
    },
    {
      height: 30,
      cells: [
        { at: '左标签', caption: '主要负责人（签字）：', look: 'plain', bare: true },
        { at: '左', to: '右', field: '主要负责人', bare: true },
      ],
    },
    {
      height: 30,
      cells: [
        { at: '左标签', caption: '报告日期：', look: 'plain', bare: true },
        { at: '左', to: '右', field: '报告日期', bare: true },
      ],
    },
    { height: 24, cells: [{ at: '左标签', to: '右', caption: '一、部门（单位）基本概况', look: 'heading' }] },
    {
      height: 24,
      cells: [
        { at: '左标签', caption: '联系人', look: 'label' },
        { at: '左', field: '联系人' },
        { at: '右标签', caption: '联系电话', look: 'label' },
        { at: '右', field: '联系电话' },
      ],
    },
    {
      height: 24,
      cells: [
        { at: '左标签', caption: '人员编制', look: 'label' },
        { at: '左', field: '人员编制' },
        { at: '右标签', caption: '实有人数', look: 'label' },
        { at: '右', field: '实有人数' },
      ],
    },
    {
      height: 120,
      cells: [
        { at: '左标签', caption: '职能职责概述', look: 'label' },
        { at: '左', to: '右', field: '职能职责概述' },
      ],
    },
    {
      height: 140,
      cells: [
        { at: '左标签', caption: '年度主要工作内容', look: 'label' },
        { at: '左', to: '右', field: '年度主要工作内容' },
      ],
    },
    {
      height: 160,
      cells: [
        { at: '左标签', caption: '年度部门（单位）总体运行情况及取得的成绩', look: 'label' },
        { at: '左', to: '右', field: '总体运行情况及成绩' },
      ],
    },
  ],
  print: { orientation: 'portrait', pagesTall: 0 },
};
