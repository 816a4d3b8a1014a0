import type { incomeAndExpenditure } from '../kinds/incomeAndExpenditure/kind';
import type { LayoutOf } from './layout';

/** 《部门（单位）收支情况表》：收入、支出和结余、三公经费、固定资产四张（SEED 001）；栏少的表把最后一栏加宽。 */
export const incomeAndExpenditureLayout: LayoutOf<typeof incomeAndExpenditure> = {
  id: '部门收支情况表',
  kind: '部门收支情况表',
  version: 1,
  sheetName: '部门收支情况表',
  columns: [
    { name: '机构名称', width: 26 },
    { name: '第一栏', width: 13 },
    { name: '第二栏', width: 13 },
    { name: '第三栏', width: 14 },
    { name: '第四栏', width: 14 },
    { name: '第五栏', width: 15 },
    { name: '第六栏', width: 13 },
    { name: '第七栏', width: 13 },
  ],
  rows: [
    {
      height: 34,
      cells: [
        {
          at: '机构名称',
          to: '第七栏',
          caption: '{年度}年度部门（单位）收支情况',
          look: 'title',
          bare: true,
        },
      ],
    },
    {
      cells: [
        { at: '机构名称', to: '第四栏', caption: '填报单位：{单位}', look: 'plain', bare: true },
        { at: '第五栏', to: '第七栏', caption: '单位：万元', look: 'unitNote', bare: true },
      ],
    },
    {
      height: 24,
      cells: [{ at: '机构名称', to: '第七栏', caption: '年度收入情况（万元）', look: 'heading' }],
    },
    {
      height: 32,
      cells: [
        { at: '机构名称', caption: '机构名称', look: 'heading' },
        { at: '第一栏', caption: '收入合计', look: 'heading' },
        { at: '第二栏', caption: '其中：上年结转', look: 'heading' },
        { at: '第三栏', caption: '公共财政拨款', look: 'heading' },
        { at: '第四栏', caption: '政府基金拨款', look: 'heading' },
        { at: '第五栏', caption: '纳入专户管理的非税收入拨款', look: 'heading' },
        { at: '第六栏', to: '第七栏', caption: '其他收入', look: 'heading' },
      ],
    },
    {
      cells: [
        { at: '机构名称', caption: '局机关及二级机构汇总', look: 'label' },
        { at: '第一栏', field: '收入.汇总.收入合计' },
        { at: '第二栏', field: '收入.汇总.上年结转' },
        { at: '第三栏', field: '收入.汇总.公共财政拨款' },
        { at: '第四栏', field: '收入.汇总.政府基金拨款' },
        { at: '第五栏', field: '收入.汇总.纳入专户管理的非税收入拨款' },
        { at: '第六栏', to: '第七栏', field: '收入.汇总.其他收入' },
      ],
    },
    {
      block: '收入',
      defaultRows: 3,
      columns: [
        '机构名称',
        { column: '收入合计', at: '第一栏' },
        { column: '上年结转', at: '第二栏' },
        { column: '公共财政拨款', at: '第三栏' },
        { column: '政府基金拨款', at: '第四栏' },
        { column: '纳入专户管理的非税收入拨款', at: '第五栏' },
        { column: '其他收入', at: '第六栏', to: '第七栏' },
      ],
    },
    {
      height: 24,
      cells: [
        { at: '机构名称', to: '第七栏', caption: '部门（单位）年度支出和结余情况（万元）', look: 'heading' },
      ],
    },
    {
      height: 32,
      cells: [
        { at: '机构名称', caption: '机构名称', look: 'heading' },
        { at: '第一栏', caption: '支出合计', look: 'heading' },
        { at: '第二栏', caption: '基本支出', look: 'heading' },
        { at: '第三栏', caption: '其中：人员支出', look: 'heading' },
        { at: '第四栏', caption: '公用支出', look: 'heading' },
        { at: '第五栏', caption: '项目支出', look: 'heading' },
        { at: '第六栏', caption: '结余：当年结余', look: 'heading' },
        { at: '第七栏', caption: '累计结余', look: 'heading' },
      ],
    },
    {
      cells: [
        { at: '机构名称', caption: '局机关及二级机构汇总', look: 'label' },
        { at: '第一栏', field: '支出和结余.汇总.支出合计' },
        { at: '第二栏', field: '支出和结余.汇总.基本支出' },
        { at: '第三栏', field: '支出和结余.汇总.人员支出' },
        { at: '第四栏', field: '支出和结余.汇总.公用支出' },
        { at: '第五栏', field: '支出和结余.汇总.项目支出' },
        { at: '第六栏', field: '支出和结余.汇总.当年结余' },
        { at: '第七栏', field: '支出和结余.汇总.累计结余' },
      ],
    },
    {
      block: '支出和结余',
      defaultRows: 3,
      columns: [
        '机构名称',
        { column: '支出合计', at: '第一栏' },
        { column: '基本支出', at: '第二栏' },
        { column: '人员支出', at: '第三栏' },
        { column: '公用支出', at: '第四栏' },
        { column: '项目支出', at: '第五栏' },
        { column: '当年结余', at: '第六栏' },
        { column: '累计结余', at: '第七栏' },
      ],
    },
    {
      height: 24,
      cells: [{ at: '机构名称', to: '第七栏', caption: '“三公经费”支出情况（万元）', look: 'heading' }],
    },
    {
      height: 32,
      cells: [
        { at: '机构名称', caption: '机构名称', look: 'heading' },
        { at: '第一栏', caption: '三公经费合计', look: 'heading' },
        { at: '第二栏', caption: '其中：公务接待费', look: 'heading' },
        { at: '第三栏', caption: '公务用车运行维护费', look: 'heading' },
        { at: '第四栏', caption: '公务用车购置费', look: 'heading' },
        { at: '第五栏', to: '第七栏', caption: '因公出国（境）费用', look: 'heading' },
      ],
    },
    {
      cells: [
        { at: '机构名称', caption: '局机关及二级机构汇总', look: 'label' },
        { at: '第一栏', field: '三公经费.汇总.三公经费合计' },
        { at: '第二栏', field: '三公经费.汇总.公务接待费' },
        { at: '第三栏', field: '三公经费.汇总.公务用车运行维护费' },
        { at: '第四栏', field: '三公经费.汇总.公务用车购置费' },
        { at: '第五栏', to: '第七栏', field: '三公经费.汇总.因公出国（境）费用' },
      ],
    },
    {
      block: '三公经费',
      defaultRows: 3,
      columns: [
        '机构名称',
        { column: '三公经费合计', at: '第一栏' },
        { column: '公务接待费', at: '第二栏' },
        { column: '公务用车运行维护费', at: '第三栏' },
        { column: '公务用车购置费', at: '第四栏' },
        { column: '因公出国（境）费用', at: '第五栏', to: '第七栏' },
      ],
    },
    {
      height: 24,
      cells: [{ at: '机构名称', to: '第七栏', caption: '固定资产情况（万元）', look: 'heading' }],
    },
    {
      height: 32,
      cells: [
        { at: '机构名称', caption: '机构名称', look: 'heading' },
        { at: '第一栏', caption: '固定资产合计', look: 'heading' },
        { at: '第二栏', caption: '其中：在用固定资产', look: 'heading' },
        { at: '第三栏', caption: '出租固定资产', look: 'heading' },
        { at: '第四栏', to: '第七栏', caption: '其他', look: 'heading' },
      ],
    },
    {
      cells: [
        { at: '机构名称', caption: '局机关及二级机构汇总', look: 'label' },
        { at: '第一栏', field: '固定资产.汇总.固定资产合计' },
        { at: '第二栏', field: '固定资产.汇总.在用固定资产' },
        { at: '第三栏', field: '固定资产.汇总.出租固定资产' },
        { at: '第四栏', to: '第七栏', field: '固定资产.汇总.其他' },
      ],
    },
    {
      block: '固定资产',
      defaultRows: 3,
      columns: [
        '机构名称',
        { column: '固定资产合计', at: '第一栏' },
        { column: '在用固定资产', at: '第二栏' },
        { column: '出租固定资产', at: '第三栏' },
        { column: '其他', at: '第四栏', to: '第七栏' },
      ],
    },
  ],
  print: { orientation: 'landscape', pagesTall: 0 },
};
