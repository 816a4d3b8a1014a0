import type { BlockColumn, FieldSpec, FixedRow, Form, RowBlock } from '../form';
import { titleRow, unitRow } from './pieces';

/** 官方汇总行的机构名称。 */
const summaryName = '局机关及二级机构汇总';

interface AmountColumn {
  readonly key: string;
  readonly caption: string;
  /** 行内合计公式模板（用 `{@列}`）。 */
  readonly formula?: string;
  readonly signed?: boolean;
}

const sumOf = (...keys: readonly string[]): string => {
  const list = keys.map((key) => `{@${key}}`).join(',');
  return `=IF(COUNT(${list})=0,"",SUM(${list}))`;
};

interface Part {
  readonly key: string;
  readonly title: string;
  readonly columns: readonly AmountColumn[];
}

const parts: readonly Part[] = [
  {
    key: '收入',
    title: '年度收入情况（万元）',
    columns: [
      {
        key: '收入合计',
        caption: '收入合计',
        formula: sumOf('上年结转', '公共财政拨款', '政府基金拨款', '纳入专户管理的非税收入拨款', '其他收入'),
      },
      { key: '上年结转', caption: '其中：上年结转' },
      { key: '公共财政拨款', caption: '公共财政拨款' },
      { key: '政府基金拨款', caption: '政府基金拨款' },
      { key: '纳入专户管理的非税收入拨款', caption: '纳入专户管理的非税收入拨款' },
      { key: '其他收入', caption: '其他收入' },
    ],
  },
  {
    key: '支出和结余',
    title: '部门（单位）年度支出和结余情况（万元）',
    columns: [
      { key: '支出合计', caption: '支出合计', formula: sumOf('基本支出', '项目支出') },
      { key: '基本支出', caption: '基本支出', formula: sumOf('人员支出', '公用支出') },
      { key: '人员支出', caption: '其中：人员支出' },
      { key: '公用支出', caption: '公用支出' },
      { key: '项目支出', caption: '项目支出' },
      { key: '当年结余', caption: '结余：当年结余', signed: true },
      { key: '累计结余', caption: '累计结余', signed: true },
    ],
  },
  {
    key: '三公经费',
    title: '“三公经费”支出情况（万元）',
    columns: [
      {
        key: '三公经费合计',
        caption: '三公经费合计',
        formula: sumOf('公务接待费', '公务用车运行维护费', '公务用车购置费', '因公出国（境）费用'),
      },
      { key: '公务接待费', caption: '其中：公务接待费' },
      { key: '公务用车运行维护费', caption: '公务用车运行维护费' },
      { key: '公务用车购置费', caption: '公务用车购置费' },
      { key: '因公出国（境）费用', caption: '因公出国（境）费用' },
    ],
  },
  {
    key: '固定资产',
    title: '固定资产情况（万元）',
    columns: [
      {
        key: '固定资产合计',
        caption: '固定资产合计',
        formula: sumOf('在用固定资产', '出租固定资产', '其他'),
      },
      { key: '在用固定资产', caption: '其中：在用固定资产' },
      { key: '出租固定资产', caption: '出租固定资产' },
      { key: '其他', caption: '其他' },
    ],
  },
];

/** 表格总列数：机构名称加最多 7 栏。 */
const totalColumns = 8;

/** Excel 名称里不能有括号。 */
const shortName = (key: string): string => key.replaceAll('（境）', '境');

/** 各栏平均占满 7 列：栏少的表把后面的栏加宽。 */
function spans(count: number): readonly { readonly column: number; readonly width: number }[] {
  const free = totalColumns - 1;
  return Array.from({ length: count }, (_, index) => ({
    column: 1 + index,
    width: index === count - 1 ? free - index : 1,
  }));
}

function partRows({ key, title, columns }: Part): readonly (FixedRow | RowBlock)[] {
  const places = spans(columns.length);
  const block: RowBlock = {
    kind: 'block',
    key,
    name: `${key}明细`,
    rowTitle: '机构',
    minRows: 1,
    defaultRows: 3,
    summary: { column: '机构名称', label: summaryName, fieldPrefix: `${key}.汇总` },
    columns: [
      { key: '机构名称', column: 0, kind: 'text', meaning: '局机关、二级机构各一行，可增行。' },
      ...columns.map((column, index): BlockColumn => ({
        key: column.key,
        name: shortName(column.key),
        ...places[index]!,
        kind: 'amount',
        ...(column.formula ? { formula: column.formula } : {}),
        ...(column.signed ? { signed: true } : {}),
      })),
    ],
  };
  return [
    { kind: 'row', height: 24, cells: [{ column: 0, width: totalColumns, caption: title, look: 'heading' }] },
    {
      kind: 'row',
      height: 32,
      cells: [
        { column: 0, caption: '机构名称', look: 'heading' },
        ...columns.map((column, index) => ({
          ...places[index]!,
          caption: column.caption,
          look: 'heading' as const,
        })),
      ],
    },
    {
      kind: 'row',
      cells: [
        { column: 0, caption: summaryName, look: 'label' },
        ...columns.map((column, index) => ({ ...places[index]!, field: summaryField(key, column) })),
      ],
    },
    block,
  ];
}

/** 汇总行＝各机构行之和。 */
function summaryField(part: string, { key, signed }: AmountColumn): FieldSpec {
  const column = `{#${part}.${key}}`;
  return {
    key: `${part}.汇总.${key}`,
    label: `${summaryName} ${key}`,
    name: `${part}汇总_${shortName(key)}`,
    kind: 'amount',
    formula: `=IF(COUNT(${column})=0,"",SUM(${column}))`,
    meaning: `各机构“${key}”之和（万元）。`,
    ...(signed ? { signed: true } : {}),
  };
}

/** 《部门（单位）收支情况表》：收入、支出和结余、三公经费、固定资产四张（SEED 001）。 */
export const incomeAndExpenditure: Form = {
  id: '部门收支情况表',
  version: 1,
  prefix: '收支',
  scope: 'workbook',
  sheetName: '部门收支情况表',
  columnWidths: [26, 13, 13, 14, 14, 15, 13, 13],
  rows: [
    titleRow('{年度}年度部门（单位）收支情况', totalColumns),
    unitRow(5, 3, '单位：万元'),
    ...parts.flatMap(partRows),
  ],
  print: { orientation: 'landscape', columns: totalColumns, pagesTall: 0 },
};
