import type { FieldSpec, FixedRow, Form, RowBlock } from '../form';
import { titleRow } from './pieces';

const heading = (caption: string, width: number): FixedRow => ({
  kind: 'row',
  height: 24,
  cells: [{ column: 0, width, caption, look: 'heading' }],
});

/** 左标签右长文。 */
const passage = (label: string, field: FieldSpec, height: number, width: number): FixedRow => ({
  kind: 'row',
  height,
  cells: [
    { column: 0, caption: label, look: 'label' },
    { column: 1, width: width - 1, field },
  ],
});

const longText = (key: string, meaning: string, required = true): FieldSpec => ({
  key,
  kind: 'longText',
  required,
  meaning,
});

/** 《评价报告封面及部门（单位）基本概况》（SEED 001 §1.2.1）。 */
export const reportCover: Form = {
  id: '评价报告封面及概况',
  version: 1,
  prefix: '概况',
  scope: 'workbook',
  sheetName: '评价报告封面及概况',
  columnWidths: [28, 22, 22, 22],
  rows: [
    { kind: 'row', height: 60, cells: [{ column: 0, width: 4, caption: '', look: 'plain', bare: true }] },
    titleRow('{年度}年度部门整体支出绩效评价报告', 4),
    { kind: 'row', height: 60, cells: [{ column: 0, width: 4, caption: '', look: 'plain', bare: true }] },
    {
      kind: 'row',
      height: 30,
      cells: [
        { column: 0, caption: '部门（单位）名称（盖章）：', look: 'plain', bare: true },
        {
          column: 1,
          width: 3,
          bare: true,
          field: { key: '部门名称', kind: 'text', required: true, preset: '{单位}' },
        },
      ],
    },
    {
      kind: 'row',
      height: 30,
      cells: [
        { column: 0, caption: '主要负责人（签字）：', look: 'plain', bare: true },
        { column: 1, width: 3, bare: true, field: { key: '主要负责人', kind: 'signature', private: true } },
      ],
    },
    {
      kind: 'row',
      height: 30,
      cells: [
        { column: 0, caption: '报告日期：', look: 'plain', bare: true },
        {
          column: 1,
          width: 3,
          bare: true,
          field: { key: '报告日期', kind: 'date', required: true, meaning: '如 2021年4月20日。' },
        },
      ],
    },
    heading('一、部门（单位）基本概况', 4),
    {
      kind: 'row',
      height: 24,
      cells: [
        { column: 0, caption: '联系人', look: 'label' },
        { column: 1, field: { key: '联系人', kind: 'text', required: true, private: true } },
        { column: 2, caption: '联系电话', look: 'label' },
        { column: 3, field: { key: '联系电话', kind: 'text', required: true, private: true } },
      ],
    },
    {
      kind: 'row',
      height: 24,
      cells: [
        { column: 0, caption: '人员编制', look: 'label' },
        {
          column: 1,
          field: { key: '人员编制', kind: 'count', required: true, meaning: '人。与评分表的编制数一致。' },
        },
        { column: 2, caption: '实有人数', look: 'label' },
        { column: 3, field: { key: '实有人数', kind: 'count', required: true, meaning: '人。' } },
      ],
    },
    passage('职能职责概述', longText('职能职责概述', '逐条写明主要职责。'), 120, 4),
    passage('年度主要工作内容', longText('年度主要工作内容', '逐项写任务，能量化的写数。'), 140, 4),
    passage(
      '年度部门（单位）总体运行情况及取得的成绩',
      longText('总体运行情况及成绩', '按任务写完成情况与成绩。'),
      160,
      4,
    ),
  ],
  print: { orientation: 'portrait', columns: 4, pagesTall: 0 },
};

const quantified: RowBlock = {
  kind: 'block',
  key: '定量目标',
  rowTitle: '目标',
  minRows: 1,
  defaultRows: 9,
  rowHeight: 28,
  columns: [
    { key: '目标类别', column: 0, kind: 'text', grouped: true, meaning: '产出目标、效益目标。' },
    { key: '评价内容', column: 1, kind: 'text', grouped: true, meaning: '数量指标、质量指标……满意度。' },
    { key: '绩效目标', column: 2, kind: 'longText', required: true },
    { key: '完成情况', column: 3, kind: 'longText', required: true },
  ],
};

/** 《部门（单位）整体支出绩效自评情况》（SEED 001 §1.2.3）。 */
export const selfEvaluationStatus: Form = {
  id: '整体支出绩效自评情况',
  version: 1,
  prefix: '情况',
  scope: 'workbook',
  sheetName: '整体支出绩效自评情况',
  columnWidths: [16, 22, 34, 30],
  rows: [
    titleRow('{年度}年度部门（单位）整体支出绩效自评情况', 4),
    heading('整体支出绩效定性目标及实施计划完成情况', 4),
    {
      kind: 'row',
      cells: [
        { column: 0, width: 2, caption: '预期目标', look: 'heading' },
        { column: 2, width: 2, caption: '实际完成', look: 'heading' },
      ],
    },
    {
      kind: 'row',
      height: 140,
      cells: [
        { column: 0, width: 2, field: longText('预期目标', '年初设定的定性目标。') },
        { column: 2, width: 2, field: longText('实际完成', '逐条对照写完成情况。') },
      ],
    },
    heading('整体支出绩效定量目标及实施计划完成情况', 4),
    {
      kind: 'row',
      cells: [
        { column: 0, width: 2, caption: '评价内容', look: 'heading' },
        { column: 2, caption: '绩效目标', look: 'heading' },
        { column: 3, caption: '完成情况', look: 'heading' },
      ],
    },
    quantified,
    {
      kind: 'row',
      height: 28,
      cells: [
        { column: 0, width: 2, caption: '绩效自评综合得分及评价等次', look: 'heading' },
        {
          column: 2,
          field: { key: '评分', kind: 'score', required: true, meaning: '等于评分表的总分。' },
        },
        {
          column: 3,
          field: {
            key: '等级',
            kind: 'text',
            formula: '=PBE.GRADE({评分}{?等次参数})',
            meaning: '按总分评定。',
          },
        },
      ],
    },
    {
      kind: 'row',
      height: 30,
      cells: [{ column: 0, width: 4, caption: '备注：{等次说明}', look: 'remark' }],
    },
  ],
  print: { orientation: 'portrait', columns: 4, pagesTall: 0 },
};

const opinion = (who: string, key: string, sign: string, seal: boolean): readonly FixedRow[] => [
  {
    kind: 'row',
    height: 84,
    cells: [
      { column: 0, caption: `${who}意见`, look: 'label' },
      { column: 1, width: 3, field: { key: `${key}意见`, kind: 'longText' } },
    ],
  },
  {
    kind: 'row',
    height: 28,
    cells: [
      { column: 0, caption: sign, look: 'label' },
      { column: 1, field: { key: `${key}签字`, kind: 'signature', private: true } },
      { column: 2, caption: seal ? '（盖章）　日期' : '日期', look: 'label' },
      { column: 3, field: { key: `${key}日期`, kind: 'date' } },
    ],
  },
];

/** 《评价人员》与评价组、部门（单位）、财政归口科室三级意见（SEED 001 §1.2.4）。 */
export const evaluators: Form = {
  id: '评价人员及意见',
  version: 1,
  prefix: '签署',
  scope: 'workbook',
  sheetName: '评价人员及意见',
  columnWidths: [24, 24, 26, 20],
  rows: [
    titleRow('评价人员', 4),
    {
      kind: 'row',
      cells: [
        { column: 0, caption: '姓名', look: 'heading' },
        { column: 1, caption: '职务/职称', look: 'heading' },
        { column: 2, caption: '单位', look: 'heading' },
        { column: 3, caption: '签字', look: 'heading' },
      ],
    },
    {
      kind: 'block',
      key: '评价人员',
      rowTitle: '评价人员',
      minRows: 1,
      defaultRows: 2,
      rowHeight: 28,
      columns: [
        { key: '姓名', column: 0, kind: 'text', private: true },
        { key: '职务职称', column: 1, kind: 'text' },
        { key: '单位', column: 2, kind: 'text' },
        { key: '签字', column: 3, kind: 'signature', private: true },
      ],
    },
    ...opinion('评价组组长', '评价组', '评价组组长（签字）', false),
    ...opinion('部门（单位）', '部门', '部门（单位）负责人（签字）', true),
    ...opinion('财政部门归口业务科室', '财政科室', '财政部门归口业务科室负责人（签字）', true),
  ],
  print: { orientation: 'portrait', columns: 4, pagesTall: 1 },
};
