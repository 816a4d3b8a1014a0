import type { FieldSpec, FixedRow, Form } from '../form';
import { indicatorBlock, indicatorHeader, scoreRows, signRows } from './indicatorBlock';
import { selfEvaluationHead } from './pieces';

const income = (key: string, label = key): { label: string; field: FieldSpec } => ({
  label,
  field: {
    key,
    kind: 'amount',
    required: key === '公共财政拨款',
    meaning: '按收入性质分的年度预算申请数（万元）。',
  },
});

const spending = (key: string): { label: string; field: FieldSpec } => ({
  label: key,
  field: {
    key,
    kind: 'amount',
    required: true,
    meaning: '按支出性质分的年度预算申请数（万元）。填预算，不填决算；两项之和应等于资金总额。',
  },
});

/** 资金区的一行：左按收入性质，右按支出性质。 */
function fundsRow(
  left: { label: string; field: FieldSpec },
  right?: { label: string; field: FieldSpec },
): FixedRow {
  return {
    kind: 'row',
    height: 24,
    cells: [
      { column: 2, caption: left.label, look: 'label' },
      { column: 3, field: left.field },
      { column: 4, caption: right?.label ?? '', look: 'label' },
      right ? { column: 5, field: right.field } : { column: 5, caption: '', look: 'label' },
    ],
  };
}

const text = (key: string, height: number, meaning: string): FixedRow => ({
  kind: 'row',
  height,
  cells: [
    { column: 0, width: 2, caption: key, look: 'heading' },
    { column: 2, width: 7, field: { key, kind: 'longText', required: true, meaning } },
  ],
});

/** 《部门整体支出绩效目标自评表》（SEED 002）：资金、执行率、履职概述、绩效指标、签字。 */
export const departmentSelfEvaluation: Form = {
  id: '部门整体支出绩效自评表',
  version: 1,
  prefix: '自评',
  scope: 'workbook',
  sheetName: '部门整体支出绩效自评表',
  columnWidths: [4, 9, 14, 16, 14, 16, 6, 8, 18, 14],
  rows: [
    ...selfEvaluationHead('部门整体支出绩效目标自评表', 9),
    {
      kind: 'row',
      height: 26,
      cells: [
        { column: 0, width: 2, caption: '部门名称', look: 'heading' },
        {
          column: 2,
          width: 2,
          field: {
            key: '部门名称',
            kind: 'text',
            required: true,
            preset: '{单位}',
            meaning: '填报单位全称。',
          },
        },
        { column: 4, caption: '执行数', look: 'heading' },
        { column: 5, caption: '资金执行率', look: 'heading' },
        { column: 6, caption: '分值', look: 'heading' },
        { column: 7, caption: '得分', look: 'heading' },
        { column: 8, caption: '偏差原因分析及改进措施', look: 'heading' },
      ],
    },
    {
      kind: 'row',
      height: 26,
      cells: [
        { column: 0, width: 2, height: 6, caption: '年度预算申请（万元）', look: 'heading' },
        { column: 2, caption: '资金总额', look: 'label' },
        {
          column: 3,
          field: {
            key: '资金总额',
            kind: 'amount',
            formula: '=IF(COUNT({公共财政拨款:其他资金})=0,"",SUM({公共财政拨款:其他资金}))',
            meaning: '资金总额＝按收入性质分的四项之和（万元）。',
          },
        },
        {
          column: 4,
          field: {
            key: '执行数',
            kind: 'amount',
            required: true,
            meaning: '全年实际执行数（万元），等于基本支出决算＋项目支出决算。',
          },
        },
        {
          column: 5,
          field: {
            key: '资金执行率',
            kind: 'rate',
            formula: '=PBE.EXECRATE({执行数},{资金总额})',
            meaning: '资金执行率＝执行数÷资金总额×100%。',
          },
        },
        {
          column: 6,
          field: {
            key: '执行率分值',
            kind: 'score',
            preset: '{?执行率分值}',
            meaning: '预算执行率的满分，本方案 {?执行率分值}。',
          },
        },
        {
          column: 7,
          field: {
            key: '执行率得分',
            kind: 'score',
            formula: '=PBE.EXECSCORE({资金执行率},{执行率分值}{?执行率得分参数})',
            meaning: '执行率得分＝执行率×分值，不超过分值。',
          },
        },
        {
          column: 8,
          height: 6,
          field: {
            key: '执行率偏差原因',
            kind: 'longText',
            meaning: '执行率低于 {?执行率下限} 时必填：为什么没有执行完、怎么改进。',
          },
        },
      ],
    },
    {
      kind: 'row',
      height: 22,
      cells: [
        { column: 2, width: 2, caption: '按收入性质分：', look: 'label' },
        { column: 4, width: 2, caption: '按支出性质分：', look: 'label' },
        { column: 6, width: 2, height: 5, caption: '', look: 'label' },
      ],
    },
    fundsRow(income('公共财政拨款', '其中：公共财政拨款'), {
      ...spending('基本支出'),
      label: '其中：基本支出',
    }),
    fundsRow(income('政府性基金拨款'), spending('项目支出')),
    fundsRow(income('纳入专户管理的非税收入拨款')),
    fundsRow(income('其他资金')),
    text('部门履职概述', 84, '逐条写明部门主要职责。'),
    text('整体绩效目标', 84, '年初设定的部门整体绩效目标。'),
    indicatorHeader('绩效指标'),
    indicatorBlock,
    ...scoreRows,
    ...signRows,
  ],
  print: { orientation: 'portrait', columns: 9, pagesTall: 0, titleRows: [13, 13] },
};
