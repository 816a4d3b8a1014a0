import { matcherOf } from './term';
import type { Matcher } from './term';

/** 一机构（一人）一行的表：认行的列与各列。 */
export interface ListTable {
  /** 可增行区的键。 */
  readonly block: string;
  /** 认行的列。 */
  readonly name: string;
  readonly match: Matcher;
}

const table = (
  block: string,
  name: string,
  columns: Readonly<Record<string, readonly string[]>>,
): ListTable => ({
  block,
  name,
  match: matcherOf(
    Object.entries({ [name]: ['机构名称', '单位名称', '单位'], ...columns }).map(([key, words]) => ({
      key,
      words,
    })),
  ),
});

/** 《部门收支情况表》的四个区。 */
export const incomeTables: readonly ListTable[] = [
  table('收入', '机构名称', {
    收入合计: ['收入总计', '收入'],
    上年结转: ['上年结转结余', '上年结余'],
    公共财政拨款: ['财政拨款', '一般公共预算财政拨款'],
    政府基金拨款: ['政府性基金拨款', '政府性基金'],
    纳入专户管理的非税收入拨款: ['纳入专户管理的非税收拨款', '财政专户管理资金'],
    其他收入: ['其他'],
  }),
  table('支出和结余', '机构名称', {
    支出合计: ['支出总计', '支出'],
    基本支出: [],
    人员支出: ['人员经费'],
    公用支出: ['公用经费'],
    项目支出: [],
    当年结余: ['本年结余'],
    累计结余: ['年末累计结余'],
  }),
  table('三公经费', '机构名称', {
    三公经费合计: ['三公经费', '三公经费支出'],
    公务接待费: ['公务接待'],
    公务用车运行维护费: ['公车运行维护费', '公务用车运维费'],
    公务用车购置费: ['公车购置费'],
    '因公出国（境）费用': ['因公出国(境)费', '出国经费'],
  }),
  table('固定资产', '机构名称', {
    固定资产合计: ['固定资产', '固定资产总额'],
    在用固定资产: ['在用'],
    出租固定资产: ['出租'],
    其他: ['其他固定资产'],
  }),
];
