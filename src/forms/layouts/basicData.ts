import type { CellLook } from '../form';
import { years, type basicData } from '../kinds/basicData/kind';
import type { LayoutOf, PlacedRow } from './layout';

/** 一行三栏金额。 */
const amounts = <const R extends string>(
  row: R,
  caption: string,
  look: CellLook,
): PlacedRow<`${R}.${(typeof years)[number]}`> => ({
  cells: [
    { at: '项目名称', caption, look },
    ...years.map((year) => ({ at: year, field: `${row}.${year}` as const })),
  ],
});

/** 附件2《部门整体支出绩效评价基础数据表》（SEED 002，逐行照官方标签）。 */
export const basicDataLayout: LayoutOf<typeof basicData> = {
  id: '基础数据表',
  kind: '基础数据表',
  version: 1,
  sheetName: '基础数据表',
  columns: [
    { name: '项目名称', width: 46 },
    { name: '上年决算数', width: 15 },
    { name: '本年预算数', width: 15 },
    { name: '本年决算数', width: 15 },
  ],
  rows: [
    { cells: [{ at: '项目名称', to: '本年决算数', caption: '附件2', look: 'plain', bare: true }] },
    {
      height: 34,
      cells: [
        {
          at: '项目名称',
          to: '本年决算数',
          caption: '部门整体支出绩效评价基础数据表',
          look: 'title',
          bare: true,
        },
      ],
    },
    {
      cells: [
        { at: '项目名称', to: '本年预算数', caption: '填报单位：{单位}', look: 'plain', bare: true },
        { at: '本年决算数', caption: '单位：万元', look: 'unitNote', bare: true },
      ],
    },
    {
      height: 30,
      cells: [
        { at: '项目名称', height: 2, caption: '财政供养人员情况', look: 'heading' },
        { at: '上年决算数', caption: '编制数', look: 'heading' },
        { at: '本年预算数', caption: '{年度}年实际在职人数', look: 'heading' },
        { at: '本年决算数', caption: '控制率', look: 'heading' },
      ],
    },
    {
      cells: [
        { at: '上年决算数', field: '编制数' },
        { at: '本年预算数', field: '实际在职人数' },
        { at: '本年决算数', field: '控制率' },
      ],
    },
    {
      cells: [
        { at: '项目名称', caption: '经费控制情况', look: 'heading' },
        { at: '上年决算数', caption: '{上年}年决算数', look: 'heading' },
        { at: '本年预算数', caption: '{年度}年预算数', look: 'heading' },
        { at: '本年决算数', caption: '{年度}年决算数', look: 'heading' },
      ],
    },
    amounts('部门基本支出', '一、部门基本支出', 'label'),
    amounts('公用经费', '其中：公用经费', 'indent1'),
    amounts('办公经费', '其中：办公经费', 'indent2'),
    amounts('水费、电费、差旅费', '水费、电费、差旅费', 'indent2'),
    amounts('会议费、培训费', '会议费、培训费', 'indent2'),
    amounts('公务接待费、邮电费', '公务接待费、邮电费', 'indent2'),
    amounts(
      '其他商品和服务支出',
      '党建、工会经费、委托业务费、劳务费维修(护)费、租赁费及其他商品和服务支出',
      'indent2',
    ),
    amounts('公车运行费及其他交通费', '公车运行费及其他交通费', 'indent2'),
    amounts('设备购置费', '设备购置费', 'indent2'),
    amounts('印刷费', '印刷费', 'indent2'),
    amounts('三公经费', '三公经费', 'label'),
    amounts('公务用车购置和维护经费', '1、公务用车购置和维护经费', 'indent1'),
    amounts('公车购置', '其中：公车购置', 'indent2'),
    amounts('公车运行维护', '公车运行维护', 'indent2'),
    amounts('出国经费', '2、出国经费', 'indent1'),
    amounts('公务接待', '3、公务接待', 'indent1'),
    amounts('项目支出', '二、项目支出', 'label'),
    amounts('业务工作专项', '1、业务工作专项（一个项目一行）', 'indent1'),
    {
      block: '业务工作专项',
      defaultRows: 1,
      columns: ['项目名称', '上年决算数', '本年预算数', '本年决算数'],
    },
    amounts('运行维护专项', '2、运行维护专项（一个项目一行）', 'indent1'),
    {
      block: '运行维护专项',
      defaultRows: 1,
      columns: ['项目名称', '上年决算数', '本年预算数', '本年决算数'],
    },
    amounts('市级专项资金', '3、市级专项资金（一个专项一行）', 'indent1'),
    {
      block: '市级专项资金',
      defaultRows: 1,
      columns: ['项目名称', '上年决算数', '本年预算数', '本年决算数'],
    },
    amounts('政府采购金额', '政府采购金额', 'label'),
    {
      height: 62,
      cells: [
        { at: '项目名称', caption: '厉行节约保障措施', look: 'label' },
        { at: '上年决算数', to: '本年决算数', field: '厉行节约保障措施' },
      ],
    },
    {
      height: 48,
      cells: [
        {
          at: '项目名称',
          to: '本年决算数',
          caption:
            '说明：“项目支出”需要填报基本支出以外的所有项目支出情况，包括业务工作项目、运行维护项目和市级专项资金等；“公用经费”填报基本支出中的一般商品和服务支出。',
          look: 'remark',
        },
      ],
    },
  ],
  print: { orientation: 'portrait', pagesTall: 1 },
};
