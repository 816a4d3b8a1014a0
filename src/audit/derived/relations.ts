import type { SumRelation } from './sums';

/** 基础数据表的三栏。 */
export const basicColumns = ['上年决算数', '本年预算数', '本年决算数'] as const;

/** 项目表的三栏。 */
export const projectColumns = ['年初预算数', '全年预算数', '全年执行数'] as const;

/** 公用经费的 8 项明细，版面上首尾相连。 */
export const publicItems = [
  '办公经费',
  '水费、电费、差旅费',
  '会议费、培训费',
  '公务接待费、邮电费',
  '其他商品和服务支出',
  '公车运行费及其他交通费',
  '设备购置费',
  '印刷费',
] as const;

/** 项目支出下的三类专项，各有项目行。 */
export const specials = ['业务工作专项', '运行维护专项', '市级专项资金'] as const;

function basic(total: string, parts: readonly string[], adjoining = false): readonly SumRelation[] {
  return basicColumns.map((column) => ({
    form: '基础数据表',
    total: `${total}.${column}`,
    parts: { fields: parts.map((part) => `${part}.${column}`), adjoining },
  }));
}

/** 公用经费＝8 项明细。 */
export const publicFunds = basic('公用经费', publicItems, true);

/** 三公经费＝公务用车＋出国＋公务接待。 */
export const threePublic = basic('三公经费', ['公务用车购置和维护经费', '出国经费', '公务接待']);

/** 公务用车＝购置＋运行维护。 */
export const vehicles = basic('公务用车购置和维护经费', ['公车购置', '公车运行维护'], true);

/** 项目支出＝三类专项。 */
export const projectExpenditure = basic('项目支出', specials);

/** 各专项＝其下项目行。 */
export const specialRows: readonly SumRelation[] = specials.flatMap((special) =>
  basicColumns.map((column) => ({
    form: '基础数据表' as const,
    total: `${special}.${column}`,
    parts: { block: special, column },
  })),
);

/** 部门表资金总额＝按收入性质分的四项。 */
export const incomeTotal: SumRelation = {
  form: '部门整体支出绩效自评表',
  total: '资金总额',
  parts: {
    fields: ['公共财政拨款', '政府性基金拨款', '纳入专户管理的非税收入拨款', '其他资金'],
    adjoining: true,
  },
};

/** 部门表资金总额＝按支出性质分的两项。 */
export const spendingTotal: SumRelation = {
  form: '部门整体支出绩效自评表',
  total: '资金总额',
  parts: { fields: ['基本支出', '项目支出'], adjoining: true },
};

/** 项目表年度资金总额＝三项来源。 */
export const projectFunds: readonly SumRelation[] = projectColumns.map((column) => ({
  form: '项目支出绩效自评表',
  total: `年度资金总额.${column}`,
  parts: {
    fields: ['当年财政拨款', '上年结转资金', '其他资金'].map((part) => `${part}.${column}`),
    adjoining: true,
  },
}));

/** 自评表的分值合计、得分合计。 */
export const scoreTotals: readonly SumRelation[] = (
  ['部门整体支出绩效自评表', '项目支出绩效自评表'] as const
).flatMap((form) =>
  [
    ['分值合计', '分值'],
    ['得分合计', '得分'],
  ].map(([total = '', column = '']) => ({ form, total, parts: { block: '绩效指标', column } })),
);

/** 合计格与下级的全部关系（一个合计格一条），A06 与逐级重算用。 */
export const totalRelations: readonly SumRelation[] = [
  ...publicFunds,
  ...threePublic,
  ...vehicles,
  ...projectExpenditure,
  ...specialRows,
  incomeTotal,
  ...projectFunds,
  ...scoreTotals,
];
