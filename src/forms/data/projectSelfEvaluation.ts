import type { FixedRow, Form, FormCell } from '../form';
import { indicatorBlock, indicatorHeader, scoreRows, signRows } from './indicatorBlock';
import { selfEvaluationHead } from './pieces';

const stages = [
  { column: 3, key: '年初预算数' },
  { column: 4, key: '全年预算数' },
  { column: 5, key: '全年执行数' },
] as const;

/** 资金来源的一行；“其中”行不计分，右边三格留空。 */
function source(key: string, label: string, tail: readonly FormCell[] = []): FixedRow {
  return {
    kind: 'row',
    height: 24,
    cells: [
      { column: 2, caption: label, look: 'label' },
      ...stages.map((stage) => ({
        column: stage.column,
        field: {
          key: `${key}.${stage.key}`,
          kind: 'amount' as const,
          meaning: `${key}的${stage.key}（万元），没有则留空。`,
        },
      })),
      ...tail,
    ],
  };
}

/** 《项目支出绩效自评表》，一个项目一张（SEED 002；“主管部分”应为“主管部门”，已改正）。 */
export const projectSelfEvaluation: Form = {
  id: '项目支出绩效自评表',
  version: 1,
  prefix: '项目',
  scope: 'sheet',
  sheetName: '项目-{项目}',
  columnWidths: [4, 9, 14, 16, 14, 16, 6, 8, 18, 14],
  rows: [
    ...selfEvaluationHead('项目支出绩效自评表', 9),
    {
      kind: 'row',
      height: 26,
      cells: [
        { column: 0, width: 2, caption: '项目支出名称', look: 'heading' },
        {
          column: 2,
          width: 7,
          field: {
            key: '项目名称',
            kind: 'text',
            required: true,
            preset: '{项目}',
            meaning: '与基础数据表的项目行一致。',
          },
        },
      ],
    },
    {
      kind: 'row',
      height: 26,
      cells: [
        { column: 0, width: 2, caption: '主管部门', look: 'heading' },
        { column: 2, width: 2, field: { key: '主管部门', kind: 'text', required: true } },
        { column: 4, caption: '实施单位', look: 'heading' },
        { column: 5, width: 4, field: { key: '实施单位', kind: 'text', required: true, preset: '{单位}' } },
      ],
    },
    {
      kind: 'row',
      height: 26,
      cells: [
        { column: 0, width: 2, height: 5, caption: '项目资金（万元）', look: 'heading' },
        { column: 2, caption: '', look: 'heading' },
        ...stages.map(({ column, key }) => ({ column, caption: key, look: 'heading' as const })),
        { column: 6, caption: '分值', look: 'heading' },
        { column: 7, caption: '执行率', look: 'heading' },
        { column: 8, caption: '得分', look: 'heading' },
      ],
    },
    {
      kind: 'row',
      height: 24,
      cells: [
        { column: 2, caption: '年度资金总额', look: 'label' },
        ...stages.map(({ column, key }) => ({
          column,
          field: {
            key: `年度资金总额.${key}`,
            kind: 'amount' as const,
            formula: `=IF(COUNT({当年财政拨款.${key}:其他资金.${key}})=0,"",SUM({当年财政拨款.${key}:其他资金.${key}}))`,
            meaning: `${key}＝当年财政拨款＋上年结转资金＋其他资金（万元）。`,
          },
        })),
        {
          column: 6,
          field: {
            key: '执行率分值',
            kind: 'score',
            preset: '{?执行率分值}',
            meaning: '本方案 {?执行率分值}。',
          },
        },
        {
          column: 7,
          field: {
            key: '执行率',
            kind: 'rate',
            formula: '=PBE.EXECRATE({年度资金总额.全年执行数},{年度资金总额.全年预算数})',
            meaning: '执行率＝全年执行数÷全年预算数×100%。',
          },
        },
        {
          column: 8,
          field: {
            key: '执行率得分',
            kind: 'score',
            formula: '=PBE.EXECSCORE({执行率},{执行率分值}{?执行率得分参数})',
            meaning: '执行率得分＝执行率×分值，不超过分值。',
          },
        },
      ],
    },
    source('当年财政拨款', '其中：当年财政拨款', [
      { column: 6, width: 3, height: 3, caption: '（“其中”各行不重复计分）', look: 'remark' },
    ]),
    source('上年结转资金', '上年结转资金'),
    source('其他资金', '其他资金'),
    {
      kind: 'row',
      height: 30,
      cells: [
        { column: 0, width: 2, caption: '预算执行偏差原因', look: 'heading' },
        {
          column: 2,
          width: 7,
          field: {
            key: '执行率偏差原因',
            kind: 'longText',
            meaning: '执行率低于 {?执行率下限}、预算调整较大时必填。',
          },
        },
      ],
    },
    {
      kind: 'row',
      height: 22,
      cells: [
        { column: 0, width: 2, height: 2, caption: '年度总体目标', look: 'heading' },
        { column: 2, width: 4, caption: '年度目标', look: 'heading' },
        { column: 6, width: 3, caption: '实际完成情况', look: 'heading' },
      ],
    },
    {
      kind: 'row',
      height: 72,
      cells: [
        {
          column: 2,
          width: 4,
          field: { key: '年度目标', kind: 'longText', required: true, meaning: '年初设定的项目绩效目标。' },
        },
        {
          column: 6,
          width: 3,
          field: {
            key: '实际完成情况',
            kind: 'longText',
            required: true,
            meaning: '对照年度目标逐项写完成情况。',
          },
        },
      ],
    },
    indicatorHeader('年度绩效指标'),
    indicatorBlock,
    ...scoreRows,
    ...signRows,
  ],
  print: { orientation: 'portrait', columns: 9, pagesTall: 0, titleRows: [14, 14] },
};
