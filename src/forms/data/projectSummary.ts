import type { FieldSpec, FixedRow, Form, RowBlock } from '../form';
import { headings, sectionRow, titleRow, unitRow } from './pieces';

/** 一行资金：年初、调整后、决算，对调整后与对年初两个执行率并列。 */
function funds(subject: '部门整体' | '项目支出'): FixedRow {
  const field = (stage: string): FieldSpec => ({
    key: `${subject}${stage}`,
    kind: 'amount',
    required: true,
    meaning: `${subject}${stage}（万元）。`,
  });
  return {
    kind: 'row',
    height: 26,
    cells: [
      { column: 0, width: 2, caption: subject, look: 'label' },
      { column: 2, field: field('年初预算数') },
      { column: 3, field: field('调整后预算数') },
      { column: 4, field: field('决算数') },
      {
        column: 5,
        field: {
          key: `${subject}实际支出率`,
          kind: 'rate',
          formula: `=PBE.EXECRATE({${subject}决算数},{${subject}调整后预算数})`,
          meaning: '实际支出率＝决算数÷调整后预算数×100%。',
        },
      },
      {
        column: 6,
        field: {
          key: `${subject}对年初支出率`,
          kind: 'rate',
          formula: `=PBE.EXECRATE({${subject}决算数},{${subject}年初预算数})`,
          meaning: '对年初预算的支出率＝决算数÷年初预算数×100%，与上一栏并列看。',
        },
      },
    ],
  };
}

const budgets = ['一般公共预算', '政府性基金预算', '社保基金预算', '国有资本经营预算'] as const;

function budgetRow(budget: (typeof budgets)[number]): FixedRow {
  return {
    kind: 'row',
    cells: [
      { column: 0, width: 2, caption: budget, look: 'label' },
      {
        column: 2,
        field: { key: `${budget}.项目个数`, kind: 'count', required: true, meaning: '没有填 0。' },
      },
      {
        column: 3,
        field: {
          key: `${budget}.资金`,
          kind: 'amount',
          required: true,
          meaning: '自评项目的调整后预算（万元），没有填 0。',
        },
      },
      {
        column: 4,
        field: {
          key: `${budget}.项目支出总额`,
          kind: 'amount',
          meaning: '这本预算的项目支出总额（万元）；全部项目都自评了可以不填，按自评资金算。',
        },
      },
      {
        column: 5,
        width: 2,
        field: {
          key: `${budget}.占比`,
          kind: 'rate',
          formula: `=PBE.SHARE({${budget}.资金},IF(ISNUMBER({${budget}.项目支出总额}),{${budget}.项目支出总额},{${budget}.资金}))`,
          meaning: '自评项目资金占这本预算项目支出总额的比例；没有项目支出时显示“—”。',
        },
      },
    ],
  };
}

const transferAmount = (level: string): FieldSpec => ({
  key: `转移支付.${level}资金`,
  kind: 'amount',
  meaning: `${level}转移支付资金（万元），没有填 0。`,
});

const transferCount = (grade: string): FieldSpec => ({
  key: `转移支付.${grade}`,
  kind: 'count',
  meaning: `评价等级为“${grade}”的转移支付项目个数，没有填 0。`,
});

/** 转移支付：资金按级次，项目按等级，评优率＝优÷全部；一个项目也没有显示“—”，不是 0%。 */
const transfers: readonly FixedRow[] = [
  {
    kind: 'row',
    cells: headings([
      [0, '资金合计', 2],
      [2, '中央资金'],
      [3, '省级资金'],
      [4, '市级资金'],
      [5, '评优率', 2],
    ]),
  },
  {
    kind: 'row',
    cells: [
      {
        column: 0,
        width: 2,
        field: {
          key: '转移支付.资金合计',
          kind: 'amount',
          formula:
            '=IF(COUNT({转移支付.中央资金:转移支付.市级资金})=0,"",SUM({转移支付.中央资金:转移支付.市级资金}))',
          meaning: '中央、省级、市级资金之和（万元）。',
        },
      },
      { column: 2, field: transferAmount('中央') },
      { column: 3, field: transferAmount('省级') },
      { column: 4, field: transferAmount('市级') },
      {
        column: 5,
        width: 2,
        field: {
          key: '转移支付.评优率',
          kind: 'rate',
          formula: '=PBE.SHARE({转移支付.优},{转移支付.项目个数})',
          meaning: '评“优”项目数÷自评项目数；没有项目显示“—”。',
        },
      },
    ],
  },
  {
    kind: 'row',
    cells: headings([
      [0, '项目个数', 2],
      [2, '优'],
      [3, '良'],
      [4, '中'],
      [5, '差', 2],
    ]),
  },
  {
    kind: 'row',
    cells: [
      {
        column: 0,
        width: 2,
        field: {
          key: '转移支付.项目个数',
          kind: 'count',
          formula: '=IF(COUNT({转移支付.优:转移支付.差})=0,"",SUM({转移支付.优:转移支付.差}))',
          meaning: '各等级项目个数之和。',
        },
      },
      { column: 2, field: transferCount('优') },
      { column: 3, field: transferCount('良') },
      { column: 4, field: transferCount('中') },
      { column: 5, width: 2, field: transferCount('差') },
    ],
  },
];

const projects: RowBlock = {
  kind: 'block',
  key: '项目',
  name: '项目明细',
  rowTitle: '项目',
  rowKey: '项目名称',
  minRows: 1,
  defaultRows: 3,
  columns: [
    { key: '主管部门（单位）', name: '主管部门', column: 0, width: 2, kind: 'text' },
    { key: '项目名称', column: 2, width: 2, kind: 'text', required: true },
    { key: '预算金额（调整后）', name: '预算金额', column: 4, kind: 'amount' },
    { key: '自评得分', column: 5, kind: 'score' },
    { key: '自评等级', column: 6, kind: 'text', formula: '=PBE.GRADE({@自评得分}{?等次参数})' },
  ],
};

const total = (key: string, column: string, kind: 'count' | 'amount'): FieldSpec => {
  const list = budgets.map((budget) => `{${budget}.${column}}`).join(',');
  return { key, kind, formula: `=IF(COUNT(${list})=0,"",SUM(${list}))`, meaning: `四本预算${column}之和。` };
};

/** 《项目自评结果汇总表》与资金总览（SEED 004，河北格式）。 */
export const projectSummary: Form = {
  id: '项目自评结果汇总表',
  version: 1,
  prefix: '汇总',
  scope: 'workbook',
  sheetName: '项目自评结果汇总表',
  columnWidths: [8, 18, 20, 18, 16, 14, 14],
  rows: [
    titleRow('{年度}年度项目自评结果汇总表', 7),
    unitRow(5, 2, '单位：万元'),
    sectionRow('一、资金总览', 7),
    {
      kind: 'row',
      height: 30,
      cells: headings([
        [0, '口径', 2],
        [2, '年初预算数'],
        [3, '调整后预算数'],
        [4, '决算数'],
        [5, '实际支出率（对调整后）'],
        [6, '支出率（对年初）'],
      ]),
    },
    funds('部门整体'),
    funds('项目支出'),
    sectionRow('二、四本预算', 7),
    {
      kind: 'row',
      cells: headings([
        [0, '预算', 2],
        [2, '项目个数'],
        [3, '自评资金'],
        [4, '项目支出总额'],
        [5, '占比', 2],
      ]),
    },
    ...budgets.map(budgetRow),
    {
      kind: 'row',
      cells: [
        { column: 0, width: 2, caption: '合计', look: 'heading' },
        { column: 2, field: total('四本预算项目个数合计', '项目个数', 'count') },
        { column: 3, field: total('四本预算资金合计', '资金', 'amount') },
        { column: 4, width: 3, caption: '', look: 'label' },
      ],
    },
    sectionRow('三、转移支付资金自评', 7),
    ...transfers,
    sectionRow('四、项目自评结果', 7),
    {
      kind: 'row',
      height: 30,
      cells: headings([
        [0, '主管部门（单位）', 2],
        [2, '项目名称', 2],
        [4, '预算金额（调整后）'],
        [5, '自评得分'],
        [6, '自评等级'],
      ]),
    },
    projects,
    {
      kind: 'row',
      height: 26,
      cells: [
        { column: 0, width: 2, caption: '评优率', look: 'heading' },
        {
          column: 2,
          width: 2,
          field: {
            key: '评优率',
            kind: 'rate',
            formula: '=PBE.EXCELLENTRATE({#项目.自评等级})',
            meaning: '评优率＝评“优”项目数÷自评项目数；没有项目显示“—”。',
          },
        },
        { column: 4, caption: '部门整体自评得分', look: 'heading' },
        { column: 5, field: { key: '部门整体自评得分', kind: 'score', required: true } },
        {
          column: 6,
          field: {
            key: '部门整体自评等级',
            kind: 'text',
            formula: '=PBE.GRADE({部门整体自评得分}{?等次参数})',
          },
        },
      ],
    },
  ],
  print: { orientation: 'landscape', columns: 7, pagesTall: 0 },
};
