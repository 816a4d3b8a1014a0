import type { projectSummary } from '../kinds/projectSummary/kind';
import type { LayoutOf } from './layout';

/** 《项目自评结果汇总表》与资金总览（SEED 004，河北格式）。 */
export const projectSummaryLayout: LayoutOf<typeof projectSummary> = {
  id: '项目自评结果汇总表',
  kind: '项目自评结果汇总表',
  version: 2,
  former: [{ version: 1, absent: ['项目明细_备注'] }],
  sheetName: '项目自评结果汇总表',
  columns: [
    { name: '主管部门', width: 8 },
    { name: '主管部门续', width: 18 },
    { name: '项目名称', width: 20 },
    { name: '项目名称续', width: 18 },
    { name: '预算金额', width: 16 },
    { name: '自评得分', width: 14 },
    { name: '自评等级', width: 14 },
    { name: '备注', width: 18 },
  ],
  rows: [
    {
      height: 34,
      cells: [
        {
          at: '主管部门',
          to: '备注',
          caption: '{年度}年度项目自评结果汇总表',
          look: 'title',
          bare: true,
        },
      ],
    },
    {
      cells: [
        { at: '主管部门', to: '预算金额', caption: '填报单位：{单位}', look: 'plain', bare: true },
        { at: '自评得分', to: '备注', caption: '单位：万元', look: 'unitNote', bare: true },
      ],
    },
    { cells: [{ at: '主管部门', to: '备注', caption: '一、资金总览', look: 'heading' }] },
    {
      height: 30,
      cells: [
        { at: '主管部门', to: '主管部门续', caption: '口径', look: 'heading' },
        { at: '项目名称', caption: '年初预算数', look: 'heading' },
        { at: '项目名称续', caption: '调整后预算数', look: 'heading' },
        { at: '预算金额', caption: '决算数', look: 'heading' },
        { at: '自评得分', caption: '实际支出率（对调整后）', look: 'heading' },
        { at: '自评等级', to: '备注', caption: '支出率（对年初）', look: 'heading' },
      ],
    },
    {
      height: 26,
      cells: [
        { at: '主管部门', to: '主管部门续', caption: '部门整体', look: 'label' },
        { at: '项目名称', field: '部门整体年初预算数' },
        { at: '项目名称续', field: '部门整体调整后预算数' },
        { at: '预算金额', field: '部门整体决算数' },
        { at: '自评得分', field: '部门整体实际支出率' },
        { at: '自评等级', to: '备注', field: '部门整体对年初支出率' },
      ],
    },
    {
      height: 26,
      cells: [
        { at: '主管部门', to: '主管部门续', caption: '项目支出', look: 'label' },
        { at: '项目名称', field: '项目支出年初预算数' },
        { at: '项目名称续', field: '项目支出调整后预算数' },
        { at: '预算金额', field: '项目支出决算数' },
        { at: '自评得分', field: '项目支出实际支出率' },
        { at: '自评等级', to: '备注', field: '项目支出对年初支出率' },
      ],
    },
    { cells: [{ at: '主管部门', to: '备注', caption: '二、四本预算', look: 'heading' }] },
    {
      cells: [
        { at: '主管部门', to: '主管部门续', caption: '预算', look: 'heading' },
        { at: '项目名称', caption: '项目个数', look: 'heading' },
        { at: '项目名称续', caption: '自评资金', look: 'heading' },
        { at: '预算金额', caption: '项目支出总额', look: 'heading' },
        { at: '自评得分', to: '备注', caption: '占比', look: 'heading' },
      ],
    },
    {
      cells: [
        { at: '主管部门', to: '主管部门续', caption: '一般公共预算', look: 'label' },
        { at: '项目名称', field: '一般公共预算.项目个数' },
        { at: '项目名称续', field: '一般公共预算.资金' },
        { at: '预算金额', field: '一般公共预算.项目支出总额' },
        { at: '自评得分', to: '备注', field: '一般公共预算.占比' },
      ],
    },
    {
      cells: [
        { at: '主管部门', to: '主管部门续', caption: '政府性基金预算', look: 'label' },
        { at: '项目名称', field: '政府性基金预算.项目个数' },
        { at: '项目名称续', field: '政府性基金预算.资金' },
        { at: '预算金额', field: '政府性基金预算.项目支出总额' },
        { at: '自评得分', to: '备注', field: '政府性基金预算.占比' },
      ],
    },
    {
      cells: [
        { at: '主管部门', to: '主管部门续', caption: '社保基金预算', look: 'label' },
        { at: '项目名称', field: '社保基金预算.项目个数' },
        { at: '项目名称续', field: '社保基金预算.资金' },
        { at: '预算金额', field: '社保基金预算.项目支出总额' },
        { at: '自评得分', to: '备注', field: '社保基金预算.占比' },
      ],
    },
    {
      cells: [
        { at: '主管部门', to: '主管部门续', caption: '国有资本经营预算', look: 'label' },
        { at: '项目名称', field: '国有资本经营预算.项目个数' },
        { at: '项目名称续', field: '国有资本经营预算.资金' },
        { at: '预算金额', field: '国有资本经营预算.项目支出总额' },
        { at: '自评得分', to: '备注', field: '国有资本经营预算.占比' },
      ],
    },
    {
      cells: [
        { at: '主管部门', to: '主管部门续', caption: '合计', look: 'heading' },
        { at: '项目名称', field: '四本预算项目个数合计' },
        { at: '项目名称续', field: '四本预算资金合计' },
        { at: '预算金额', to: '备注', caption: '', look: 'label' },
      ],
    },
    { cells: [{ at: '主管部门', to: '备注', caption: '三、转移支付资金自评', look: 'heading' }] },
    {
      cells: [
        { at: '主管部门', to: '主管部门续', caption: '资金合计', look: 'heading' },
        { at: '项目名称', caption: '中央资金', look: 'heading' },
        { at: '项目名称续', caption: '省级资金', look: 'heading' },
        { at: '预算金额', caption: '市级资金', look: 'heading' },
        { at: '自评得分', to: '备注', caption: '评优率', look: 'heading' },
      ],
    },
    {
      cells: [
        { at: '主管部门', to: '主管部门续', field: '转移支付.资金合计' },
        { at: '项目名称', field: '转移支付.中央资金' },
        { at: '项目名称续', field: '转移支付.省级资金' },
        { at: '预算金额', field: '转移支付.市级资金' },
        { at: '自评得分', to: '备注', field: '转移支付.评优率' },
      ],
    },
    {
      cells: [
        { at: '主管部门', to: '主管部门续', caption: '项目个数', look: 'heading' },
        { at: '项目名称', caption: '优', look: 'heading' },
        { at: '项目名称续', caption: '良', look: 'heading' },
        { at: '预算金额', caption: '中', look: 'heading' },
        { at: '自评得分', to: '备注', caption: '差', look: 'heading' },
      ],
    },
    {
      cells: [
        { at: '主管部门', to: '主管部门续', field: '转移支付.项目个数' },
        { at: '项目名称', field: '转移支付.优' },
        { at: '项目名称续', field: '转移支付.良' },
        { at: '预算金额', field: '转移支付.中' },
        { at: '自评得分', to: '备注', field: '转移支付.差' },
      ],
    },
    { cells: [{ at: '主管部门', to: '备注', caption: '四、项目自评结果', look: 'heading' }] },
    {
      height: 30,
      cells: [
        { at: '主管部门', to: '主管部门续', caption: '主管部门（单位）', look: 'heading' },
        { at: '项目名称', to: '项目名称续', caption: '项目名称', look: 'heading' },
        { at: '预算金额', caption: '预算金额（调整后）', look: 'heading' },
        { at: '自评得分', caption: '自评得分', look: 'heading' },
        { at: '自评等级', caption: '自评等级', look: 'heading' },
        { at: '备注', caption: '备注', look: 'heading' },
      ],
    },
    {
      block: '项目',
      defaultRows: 3,
      columns: [
        { column: '主管部门（单位）', at: '主管部门', to: '主管部门续' },
        { column: '项目名称', at: '项目名称', to: '项目名称续' },
        { column: '预算金额（调整后）', at: '预算金额' },
        '自评得分',
        '自评等级',
        '备注',
      ],
    },
    {
      height: 26,
      cells: [
        { at: '主管部门', to: '主管部门续', caption: '评优率', look: 'heading' },
        { at: '项目名称', to: '项目名称续', field: '评优率' },
        { at: '预算金额', caption: '部门整体自评得分', look: 'heading' },
        { at: '自评得分', field: '部门整体自评得分' },
        { at: '自评等级', to: '备注', field: '部门整体自评等级' },
      ],
    },
  ],
  print: { orientation: 'landscape', pagesTall: 0 },
};
