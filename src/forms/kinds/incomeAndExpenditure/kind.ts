import { crossed, defineKind, type ColumnDefinition, type FieldDefinition } from '../kind';

/** 官方汇总行的机构名称。 */
const summaryName = '局机关及二级机构汇总';

/** 行内合计。 */
const sumOf = (...columns: readonly string[]): string => {
  const list = columns.map((column) => `{@${column}}`).join(',');
  return `=IF(COUNT(${list})=0,"",SUM(${list}))`;
};

/** Excel 名称里不能有括号。 */
const shortName = (key: string): string => key.replaceAll('（境）', '境');

const money = (facts: Omit<ColumnDefinition, 'kind'> = {}): ColumnDefinition => ({
  kind: 'amount',
  ...facts,
});

/** 一张小表：第一行是各机构汇总，下面一个机构一行。 */
function part<const P extends string, const C extends string>(
  key: P,
  columns: Readonly<Record<C, ColumnDefinition>>,
) {
  const keys = Object.keys(columns) as C[];
  const named = Object.fromEntries(
    keys.map((column) => [column, { ...columns[column], name: shortName(column) }]),
  ) as Readonly<Record<C, ColumnDefinition>>;
  return {
    fields: crossed([`${key}.汇总`], keys, (_, column): FieldDefinition => {
      const all = `{#${key}.${column}}`;
      return {
        kind: 'amount',
        label: `${summaryName} ${column}`,
        name: `${key}汇总_${shortName(column)}`,
        formula: `=IF(COUNT(${all})=0,"",SUM(${all}))`,
        meaning: `各机构“${column}”之和（万元）。`,
        ...(columns[column].signed ? { signed: true } : {}),
      };
    }),
    block: {
      name: `${key}明细`,
      rowTitle: '机构',
      summary: { column: '机构名称', label: summaryName, fieldPrefix: `${key}.汇总` },
      columns: {
        机构名称: { kind: 'text', meaning: '局机关、二级机构各一行，可增行。' },
        ...named,
      } as { readonly 机构名称: ColumnDefinition } & Readonly<Record<C, ColumnDefinition>>,
    },
  } as const;
}

const income = part('收入', {
  收入合计: money({
    formula: sumOf('上年结转', '公共财政拨款', '政府基金拨款', '纳入专户管理的非税收入拨款', '其他收入'),
  }),
  上年结转: money(),
  公共财政拨款: money(),
  政府基金拨款: money(),
  纳入专户管理的非税收入拨款: money(),
  其他收入: money(),
});

const spending = part('支出和结余', {
  支出合计: money({ formula: sumOf('基本支出', '项目支出') }),
  基本支出: money({ formula: sumOf('人员支出', '公用支出') }),
  人员支出: money(),
  公用支出: money(),
  项目支出: money(),
  当年结余: money({ signed: true }),
  累计结余: money({ signed: true }),
});

const threePublic = part('三公经费', {
  三公经费合计: money({
    formula: sumOf('公务接待费', '公务用车运行维护费', '公务用车购置费', '因公出国（境）费用'),
  }),
  公务接待费: money(),
  公务用车运行维护费: money(),
  公务用车购置费: money(),
  '因公出国（境）费用': money(),
});

const assets = part('固定资产', {
  固定资产合计: money({ formula: sumOf('在用固定资产', '出租固定资产', '其他') }),
  在用固定资产: money(),
  出租固定资产: money(),
  其他: money(),
});

/** 部门（单位）收支情况：收入、支出和结余、三公经费、固定资产四张（SEED 001）。 */
export const incomeAndExpenditure = defineKind({
  id: '部门收支情况表',
  prefix: '收支',
  scope: 'workbook',
  fields: { ...income.fields, ...spending.fields, ...threePublic.fields, ...assets.fields },
  blocks: {
    收入: income.block,
    支出和结余: spending.block,
    三公经费: threePublic.block,
    固定资产: assets.block,
  },
});
