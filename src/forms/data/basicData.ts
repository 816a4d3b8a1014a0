import type { FixedRow, Form, FormCell, RowBlock } from '../form';

const years = [
  { column: 1, key: '上年决算数', words: '{上年}年决算数' },
  { column: 2, key: '本年预算数', words: '{年度}年预算数' },
  { column: 3, key: '本年决算数', words: '{年度}年决算数' },
] as const;

interface AmountRow {
  readonly key: string;
  readonly label: string;
  /** 名称里不能用的字要另取短名。 */
  readonly name?: string;
  /** 公式模板，`{*}` 换成本栏。 */
  readonly formula?: string;
  readonly look?: FormCell['look'];
  readonly meaning?: string;
  readonly required?: boolean;
}

/** 一行三栏金额：上年决算、本年预算、本年决算。 */
function amounts(row: AmountRow): FixedRow {
  return {
    kind: 'row',
    cells: [
      { column: 0, caption: row.label, look: row.look ?? 'indent1' },
      ...years.map(({ column, key }) => ({
        column,
        field: {
          key: `${row.key}.${key}`,
          kind: 'amount' as const,
          ...(row.name ? { name: `${row.name}_${key}` } : {}),
          ...(row.formula ? { formula: row.formula.replaceAll('{*}', key) } : {}),
          ...(row.meaning ? { meaning: row.meaning } : {}),
          required: row.required ?? true,
        },
      })),
    ],
  };
}

/** 合计公式：下级全空时显示空白，不显示 0。 */
const total = (...keys: readonly string[]): string => {
  const list = keys.map((key) => `{${key}.{*}}`).join(',');
  return `=IF(COUNT(${list})=0,"",SUM(${list}))`;
};

/** 一类专项：合计行之后一个项目一行。 */
function projectRows(key: string, name: string): RowBlock {
  return {
    kind: 'block',
    key,
    name,
    rowTitle: '项目',
    minRows: 1,
    defaultRows: 1,
    columns: [
      {
        key: '项目名称',
        column: 0,
        kind: 'text',
        meaning: '一个项目（专项）一行，名称与项目支出绩效自评表一致。',
      },
      ...years.map(({ column, key: year }) => ({ key: year, column, kind: 'amount' as const })),
    ],
  };
}

/** 专项合计：项目行之和，插行后区域名称会长。 */
const blockTotal = (block: string): string => `=IF(COUNT({#${block}.{*}})=0,"",SUM({#${block}.{*}}))`;

/** 附件2《部门整体支出绩效评价基础数据表》（SEED 002，逐行照官方标签）。 */
export const basicData: Form = {
  id: '基础数据表',
  version: 1,
  prefix: '基础',
  scope: 'workbook',
  sheetName: '基础数据表',
  columnWidths: [46, 15, 15, 15],
  rows: [
    { kind: 'row', cells: [{ column: 0, width: 4, caption: '附件2', look: 'plain', bare: true }] },
    {
      kind: 'row',
      height: 34,
      cells: [{ column: 0, width: 4, caption: '部门整体支出绩效评价基础数据表', look: 'title', bare: true }],
    },
    {
      kind: 'row',
      cells: [
        { column: 0, width: 3, caption: '填报单位：{单位}', look: 'plain', bare: true },
        { column: 3, caption: '单位：万元', look: 'unitNote', bare: true },
      ],
    },
    {
      kind: 'row',
      cells: [
        { column: 0, height: 2, caption: '财政供养人员情况', look: 'heading' },
        { column: 1, caption: '编制数', look: 'heading' },
        { column: 2, caption: '{年度}年实际在职人数', look: 'heading' },
        { column: 3, caption: '控制率', look: 'heading' },
      ],
      height: 30,
    },
    {
      kind: 'row',
      cells: [
        {
          column: 1,
          field: {
            key: '编制数',
            kind: 'count',
            required: true,
            meaning: '编制部门批复的人员编制数（人）。',
          },
        },
        {
          column: 2,
          field: {
            key: '实际在职人数',
            kind: 'count',
            required: true,
            meaning: '评价年度末财政供养的实际在职人数（人），不含离退休人员。',
          },
        },
        {
          column: 3,
          field: {
            key: '控制率',
            kind: 'rate',
            formula: '=PBE.STAFFRATE({实际在职人数},{编制数})',
            meaning: '在职人员控制率＝实际在职人数÷编制数×100%。',
            basis: '财预〔2013〕53号',
          },
        },
      ],
    },
    {
      kind: 'row',
      cells: [
        { column: 0, caption: '经费控制情况', look: 'heading' },
        ...years.map(({ column, words }) => ({ column, caption: words, look: 'heading' as const })),
      ],
    },
    amounts({
      key: '部门基本支出',
      label: '一、部门基本支出',
      look: 'label',
      meaning: '基本支出＝人员经费＋公用经费（万元）。表内没有人员经费行，照决算填写。',
    }),
    amounts({
      key: '公用经费',
      label: '其中：公用经费',
      formula: '=IF(COUNT({办公经费.{*}:印刷费.{*}})=0,"",SUM({办公经费.{*}:印刷费.{*}}))',
      meaning: '基本支出中的一般商品和服务支出，等于下列 8 项之和（万元）。',
    }),
    amounts({ key: '办公经费', label: '其中：办公经费', look: 'indent2' }),
    amounts({ key: '水费、电费、差旅费', label: '水费、电费、差旅费', name: '水电差旅费', look: 'indent2' }),
    amounts({ key: '会议费、培训费', label: '会议费、培训费', name: '会议培训费', look: 'indent2' }),
    amounts({ key: '公务接待费、邮电费', label: '公务接待费、邮电费', name: '接待邮电费', look: 'indent2' }),
    amounts({
      key: '其他商品和服务支出',
      label: '党建、工会经费、委托业务费、劳务费维修(护)费、租赁费及其他商品和服务支出',
      look: 'indent2',
    }),
    amounts({ key: '公车运行费及其他交通费', label: '公车运行费及其他交通费', look: 'indent2' }),
    amounts({ key: '设备购置费', label: '设备购置费', look: 'indent2' }),
    amounts({ key: '印刷费', label: '印刷费', look: 'indent2' }),
    amounts({
      key: '三公经费',
      label: '三公经费',
      look: 'label',
      formula: total('公务用车购置和维护经费', '出国经费', '公务接待'),
      meaning: '三公经费＝公务用车购置和维护经费＋出国经费＋公务接待（万元）。',
    }),
    amounts({
      key: '公务用车购置和维护经费',
      label: '1、公务用车购置和维护经费',
      formula: total('公车购置', '公车运行维护'),
    }),
    amounts({ key: '公车购置', label: '其中：公车购置', look: 'indent2' }),
    amounts({ key: '公车运行维护', label: '公车运行维护', look: 'indent2' }),
    amounts({ key: '出国经费', label: '2、出国经费' }),
    amounts({ key: '公务接待', label: '3、公务接待' }),
    amounts({
      key: '项目支出',
      label: '二、项目支出',
      look: 'label',
      formula: total('业务工作专项', '运行维护专项', '市级专项资金'),
      meaning: '基本支出以外的所有项目支出＝业务工作专项＋运行维护专项＋市级专项资金（万元）。',
    }),
    amounts({
      key: '业务工作专项',
      label: '1、业务工作专项（一个项目一行）',
      formula: blockTotal('业务工作专项'),
      required: false,
    }),
    projectRows('业务工作专项', '业务工作专项明细'),
    amounts({
      key: '运行维护专项',
      label: '2、运行维护专项（一个项目一行）',
      formula: blockTotal('运行维护专项'),
      required: false,
    }),
    projectRows('运行维护专项', '运行维护专项明细'),
    amounts({
      key: '市级专项资金',
      label: '3、市级专项资金（一个专项一行）',
      formula: blockTotal('市级专项资金'),
      required: false,
    }),
    projectRows('市级专项资金', '市级专项资金明细'),
    amounts({ key: '政府采购金额', label: '政府采购金额', look: 'label', meaning: '没有政府采购填 0。' }),
    {
      kind: 'row',
      height: 62,
      cells: [
        { column: 0, caption: '厉行节约保障措施', look: 'label' },
        {
          column: 1,
          width: 3,
          field: {
            key: '厉行节约保障措施',
            kind: 'longText',
            required: true,
            meaning: '逐条写明厉行节约的制度和做法。',
          },
        },
      ],
    },
    {
      kind: 'row',
      height: 48,
      cells: [
        {
          column: 0,
          width: 4,
          look: 'remark',
          caption:
            '说明：“项目支出”需要填报基本支出以外的所有项目支出情况，包括业务工作项目、运行维护项目和市级专项资金等；“公用经费”填报基本支出中的一般商品和服务支出。',
        },
      ],
    },
  ],
  print: { orientation: 'portrait', columns: 4, pagesTall: 1 },
};
